package holmes.examine.halves;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.RangeSet;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.format.lvm.FoundText;
import holmes.format.lvm.LvmMember;
import holmes.format.lvm.MetadataArea;
import holmes.format.lvm.PhysicalVolume;
import holmes.format.lvm.Segment;
import holmes.format.lvm.VolumeGroup;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What LVM itself wrote to an array: the label, the header of each metadata area, the texts of the
/// group, and the beginnings of volumes, which `lvcreate` zeroes. Blank blocks beside the former,
/// ahead of the first extent, count too: who makes a physical volume often wipes its beginning.
///
/// What lay there before is gone from every half that the array was made over.
///
/// @param array the array as its superblocks describe it
public record FindInstalled(Layer array) implements Request<RangeSet> {

    private static final int BLOCK = 4096;

    @Override
    public String kind() {
        return "find-installed";
    }

    @Override
    public RangeSet perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var device = bench.open(array);
        var member = LvmMember.read(device, progress);
        if (member.label().present().isEmpty()) return RangeSet.EMPTY;
        var group = current(member.areas());
        var ranges = new ArrayList<ByteRange>();
        ranges.add(ByteRange.of(0, BLOCK));
        for (var area : member.areas()) {
            ranges.add(ByteRange.of(area.range().start(), BLOCK));
            for (var text : area.texts()) {
                if (!text.found()
                        .text()
                        .group()
                        .map(VolumeGroup::uuid)
                        .equals(group.map(VolumeGroup::uuid))) {
                    continue;
                }
                for (var place : text.found().places()) ranges.add(inside(area, place));
            }
        }
        var uuid = member.label().present().get().uuid();
        var own = group.flatMap(vg -> volume(vg, uuid));
        long first = own.map(PhysicalVolume::dataStart).orElse((long) BLOCK);
        var written = blocks(ranges, device.size());
        var spread = new ArrayList<>(written.ranges());
        for (var range : written.ranges()) spread.add(spread(device, range, first));
        own.ifPresent(pv -> spread.addAll(beginnings(group.get(), pv)));
        return blocks(spread, device.size());
    }

    /// The group that is in force, else the one that was written last.
    private static Optional<VolumeGroup> current(List<MetadataArea> areas) {
        Optional<VolumeGroup> last = Optional.empty();
        for (var area : areas) {
            for (var text : area.texts()) {
                var group = group(text.found());
                if (group.isEmpty()) continue;
                if (text.role() == MetadataArea.Role.COMMITTED) return group;
                last = group;
            }
        }
        return last;
    }

    private static Optional<VolumeGroup> group(FoundText found) {
        return found.text().group();
    }

    /// A text that passes the end of its ring goes on at its beginning.
    private static ByteRange inside(MetadataArea area, ByteRange place) {
        return ByteRange.of(area.range().start() + place.start(), place.length())
                .intersect(area.range());
    }

    private static Optional<PhysicalVolume> volume(VolumeGroup group, String uuid) {
        return group.physicalVolumes().stream()
                .filter(pv -> pv.uuid().equals(uuid) && pv.dataStart() > 0)
                .findFirst();
    }

    private static List<ByteRange> beginnings(VolumeGroup group, PhysicalVolume pv) {
        var beginnings = new ArrayList<ByteRange>();
        for (var volume : group.logicalVolumes()) {
            for (var segment : volume.segments()) {
                if (segment.startExtent() != 0) continue;
                if (!(segment instanceof Segment.Striped striped)) continue;
                for (var area : striped.areas()) {
                    if (!area.of().equals(pv.name())) continue;
                    long at = pv.dataStart() + area.extent() * group.extentSize();
                    if (at >= 0) beginnings.add(ByteRange.of(at, BLOCK));
                }
            }
        }
        return beginnings;
    }

    /// With the blank blocks beside it, up to the first extent.
    private static ByteRange spread(BlockDevice device, ByteRange range, long end) {
        long from = range.start();
        long to = range.end();
        while (from >= BLOCK && isBlank(device, from - BLOCK)) from -= BLOCK;
        while (to + BLOCK <= end && isBlank(device, to)) to += BLOCK;
        return ByteRange.between(from, to);
    }

    private static boolean isBlank(BlockDevice device, long at) {
        if (at + BLOCK > device.size()) return false;
        try {
            var block = device.view(at, BLOCK);
            for (long i = 0; i < BLOCK; i += 8) {
                if (block.get(Field.LONG_LE, i) != 0) return false;
            }
            return true;
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static RangeSet blocks(List<ByteRange> ranges, long size) {
        var whole = ByteRange.of(0, size);
        return new RangeSet(
                ranges.stream()
                        .map(range ->
                                ByteRange.between(
                                        range.start() / BLOCK * BLOCK,
                                        (range.end() + BLOCK - 1) / BLOCK * BLOCK))
                        .map(whole::intersect)
                        .toList());
    }
}
