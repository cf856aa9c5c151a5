package holmes.report.html;

import holmes.report.page.Block;
import holmes.report.page.Text;
import holmes.report.page.Text.Run;
import java.util.List;
import java.util.Locale;

/// Blocks and their words as markup.
///
/// @param scrolls whether a table that is wider than the screen scrolls by itself; paper cannot
record Blocks(Markup out, boolean scrolls) {

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading(var level, var title) -> {
                var element = level == 1 ? "h3" : "h4";
                out.open(element).text(title).close(element);
            }
            case Block.Paragraph(var text) -> {
                out.open("p");
                text(text);
                out.close("p");
            }
            case Block.Items items -> items(items);
            case Block.Quote(var blocks) -> {
                out.open("blockquote").line();
                write(blocks);
                out.close("blockquote");
            }
            case Block.Verbatim(var text) -> out.open("pre").lines(text).close("pre");
            case Block.Facts(var facts) -> facts(facts);
            case Block.Table table -> {
                if (scrolls) out.open("div", "class", "table").line();
                table(table);
                if (scrolls) out.line().close("div");
            }
            case Block.Figure(var caption, var drawing) -> {
                out.open("figure").line();
                Svg.write(drawing, out);
                out.line().open("figcaption").text(caption).close("figcaption").close("figure");
            }
        }
        out.line();
    }

    private void items(Block.Items items) {
        var element = items.numbered() ? "ol" : "ul";
        out.open(element).line();
        for (var item : items.items()) {
            out.open("li");
            if (item.size() == 1 && item.getFirst() instanceof Block.Paragraph(var text)) {
                text(text);
            } else {
                write(item);
            }
            out.close("li").line();
        }
        out.close(element);
    }

    void facts(List<Block.Fact> facts) {
        out.open("table", "class", "facts").line().open("tbody").line();
        for (var fact : facts) {
            out.open("tr").open("th", "scope", "row").text(fact.name()).close("th").open("td");
            text(fact.value());
            out.close("td").close("tr").line();
        }
        out.close("tbody").close("table");
    }

    private void table(Block.Table table) {
        out.open("table").line();
        if (!table.caption().isEmpty()) {
            out.open("caption").text(table.caption()).close("caption").line();
        }
        out.open("thead").open("tr").line();
        for (var column : table.columns()) {
            out.open(
                            "th",
                            "scope",
                            "col",
                            "class",
                            kind(column),
                            "style",
                            "width:" + column.share() + "%")
                    .text(column.title())
                    .close("th");
        }
        out.close("tr").close("thead").line().open("tbody").line();
        for (var row : table.rows()) {
            out.open("tr", "id", row.id());
            for (int i = 0; i < row.cells().size(); i++) {
                out.open("td", "class", kind(table.columns().get(i)));
                text(row.cells().get(i));
                out.close("td");
            }
            out.close("tr").line();
        }
        out.close("tbody").close("table");
    }

    private static String kind(Block.Column column) {
        return column.kind() == Block.Column.Kind.TEXT
                ? ""
                : column.kind().name().toLowerCase(Locale.ROOT);
    }

    private void text(Text text) {
        for (var run : text.runs()) {
            switch (run) {
                case Run.Plain(var words) -> out.text(words);
                case Run.Strong(var words) -> out.open("strong").text(words).close("strong");
                case Run.Emphasis(var words) -> out.open("em").text(words).close("em");
                case Run.Code(var words) -> out.open("code").text(words).close("code");
                case Run.Cite(var entry) ->
                        out.open("a", "class", "cite", "href", "#entry-" + entry)
                                .text("[" + entry + "]")
                                .close("a");
                case Run.Link(var words, var target) ->
                        out.open("a", "href", target).text(words).close("a");
            }
        }
    }
}
