package holmes.examine.volumes;

import holmes.format.lvm.PhysicalVolume;
import holmes.format.lvm.VolumeGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the layers on which the physical volumes of a group may lie: where the label says so;
/// without a label, where the size is exactly that of the text; without either, where it fits.
final class Placements {

    private static final int MAX_PLACEMENTS = 64;

    /// How many volumes are tried in several places; further ones are missing.
    private static final int MAX_OPEN = 16;

    private record Open(PhysicalVolume pv, List<PhysicalLayer> choices, boolean labelled) {
        Open {
            choices = List.copyOf(choices);
        }
    }

    private final VolumeGroup vg;
    private final List<PhysicalLayer> layers;
    private final Set<String> ids;
    private final List<Open> open = new ArrayList<>();
    private final Set<PhysicalLayer> used = new HashSet<>();
    private final List<Placement> found = new ArrayList<>();

    private Placements(VolumeGroup vg, List<PhysicalLayer> layers) {
        this.vg = vg;
        this.layers = layers;
        this.ids =
                vg.physicalVolumes().stream()
                        .map(PhysicalVolume::uuid)
                        .filter(uuid -> !uuid.isEmpty())
                        .collect(Collectors.toSet());
    }

    /// All placements worth trying, the likeliest first; bounded.
    static List<Placement> of(VolumeGroup vg, List<PhysicalLayer> layers) {
        return new Placements(vg, layers).all();
    }

    private List<Placement> all() {
        var certain = new HashMap<String, PhysicalLayer>();
        for (var pv : vg.physicalVolumes()) {
            var labelled = labelled(pv);
            if (labelled.size() == 1) {
                certain.putIfAbsent(pv.uuid(), labelled.getFirst());
            } else if (open.size() < MAX_OPEN) {
                var choices = labelled.isEmpty() ? unlabelled(pv) : labelled;
                if (!choices.isEmpty()) open.add(new Open(pv, choices, !labelled.isEmpty()));
            }
        }
        place(0, new Placement(certain, certain.size(), 0, 0));
        return found;
    }

    private void place(int index, Placement placement) {
        if (found.size() == MAX_PLACEMENTS) return;
        if (index == open.size()) {
            found.add(placement);
            return;
        }
        var next = open.get(index);
        for (var layer : next.choices) {
            if (!used.add(layer)) continue;
            place(index + 1, with(placement, next, layer));
            used.remove(layer);
        }
        if (!next.labelled) place(index + 1, placement);
    }

    private List<PhysicalLayer> labelled(PhysicalVolume pv) {
        return layers.stream()
                .filter(l -> !l.labelUuid().isEmpty() && l.labelUuid().equals(pv.uuid()))
                .toList();
    }

    private List<PhysicalLayer> unlabelled(PhysicalVolume pv) {
        var free = layers.stream().filter(l -> !ids.contains(l.labelUuid())).toList();
        var exact = free.stream().filter(l -> l.size() == pv.size()).toList();
        if (!exact.isEmpty()) return exact;
        long needed = end(pv);
        return free.stream()
                .filter(layer -> layer.size() >= needed)
                .sorted(Comparator.comparingLong(PhysicalLayer::size))
                .toList();
    }

    private static Placement with(Placement before, Open open, PhysicalLayer layer) {
        var byUuid = new HashMap<>(before.byUuid());
        byUuid.put(open.pv.uuid(), layer);
        boolean exact = !open.labelled && layer.size() == open.pv.size();
        return new Placement(
                byUuid,
                before.labelled() + (open.labelled ? 1 : 0),
                before.exact() + (exact ? 1 : 0),
                before.guessed() + (open.labelled || exact ? 0 : 1));
    }

    /// The end of the last extent in bytes; beyond any layer if the text cannot be right.
    private long end(PhysicalVolume pv) {
        try {
            long extents = Math.multiplyExact(pv.extents(), vg.extentSize());
            return Math.addExact(Math.max(0, pv.dataStart()), extents);
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }
}
