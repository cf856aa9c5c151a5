package holmes.ui.fx;

import java.util.List;

/// What the inspector says of whatever is selected.
///
/// @param title its name
/// @param kind what sort of thing it is, in a word or two
public record Inspected(String title, String kind, List<Section> sections) {

    public static final Inspected NOTHING =
            new Inspected(
                    "Nothing selected", "Select something to see what is known of it", List.of());

    public Inspected {
        sections = List.copyOf(sections);
    }

    /// Rows under one heading.
    ///
    /// @param columns headings of the values; empty if they need none
    public record Section(String heading, List<String> columns, List<Row> rows) {
        public Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        public Section(String heading, List<Row> rows) {
            this(heading, List.of(), rows);
        }
    }

    /// A name and what is known under it.
    ///
    /// @param meaning for someone who does not know the name; may be empty
    public record Row(String name, List<String> values, String meaning) {
        public Row {
            values = List.copyOf(values);
        }

        public Row(String name, String value) {
            this(name, List.of(value), "");
        }
    }
}
