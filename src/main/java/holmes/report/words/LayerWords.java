package holmes.report.words;

import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A layer as people call it.
///
/// @param labels from a medium's identity to the name on its label
public record LayerWords(UnaryOperator<String> labels) {

    /// In a few words: `partition 2 of WD-WCASY2216077`.
    public String of(Layer layer) {
        return switch (layer) {
            case Layer.Medium(var identity) -> labels.apply(identity);
            case Layer.Partition(var table, var number, _) ->
                    "partition " + number + " of " + of(table);
            case Layer.Slice(var of, var range) -> Words.size(range.length()) + " of " + of(of);
            case Layer.Volume(var name, _, _) -> "volume " + name;
            case Layer.Branched(var base, var name) -> "branch " + name + " of " + of(base);
            case Layer.Absent(var what, _) -> what + " (missing)";
            case Layer.Linear(var parts) when parts.size() == 1 -> of(parts.getFirst());
            case Layer.Linear _,
                    Layer.Striped _,
                    Layer.Mirrored _,
                    Layer.NearMirrored _,
                    Layer.FarMirrored _,
                    Layer.Parity _ ->
                    shape(layer);
        };
    }

    /// How copies lie, in a few words: `2 far copies`.
    public static String copies(Layer.FarMirrored layer) {
        var distant = layer.far() + (layer.offset() ? " offset copies" : " far copies");
        return layer.near() == 1 ? distant : layer.near() + " near and " + distant;
    }

    /// From the disks up, one step each.
    public List<String> path(Layer layer) {
        var path = new ArrayList<String>();
        var below = layer.below();
        if (below.size() == 1) path.addAll(path(below.getFirst()));
        else if (below.size() > 1) path.add(media(layer));
        path.add(step(layer));
        return path;
    }

    private String step(Layer layer) {
        return switch (layer) {
            case Layer.Medium(var identity) -> labels.apply(identity);
            case Layer.Partition(_, var number, _) -> "partition " + number;
            case Layer.Slice(_, var range) -> "from byte " + Words.count(range.start());
            case Layer.Volume(var name, _, _) -> name;
            case Layer.Branched(_, var name) -> "branch " + name;
            case Layer.Absent(var what, _) -> what + " (missing)";
            case Layer.Linear _,
                    Layer.Striped _,
                    Layer.Mirrored _,
                    Layer.NearMirrored _,
                    Layer.FarMirrored _,
                    Layer.Parity _ ->
                    shape(layer);
        };
    }

    private static String shape(Layer layer) {
        return switch (layer) {
            case Layer.Linear(var parts) -> parts.size() + " parts in a row";
            case Layer.Striped(var legs, _) -> "stripe of " + legs.size();
            case Layer.Mirrored(var legs, _) -> "mirror of " + legs.size();
            case Layer.NearMirrored(var members, _, _, _) -> "RAID10 of " + members.size();
            case Layer.FarMirrored far -> "RAID10 of " + far.members().size();
            case Layer.Parity(var members, var layout, _) ->
                    "RAID" + layout.level() + " of " + members.size();
            default -> "";
        };
    }

    /// On how many disks it lies.
    private static String media(Layer layer) {
        long disks = layer.descend().filter(Layer.Medium.class::isInstance).distinct().count();
        return disks == 1 ? "1 disk" : disks + " disks";
    }
}
