package holmes.examine.volumes;

import holmes.examine.volumes.Assessment.Check;
import holmes.examine.volumes.MappedVolume.Mapped;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Opens generations on the layers at hand and remembers what was seen, so that each different
/// layer is looked at once.
final class Assessor {

    private final List<PhysicalLayer> layers;
    private final ContentCheck content;
    private final Map<Layer, Verdict> seen = new HashMap<>();

    private final boolean raid;

    /// @param raid whether RAID volumes of several stripes are read
    Assessor(List<PhysicalLayer> layers, ContentCheck content, boolean raid) {
        this.raid = raid;
        this.layers = List.copyOf(layers);
        this.content = content;
    }

    /// Every placement of the generation, the best first.
    List<Assessment> assess(Generation generation) {
        var all = new ArrayList<Assessment>();
        for (var placement : Placements.of(generation.group(), layers)) {
            all.add(assess(generation, placement));
        }
        all.sort(BEST);
        return all;
    }

    /// What the volumes hold comes first; labels and exact sizes confirm. A layer that only fits is
    /// better than none, unless labels on its siblings show that labels were kept.
    static final Comparator<Assessment> BEST =
            Comparator.comparingLong(Assessment::score)
                    .thenComparingInt(a -> a.placement().labelled())
                    .thenComparingInt(a -> a.placement().labelled() > 0 ? -unlabelled(a) : 0)
                    .thenComparingInt(a -> a.placement().exact())
                    .thenComparingInt(a -> a.placement().guessed())
                    .reversed();

    private static int unlabelled(Assessment a) {
        return a.placement().exact() + a.placement().guessed();
    }

    private Assessment assess(Generation generation, Placement placement) {
        var volumes = VolumeMapper.map(generation.group(), placement.byUuid(), raid);
        var checks = new ArrayList<Check>();
        for (var volume : volumes) {
            if (volume instanceof Mapped mapped
                    && mapped.volume().visible()
                    && mapped.absent() < mapped.size()) {
                var lv = mapped.volume();
                checks.add(new Check(lv.name(), lv.uuid(), look(mapped)));
            }
        }
        return new Assessment(generation, placement, volumes, checks);
    }

    private Verdict look(Mapped mapped) {
        var known = seen.get(mapped.layer());
        if (known != null) return known;
        var verdict = content.check(mapped.volume(), mapped.layer());
        seen.put(mapped.layer(), verdict);
        return verdict;
    }
}
