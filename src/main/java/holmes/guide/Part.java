package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.examine.survey.ArrayMark;
import holmes.examine.survey.LabelMark;
import holmes.examine.survey.SuperblockMark;
import holmes.format.md.MdSuperblock;
import holmes.format.md.MdSuperblocks;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A part of a disk that may hold a member of an array, a physical volume or a file system.
///
/// @param number of the partition, as Linux counts; 0 if no table lists it
/// @param range bytes of the disk
/// @param how how it is known, as the end of a sentence
/// @param cut bytes that its table gives it beyond the end of the disk: an image that was cut short
public record Part(Disk disk, int number, ByteRange range, String how, long cut) {

    /// What mdadm sets aside for a bitmap at least.
    private static final long BITMAP = 64 << 10;

    /// A part that is all there.
    Part(Disk disk, int number, ByteRange range, String how) {
        this(disk, number, range, how, 0);
    }

    /// The same part of the same medium, as it is known now.
    Part on(List<Disk> disks) {
        var known = disks.stream().filter(d -> d.medium().equals(disk.medium())).findFirst();
        return new Part(known.orElse(disk), number, range, how, cut);
    }

    /// Bytes that it has, or should have.
    public long length() {
        return range.length() + cut;
    }

    /// Its bytes; unreadable where it was cut short.
    public Layer layer() {
        return longer(there(), range.length(), length(), label());
    }

    /// A layer with nothing behind it, up to a length.
    static Layer longer(Layer layer, long has, long wanted, String label) {
        if (has >= wanted) return layer;
        var rest = new Layer.Absent("beyond the end of " + label, wanted - has);
        return new Layer.Linear(List.of(layer, rest));
    }

    private Layer there() {
        if (number > 0) return new Layer.Partition(disk.medium(), number, range);
        if (range.equals(ByteRange.of(0, disk.size()))) return disk.medium();
        return new Layer.Slice(disk.medium(), range);
    }

    public String label() {
        return number > 0 ? disk.label() + " partition " + number : disk.label();
    }

    /// The md superblocks that lie where one for this part can be in force; offsets count from the
    /// start of the part.
    public List<MdSuperblock> superblocks() {
        return disk.marks().arrays().stream()
                .filter(mark -> range.contains(mark.offset()) && inForce(mark))
                .map(ArrayMark::superblock)
                .toList();
    }

    /// Of several superblocks in force the one that was made last.
    public Optional<MdSuperblock> superblock() {
        return superblocks().stream()
                .reduce((a, b) -> b.state().created().isAfter(a.state().created()) ? b : a);
    }

    /// What each member of an array has of its own, and what so says nothing of its partners:
    /// superblocks, bitmaps and bad-block logs, in bytes of the part.
    public RangeSet metadata() {
        var ranges = new ArrayList<ByteRange>();
        var whole = ByteRange.of(0, range.length());
        for (var mark : disk.marks().arrays()) {
            if (!range.contains(mark.offset())) continue;
            var superblock = mark.superblock();
            ranges.add(ByteRange.of(offset(mark.offset()), MdSuperblock.SIZE));
            if (!inForce(mark)) continue;
            superblock.bitmap().ifPresent(at -> ranges.add(ByteRange.of(at, BITMAP)));
            superblock.badBlocks().ifPresent(log -> ranges.add(log.range()));
        }
        return new RangeSet(ranges.stream().map(whole::intersect).toList());
    }

    /// Whether a superblock names the member that the part is.
    public boolean isNamed() {
        return !superblocks().isEmpty();
    }

    /// Copies of ext superblocks on this part; see {@link #offset}.
    public List<SuperblockMark> systems() {
        return disk.marks().superblocks().stream()
                .filter(mark -> range.contains(mark.offset()))
                .toList();
    }

    /// The UUID of the physical volume that the part is by itself: a label at its start tells of a
    /// device no larger than the part. One at the start of a striped array tells of a larger one.
    public Optional<String> physicalVolume() {
        return disk.marks().labels().stream()
                .filter(label -> label.start() == range.start())
                .filter(label -> label.size() > 0 && label.size() <= length())
                .map(LabelMark::volume)
                .findFirst();
    }

    /// Where a place on the disk lies on this part, in bytes.
    public long offset(long onDisk) {
        return onDisk - range.start();
    }

    private boolean inForce(ArrayMark mark) {
        long at = offset(mark.offset());
        var version = mark.superblock().version();
        return switch (version) {
            case "1.0" -> at == MdSuperblocks.place10(range.length());
            case "1.1" -> at == 0;
            case "1.2" -> at == MdSuperblocks.PLACE_1_2;
            default -> at == MdSuperblocks.place090(range.length());
        };
    }
}
