package holmes.report.chapter;

import holmes.stack.Layer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What volumes lie on in the end: arrays, parts of disks, disks.
final class Bases {

    private Bases() {}

    static List<Layer> of(Layer layer) {
        var found = new LinkedHashSet<Layer>();
        collect(layer, found);
        return List.copyOf(found);
    }

    private static void collect(Layer layer, Set<Layer> to) {
        switch (layer) {
            case Layer.Partition(Layer.Medium _, _, _) -> to.add(layer);
            case Layer.Partition(var table, _, _) -> collect(table, to);
            case Layer.Slice(var of, _) -> collect(of, to);
            case Layer.Linear(var parts) -> parts.forEach(part -> collect(part, to));
            case Layer.Volume(_, _, var on) -> collect(on, to);
            case Layer.Branched(var base, _) -> collect(base, to);
            case Layer.Striped _,
                    Layer.Mirrored _,
                    Layer.NearMirrored _,
                    Layer.FarMirrored _,
                    Layer.Parity _,
                    Layer.Medium _,
                    Layer.Absent _ ->
                    to.add(layer);
        }
    }
}
