package holmes.ui.stack;

import holmes.stack.Layer;
import holmes.ui.fx.Inspected;
import java.util.List;
import java.util.Optional;

/// One thing of the stack.
///
/// @param id unique among the boxes
/// @param title a word or two
/// @param detail a few words more; may be empty
/// @param missing whether it should be there and is not
/// @param below ids of what it lies on
/// @param group boxes of one kind with an equal group are alike, and drawn as one until they are
///   looked at one by one; empty if it stands alone
/// @param layer whose bytes can be looked at; empty if there is none
public record Box(
        String id,
        Kind kind,
        String title,
        String detail,
        Age age,
        boolean missing,
        List<String> below,
        String group,
        Optional<Layer> layer,
        Inspected inspected) {

    public Box {
        below = List.copyOf(below);
    }

    Box on(List<String> others) {
        return new Box(id, kind, title, detail, age, missing, others, group, layer, inspected);
    }

    /// All that the box shows, for those who hear it.
    public String words() {
        var lost = missing ? ", missing" : "";
        var more = detail.isEmpty() ? "" : ", " + detail;
        return kind.words() + " " + title + more + lost + ", " + age.words();
    }
}
