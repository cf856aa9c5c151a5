package holmes.report.page;

import java.util.List;

/// What a section is made of.
public sealed interface Block {

    /// @param level 1 under the section's title, 2 below that
    record Heading(int level, String title) implements Block {}

    record Paragraph(Text text) implements Block {}

    /// @param numbered whether the items have numbers
    record Items(boolean numbered, List<List<Block>> items) implements Block {

        public Items {
            items = items.stream().map(List::copyOf).toList();
        }

        /// One sentence an item.
        public static Items of(List<Text> items) {
            return new Items(
                    false, items.stream().map(i -> List.<Block>of(new Paragraph(i))).toList());
        }
    }

    record Quote(List<Block> blocks) implements Block {

        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /// Text whose lines and spaces matter.
    record Verbatim(String text) implements Block {}

    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String name, Text value) {}

    /// @param caption what it shows; empty if the text before it says so
    record Table(String caption, List<Column> columns, List<Row> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// @param share of the table's width, in per cent
    record Column(String title, int share, Kind kind) {

        /// How its cells are set.
        public enum Kind {
            TEXT,
            NUMBER,
            CODE
        }

        public static Column text(String title, int share) {
            return new Column(title, share, Kind.TEXT);
        }

        public static Column number(String title, int share) {
            return new Column(title, share, Kind.NUMBER);
        }

        public static Column code(String title, int share) {
            return new Column(title, share, Kind.CODE);
        }
    }

    /// @param id by which links name it; empty if none do
    record Row(String id, List<Text> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Text... cells) {
            return new Row("", List.of(cells));
        }
    }

    record Figure(String caption, Drawing drawing) implements Block {}
}
