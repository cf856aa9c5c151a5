package holmes.ui.fx;

import java.util.List;

/// What the inspector says of whatever is selected.
///
/// @param title its name
/// @param kind what sort of thing it is, in a word or two
/// @param entries numbers of the case's entries that it rests on, for a note that cites them
public record Inspected(String title, String kind, List<Section> sections, List<Long> entries) {

    public static final Inspected NOTHING =
            new Inspected(
                    "Nothing selected", "Select something to see what is known of it", List.of());

    public Inspected {
        sections = List.copyOf(sections);
        entries = List.copyOf(entries);
    }

    public Inspected(String title, String kind, List<Section> sections) {
        this(title, kind, sections, List.of());
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
    /// @param links what can be gone to from here, the entries that are cited for instance
    public record Row(String name, List<String> values, String meaning, List<Link> links) {
        public Row {
            values = List.copyOf(values);
            links = List.copyOf(links);
        }

        public Row(String name, List<String> values, String meaning) {
            this(name, values, meaning, List.of());
        }

        public Row(String name, String value) {
            this(name, List.of(value), "");
        }
    }

    /// Somewhere to go.
    ///
    /// @param words what is there, short
    public record Link(String words, Runnable go) {}

    /// All of it as plain text, for the clipboard.
    public String text() {
        var text = new StringBuilder(title).append('\n').append(kind).append('\n');
        for (var section : sections) {
            text.append('\n').append(section.heading).append('\n');
            for (var row : section.rows) {
                if (!row.name.isEmpty()) text.append(row.name).append(": ");
                text.append(String.join(" / ", row.values));
                for (var link : row.links) text.append(" [").append(link.words).append(']');
                text.append('\n');
            }
        }
        return text.toString();
    }
}
