package holmes.casefile;

import holmes.stack.Layer;

/// A medium is left out of the recovery, or let in again. The newest word on a medium counts.
///
/// @param out whether it is left out
/// @param why the examiner's reason
public record Exclusion(Layer.Medium medium, boolean out, String why) implements Statement {

    @Override
    public String kind() {
        return "exclude";
    }
}
