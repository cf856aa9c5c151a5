package holmes.format.lvm;

import holmes.finding.Anomaly;
import holmes.format.lvm.Segment.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// What must hold in every group that LVM2 wrote: names and identities are there once, segments lie
/// on volumes that exist, and no extent belongs to two volumes.
///
/// A text joined from two others, as where one chunk of an array ends in the middle of one and the
/// next begins in the middle of another, can be sound as a text; it fails here.
final class Consistency {

    private record Claim(long start, long end, String by) {}

    private final VolumeGroup vg;
    private final List<Anomaly> anomalies = new ArrayList<>();
    private final Map<String, List<Claim>> claims = new TreeMap<>();

    private Consistency(VolumeGroup vg) {
        this.vg = vg;
    }

    /// What is wrong with a group whose text is complete; nothing as a rule.
    static List<Anomaly> check(VolumeGroup vg) {
        return new Consistency(vg).check();
    }

    private List<Anomaly> check() {
        once("name of a physical volume", vg.physicalVolumes(), PhysicalVolume::name);
        once("name of a logical volume", vg.logicalVolumes(), LogicalVolume::name);
        once("id of a physical volume", vg.physicalVolumes(), PhysicalVolume::uuid);
        once("id of a logical volume", vg.logicalVolumes(), LogicalVolume::uuid);
        var known = new HashSet<String>();
        vg.logicalVolumes().forEach(lv -> known.add(lv.name()));
        vg.physicalVolumes().forEach(pv -> known.add(pv.name()));
        var sizes = new HashMap<String, Long>();
        vg.physicalVolumes().forEach(pv -> sizes.putIfAbsent(pv.name(), pv.extents()));
        for (var lv : vg.logicalVolumes()) {
            for (var segment : lv.segments()) {
                for (var area : areas(segment)) {
                    if (!known.contains(area.of())) {
                        note("area of " + lv.name(), "a volume of the group", area.of());
                    } else if (sizes.containsKey(area.of())) {
                        claim(lv, area, length(segment), sizes.get(area.of()));
                    }
                }
            }
        }
        claims.forEach(this::overlaps);
        return anomalies;
    }

    private <T> void once(String what, List<T> volumes, Function<T, String> name) {
        var seen = new HashSet<String>();
        for (var volume : volumes) {
            var value = name.apply(volume);
            if (!seen.add(value)) note(what, "once", value + " again");
        }
    }

    private static List<Area> areas(Segment segment) {
        return switch (segment) {
            case Segment.Striped striped -> striped.areas();
            case Segment.Mirror mirror -> mirror.legs();
            case Segment.Raid _,
                    Segment.Snapshot _,
                    Segment.ThinPool _,
                    Segment.Thin _,
                    Segment.CachePool _,
                    Segment.Cache _,
                    Segment.Unknown _ ->
                    List.of();
        };
    }

    /// Extents that the segment takes on each of its areas.
    private static long length(Segment segment) {
        return segment instanceof Segment.Striped striped
                ? striped.extentCount() / striped.areas().size()
                : segment.extentCount();
    }

    private void claim(LogicalVolume lv, Area area, long length, long available) {
        var claim = new Claim(area.extent(), area.extent() + length, lv.name());
        if (claim.end > available) {
            note(
                    "extents of " + area.of(),
                    "at most " + available,
                    claim.end + " for " + lv.name());
        }
        claims.computeIfAbsent(area.of(), _ -> new ArrayList<>()).add(claim);
    }

    private void overlaps(String pv, List<Claim> of) {
        of.sort(Comparator.comparingLong(Claim::start).thenComparingLong(Claim::end));
        for (int i = 1; i < of.size(); i++) {
            var before = of.get(i - 1);
            var next = of.get(i);
            if (next.start < before.end) {
                note("extents of " + pv, "one owner each", before.by + " and " + next.by);
            }
        }
    }

    private void note(String field, String expected, String found) {
        if (anomalies.size() < MAX_ANOMALIES) anomalies.add(new Anomaly(field, expected, found));
    }

    private static final int MAX_ANOMALIES = 100;
}
