package holmes.casefile;

import holmes.stack.Layer;

/// What the procedure calls a volume, so that it is called so wherever the case is looked at.
///
/// @param system the file system on it that is meant, as requests name it; empty if none is
/// @param name unique among the volumes of one run; the newest word counts
public record Naming(Layer layer, String system, String name) implements Statement {

    public static final String KIND = "name-volume";

    @Override
    public String kind() {
        return KIND;
    }
}
