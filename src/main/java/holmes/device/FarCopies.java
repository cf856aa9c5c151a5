package holmes.device;

import java.util.List;

/// RAID10 with copies far apart, or in the rows that follow (offset); either may have near copies
/// besides.
///
/// Source: `md(4)`, "RAID10"; Linux `drivers/md/raid10.c`, `__raid10_find_phys`, `calc_sectors`.
public final class FarCopies extends Copied {

    /// How copies lie.
    ///
    /// @param near in neighbouring slots
    /// @param far of each of these, one a zone or row
    /// @param offset whether far copies lie in the rows that follow, not in zones of their own
    public record Copies(int near, int far, boolean offset) {

        public int all() {
            return near * far;
        }

        /// How many chunks there is room for on `slots` of `rows` chunks each.
        public long chunks(long rows, int slots) {
            return rows / far * slots / near;
        }

        /// The slot of one of the copies of a chunk; far copies of one near copy are counted first.
        public int slot(long number, int copy, int slots) {
            long first = number * near + copy / far;
            return (int) ((first + (long) copy % far * near) % slots);
        }

        /// The row of one of the copies of a chunk.
        long row(long number, int copy, long stride, int slots) {
            long row = (number * near + copy / far) / slots;
            return (offset ? row * far : row) + copy % far * stride;
        }

        /// Which chunk lies in a row of a slot; there may be no such chunk.
        public long number(long row, int slot, long stride, int slots) {
            long copy = offset ? row % far : row / stride;
            if (copy >= far) return Long.MAX_VALUE;
            long stripe = offset ? row / far : row % stride;
            return (stripe * slots + Math.floorMod(slot - copy * near, slots)) / near;
        }

        /// Where the copy of a chunk lies that is read: the one whose slot stands first in
        /// `preference`, slots not named last.
        ///
        /// @param rows of chunks on each member
        public Lies place(long number, long rows, int slots, List<Integer> preference) {
            long stride = stride(chunks(rows, slots), slots);
            int best = 0;
            for (int copy = 1; copy < all(); copy++) {
                if (rank(preference, slot(number, copy, slots), slots)
                        < rank(preference, slot(number, best, slots), slots)) best = copy;
            }
            return new Lies(slot(number, best, slots), row(number, best, stride, slots));
        }

        /// @param row number of the row of chunks on the member
        public record Lies(int slot, long row) {}

        private static int rank(List<Integer> preference, int slot, int slots) {
            int at = preference.indexOf(slot);
            return at < 0 ? slots + slot : at;
        }

        /// Rows from one far copy to the next: with near copies that do not divide evenly, the rows
        /// that are used and not all that there are.
        public long stride(long chunks, int slots) {
            return offset ? 1 : Math.max(1, Math.ceilDiv(chunks * all(), slots) / far);
        }
    }

    private final int slots;
    private final Copies copies;
    private final long chunks;
    private final long stride;

    /// @param slots members' data areas in slot order
    /// @param copies no more of them than slots
    /// @param chunk bytes, positive
    /// @param preference slot numbers, the one to be read first; slots not named come last, in
    ///   order
    public FarCopies(
            List<? extends BlockDevice> slots,
            Copies copies,
            long chunk,
            List<Integer> preference) {
        super(slots, copies.all(), chunk, preference);
        if (copies.near < 1 || copies.far < 1) throw new IllegalArgumentException("" + copies);
        if (copies.offset && slots.size() % copies.near != 0) {
            throw new IllegalArgumentException(
                    "near copies in rows that offset copies fill: " + copies);
        }
        this.slots = slots.size();
        this.copies = copies;
        this.chunks = copies.chunks(rows(), slots.size());
        this.stride = copies.stride(chunks, slots.size());
    }

    @Override
    long chunks() {
        return chunks;
    }

    @Override
    int slot(long number, int copy) {
        return copies.slot(number, copy, slots);
    }

    @Override
    long row(long number, int copy) {
        return copies.row(number, copy, stride, slots);
    }
}
