package holmes.report.chapter;

import holmes.report.page.Block;
import holmes.report.page.Text;
import holmes.report.page.Text.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/// Markdown as the examiner writes it: CommonMark, of which raw HTML and pictures are shown as
/// text. `[#12]` cites entry 12.
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final Pattern CITE = Pattern.compile("\\[#(\\d{1,18})]");
    private static final int DEEPEST = 20;

    private Markdown() {}

    public static List<Block> blocks(String markdown) {
        return blocks(PARSER.parse(markdown), 0);
    }

    private static List<Block> blocks(Node parent, int depth) {
        var blocks = new ArrayList<Block>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, depth, blocks);
        }
        return List.copyOf(blocks);
    }

    private static void add(Node node, int depth, List<Block> to) {
        if (depth > DEEPEST) {
            to.add(new Block.Paragraph(Text.of("…")));
            return;
        }
        switch (node) {
            case Heading heading ->
                    to.add(new Block.Heading(heading.getLevel() <= 2 ? 1 : 2, plain(heading)));
            case Paragraph paragraph -> to.add(new Block.Paragraph(text(paragraph)));
            case BlockQuote quote -> to.add(new Block.Quote(blocks(quote, depth + 1)));
            case FencedCodeBlock code ->
                    to.add(new Block.Verbatim(code.getLiteral().stripTrailing()));
            case IndentedCodeBlock code ->
                    to.add(new Block.Verbatim(code.getLiteral().stripTrailing()));
            case HtmlBlock html -> to.add(new Block.Verbatim(html.getLiteral().stripTrailing()));
            case ListBlock list -> {
                var items = new ArrayList<List<Block>>();
                for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                    items.add(blocks(item, depth + 1));
                }
                to.add(new Block.Items(list instanceof OrderedList, items));
            }
            default -> {
                // A rule, or a definition of a link: nothing to be read.
            }
        }
    }

    private static Text text(Node parent) {
        var runs = new ArrayList<Run>();
        collect(parent, Style.PLAIN, runs);
        return new Text(runs);
    }

    private enum Style {
        PLAIN,
        STRONG,
        EMPHASIS
    }

    private static void collect(Node parent, Style style, List<Run> to) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> add(text.getLiteral(), style, to);
                case Code code -> to.add(new Run.Code(code.getLiteral()));
                case Emphasis emphasis -> collect(emphasis, Style.EMPHASIS, to);
                case StrongEmphasis strong -> collect(strong, Style.STRONG, to);
                case Link link -> add(link, style, to);
                case HtmlInline html -> add(html.getLiteral(), style, to);
                case SoftLineBreak _, HardLineBreak _ -> add(" ", style, to);
                default -> collect(node, style, to);
            }
        }
    }

    private static void add(Link link, Style style, List<Run> to) {
        var target = link.getDestination();
        var lower = target.toLowerCase(Locale.ROOT);
        boolean safe =
                lower.startsWith("https://")
                        || lower.startsWith("http://")
                        || lower.startsWith("mailto:")
                        || target.startsWith("#");
        if (safe) to.add(new Run.Link(plain(link), target));
        else collect(link, style, to);
    }

    private static void add(String text, Style style, List<Run> to) {
        var matcher = CITE.matcher(text);
        int at = 0;
        while (matcher.find()) {
            add(text.substring(at, matcher.start()), style, to);
            to.add(new Run.Cite(Long.parseLong(matcher.group(1))));
            at = matcher.end();
        }
        var rest = text.substring(at);
        if (rest.isEmpty()) return;
        to.add(
                switch (style) {
                    case PLAIN -> new Run.Plain(rest);
                    case STRONG -> new Run.Strong(rest);
                    case EMPHASIS -> new Run.Emphasis(rest);
                });
    }

    private static String plain(Node parent) {
        var words = new StringBuilder();
        for (var run : text(parent).runs()) {
            words.append(
                    switch (run) {
                        case Run.Plain(var text) -> text;
                        case Run.Strong(var text) -> text;
                        case Run.Emphasis(var text) -> text;
                        case Run.Code(var text) -> text;
                        case Run.Link(var text, _) -> text;
                        case Run.Cite(var entry) -> "[" + entry + "]";
                    });
        }
        return words.toString();
    }
}
