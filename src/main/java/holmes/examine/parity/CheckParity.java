package holmes.examine.parity;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.BlockDevice;
import holmes.device.ParityFit;
import holmes.device.ParityLayout;
import holmes.device.Progress;
import holmes.examine.compare.Lockstep;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Compares the parity of a RAID4, 5 or 6 with its data. No member is written to; by contrast md's
/// own check, on a read error, writes to the faulty one.
///
/// A mismatch says that something in its row is wrong, not what. Nor need it be damage: an array
/// may never have been brought into sync, or have stopped in the middle of a write.
///
/// | | |
/// |-----------|-----------------------------------------------------------------------|
/// | reads     | whole rows of all members, ascending, each byte once                   |
/// | precision | blocks of 4 KiB, or sectors if chunks are no whole number of these     |
/// | errors    | a block of which too much is withheld counts as unknown               |
///
/// @param members data areas in slot order
/// @param chunk bytes
public record CheckParity(List<Layer> members, ParityLayout layout, long chunk)
        implements Request<Mismatches> {

    private static final int BLOCK = 4096;
    private static final int SECTOR = 512;

    public CheckParity {
        members = List.copyOf(members);
    }

    @Override
    public String kind() {
        return "check-parity";
    }

    @Override
    public Mismatches perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var devices = members.stream().map(bench::open).toList();
        return of(devices, layout, chunk, progress);
    }

    static Mismatches of(
            List<? extends BlockDevice> members, ParityLayout layout, long chunk, Progress progress)
            throws Progress.Cancelled {
        int block = chunk % BLOCK == 0 ? BLOCK : SECTOR;
        long rows = members.stream().mapToLong(BlockDevice::size).min().orElse(0) / chunk;
        var common = members.stream().map(m -> m.window(ByteRange.of(0, rows * chunk))).toList();
        var counted = new Mismatches.Count(block);
        Lockstep.run(
                common,
                Lockstep.stretch(common.size()),
                "checking parity",
                progress,
                stretched -> look(stretched, layout, chunk, block),
                counted::add);
        return counted.result();
    }

    /// Blocks of a stretch, in order.
    private static List<ParityFit> look(
            Lockstep.Stretch stretch, ParityLayout layout, long chunk, int block) {
        var fits = new ArrayList<ParityFit>();
        long length = stretch.bytes().getFirst().byteSize();
        for (long at = 0; at < length; at += block) {
            var range = ByteRange.of(at, Math.min(block, length - at));
            fits.add(
                    ParityFit.of(
                            stretch.bytes().stream()
                                    .map(bytes -> bytes.asSlice(range.start(), range.length()))
                                    .toList(),
                            lost(stretch.missing(), range),
                            layout,
                            (stretch.offset() + at) / chunk));
        }
        return fits;
    }

    private static BitSet lost(List<RangeSet> missing, ByteRange range) {
        var lost = new BitSet();
        for (int slot = 0; slot < missing.size(); slot++) {
            if (missing.get(slot).overlaps(range)) lost.set(slot);
        }
        return lost;
    }
}
