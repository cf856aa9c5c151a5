package holmes.format.lvm;

import static holmes.format.lvm.Settings.MAX_32;

import java.util.Comparator;
import java.util.List;

/// Makes a group out of its section. Nothing is left out: what is odd becomes an anomaly, and what
/// is unknown keeps its name.
///
/// Source: LVM2 `lib/format_text/import_vsn1.c`.
final class GroupReader {

    private GroupReader() {}

    static VolumeGroup read(Settings vg) {
        var uuid = vg.uuid();
        long seqno = vg.number("seqno", MAX_32);
        long extentSize = 512 * vg.number("extent_size", MAX_32);
        if (vg.section().closed() && vg.section().section("physical_volumes").isEmpty()) {
            vg.note("physical_volumes", "a section", "missing");
        }
        var pvs =
                vg.within("physical_volumes").stream()
                        .filter(pv -> pv.section().closed())
                        .map(GroupReader::physical)
                        .toList();
        var lvs = vg.within("logical_volumes").stream().map(GroupReader::logical).toList();
        return new VolumeGroup(
                vg.section().name(),
                uuid,
                seqno,
                extentSize,
                vg.status(),
                vg.optionalText("system_id"),
                vg.texts("tags"),
                pvs,
                lvs);
    }

    private static PhysicalVolume physical(Settings pv) {
        return new PhysicalVolume(
                pv.section().name(),
                pv.uuid(),
                pv.optionalText("device"),
                pv.bytes("dev_size"),
                dataStart(pv),
                pv.number("pe_count", MAX_32),
                pv.status(),
                pv.texts("tags"));
    }

    private static long dataStart(Settings pv) {
        if (pv.section().setting("pe_start").isPresent()) return pv.bytes("pe_start");
        pv.note("pe_start", "a number", "missing");
        return -1;
    }

    private static LogicalVolume logical(Settings lv) {
        var segments =
                lv.section()
                        .sections()
                        .filter(s -> s.closed())
                        .map(s -> SegmentReader.read(lv.of(s)))
                        .sorted(Comparator.comparingLong(Segment::startExtent))
                        .toList();
        long count = lv.number("segment_count", MAX_32);
        if (lv.section().closed() && count != segments.size()) {
            lv.note("segment_count", Integer.toString(segments.size()), Long.toString(count));
        }
        checkOrder(lv, segments);
        return new LogicalVolume(
                lv.section().name(),
                lv.uuid(),
                lv.status(),
                lv.texts("tags"),
                lv.optionalNumber("creation_time", Settings.MAX_TIME),
                lv.optionalText("creation_host"),
                count,
                segments);
    }

    private static void checkOrder(Settings lv, List<Segment> segments) {
        long at = 0;
        for (var segment : segments) {
            if (segment.startExtent() != at) {
                lv.note("start_extent", Long.toString(at), Long.toString(segment.startExtent()));
            }
            at = segment.endExtent();
        }
    }
}
