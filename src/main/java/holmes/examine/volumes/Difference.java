package holmes.examine.volumes;

import holmes.format.lvm.VolumeGroup;
import java.util.ArrayList;

/// Says in what two states of a group differ.
final class Difference {

    private static final int MAX_NAMED = 12;

    private Difference() {}

    /// The volumes that one has otherwise than the other, for instance `home, old`.
    static String words(VolumeGroup left, VolumeGroup right) {
        var names = new ArrayList<String>();
        if (!left.withoutHints().physicalVolumes().equals(right.withoutHints().physicalVolumes())) {
            names.add("its physical volumes");
        }
        for (var lv : left.logicalVolumes()) {
            if (!right.logicalVolumes().contains(lv)) names.add(lv.name());
        }
        for (var lv : right.logicalVolumes()) {
            if (left.logicalVolume(lv.name()).isEmpty()) names.add(lv.name());
        }
        if (names.isEmpty()) return "the group itself";
        var some = String.join(", ", names.subList(0, Math.min(names.size(), MAX_NAMED)));
        return names.size() > MAX_NAMED ? some + " and others" : some;
    }
}
