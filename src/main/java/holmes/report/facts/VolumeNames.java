package holmes.report.facts;

import holmes.casefile.GivenNames;
import holmes.stack.Layer;
import java.util.HashSet;
import java.util.Set;

/// Names for layers that hold files, each given once.
final class VolumeNames {

    private final GivenNames given;
    private final Set<String> taken = new HashSet<>();

    /// @param given in the case: they come before all others
    VolumeNames(GivenNames given) {
        this.given = given;
        given.all().forEach(naming -> taken.add(naming.name()));
    }

    /// @param system the file system on it, by its UUID; empty if there is none
    /// @param label of the file system, which as a rule says where it was mounted
    String of(Layer layer, String system, String label) {
        var known = given.of(layer, system);
        if (known.isPresent()) return known.get();
        var name = name(layer, label);
        var unique = name;
        for (int i = 2; !taken.add(unique); i++) unique = name + "-" + i;
        return unique;
    }

    private static String name(Layer layer, String label) {
        return switch (layer) {
            case Layer.Volume(var name, _, _) -> name.substring(name.indexOf('/') + 1);
            case Layer.Partition(var table, var number, _) when isInside(table) ->
                    name(table, "") + "/p" + number;
            case Layer.Branched(var base, var branch) -> name(base, label) + "@" + branch;
            case Layer.Partition(_, var number, _) -> labelled(label, "p" + number);
            case Layer.Absent(var what, _) -> what;
            case Layer.Slice(var of, _) -> name(of, label);
            case Layer.Medium _ -> labelled(label, "disk");
            case Layer.Linear _,
                    Layer.Striped _,
                    Layer.Mirrored _,
                    Layer.NearMirrored _,
                    Layer.FarMirrored _,
                    Layer.Parity _ ->
                    labelled(label, "array");
        };
    }

    private static boolean isInside(Layer table) {
        return !(table instanceof Layer.Medium);
    }

    private static String labelled(String label, String otherwise) {
        if (label.equals("/")) return "root";
        var plain = label.replaceAll("^/+|/+$", "").replace('/', '-');
        return plain.isEmpty() ? otherwise : plain;
    }
}
