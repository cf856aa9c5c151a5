package holmes.device;

import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.List;

/// Whether what the members of a RAID4, 5 or 6 hold in one row agrees.
public enum ParityFit {
    AGREES,
    DIFFERS,

    /// It agrees, but each member repeats the same eight bytes: zeros, as a rule, which agree with
    /// everything.
    BLANK,

    /// Too little of the row is known.
    UNKNOWN;

    /// @param blocks as many bytes of each member, from the same place, all of one row
    /// @param lost members whose block is not known; with RAID6 there may be one
    /// @param row its number
    public static ParityFit of(
            List<MemorySegment> blocks, BitSet lost, ParityLayout layout, long row) {
        if (lost.cardinality() >= layout.parities()) return UNKNOWN;
        int slots = blocks.size();
        int p = layout.p(row, slots);
        int q = layout.q(row, slots);
        long length = blocks.get(lost.nextClearBit(0)).byteSize();
        var sum = MemorySegment.ofArray(new byte[(int) length]);
        var syndrome = MemorySegment.ofArray(new byte[q < 0 ? 0 : (int) length]);
        boolean blank = true;
        for (int slot = 0; slot < slots; slot++) {
            if (lost.get(slot)) continue;
            var block = blocks.get(slot);
            blank &= isBlank(block);
            if (slot != q) Syndrome.add(block, sum);
            if (slot == q) Syndrome.add(block, syndrome);
            else if (q >= 0 && slot != p)
                Syndrome.addTimes(factor(layout, row, slot, slots), block, syndrome);
        }
        if (!agrees(lost.nextSetBit(0), layout, row, slots, sum, syndrome)) return DIFFERS;
        return blank ? BLANK : AGREES;
    }

    /// @param sum of P and all known data
    /// @param syndrome the same for Q
    private static boolean agrees(
            int lost,
            ParityLayout layout,
            long row,
            int slots,
            MemorySegment sum,
            MemorySegment syndrome) {
        int p = layout.p(row, slots);
        int q = layout.q(row, slots);
        if (q < 0 || lost == q) return isZero(sum);
        if (lost == p) return isZero(syndrome);
        if (lost < 0) return isZero(sum) && isZero(syndrome);
        // By P the one that is lost is the sum; by Q, too, if they agree.
        Syndrome.addTimes(factor(layout, row, lost, slots), sum, syndrome);
        return isZero(syndrome);
    }

    private static int factor(ParityLayout layout, long row, int slot, int slots) {
        return Syndrome.power(layout.power(row, slot, slots));
    }

    private static boolean isZero(MemorySegment bytes) {
        return bytes.mismatch(MemorySegment.ofArray(new byte[(int) bytes.byteSize()])) < 0;
    }

    private static boolean isBlank(MemorySegment block) {
        long length = block.byteSize();
        if (length <= Long.BYTES) return true;
        return MemorySegment.mismatch(block, 0, length - Long.BYTES, block, Long.BYTES, length) < 0;
    }
}
