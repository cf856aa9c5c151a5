package holmes.report.page;

import java.util.ArrayList;
import java.util.List;

/// Words with their citations.
public record Text(List<Run> runs) {

    public static final Text NONE = new Text(List.of());

    /// A piece of text that is set in one way.
    public sealed interface Run {

        record Plain(String text) implements Run {}

        record Strong(String text) implements Run {}

        record Emphasis(String text) implements Run {}

        /// A name, number or hash as a machine has it.
        record Code(String text) implements Run {}

        /// The entry that shows it.
        record Cite(long entry) implements Run {}

        /// @param target of the world outside, or `#` and an id
        record Link(String text, String target) implements Run {}
    }

    public Text {
        runs = List.copyOf(runs);
    }

    public static Text of(String text) {
        return text.isEmpty() ? NONE : new Text(List.of(new Run.Plain(text)));
    }

    public static Text code(String text) {
        return text.isEmpty() ? NONE : new Text(List.of(new Run.Code(text)));
    }

    public static Text strong(String text) {
        return new Text(List.of(new Run.Strong(text)));
    }

    public Text and(Run run) {
        var more = new ArrayList<>(runs);
        more.add(run);
        return new Text(more);
    }

    public Text and(Text other) {
        var more = new ArrayList<>(runs);
        more.addAll(other.runs);
        return new Text(more);
    }

    public Text and(String text) {
        return and(of(text));
    }

    /// The same, citing entries.
    public Text citing(List<Long> entries) {
        var cited = this;
        for (long entry : entries) cited = cited.citing(entry);
        return cited;
    }

    /// The same, citing an entry; 0 is none.
    public Text citing(long entry) {
        return entry == 0 ? this : and(new Run.Cite(entry));
    }
}
