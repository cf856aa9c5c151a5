package holmes.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.report.page.Page;
import holmes.report.page.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/// A page as XHTML that browsers take for HTML, so that the same text can be laid out for paper.
public final class HtmlReport {

    private HtmlReport() {}

    /// For browsers: light and dark on screen, and fit to be printed.
    public static String screen(Page page) {
        return write(page, true, UnaryOperator.identity());
    }

    /// For paper.
    ///
    /// @param letters what becomes of letters that the font lacks
    public static String paper(Page page, UnaryOperator<String> letters) {
        return write(page, false, letters);
    }

    /// One section for paper, alone.
    public static String paper(Section section, UnaryOperator<String> letters) {
        var text = new StringBuilder();
        var out = new Markup(text, letters);
        head(section.title(), style("paper.css"), out);
        section(section, section.title(), new Blocks(out, false));
        out.close("body").close("html").line();
        return text.toString();
    }

    private static String write(Page page, boolean screen, UnaryOperator<String> letters) {
        var text = new StringBuilder();
        var out = new Markup(text, letters);
        var blocks = new Blocks(out, screen);
        head(page.title(), style(screen ? "screen.css" : "paper.css"), out);
        out.open("header").line();
        out.open("h1").text(page.title()).close("h1").line();
        blocks.facts(page.head());
        out.close("header").line();
        contents(page, out);
        out.open("main").line();
        for (int i = 0; i < page.sections().size(); i++) {
            var section = page.sections().get(i);
            section(section, i + 1 + ". " + section.title(), blocks);
        }
        out.close("main").close("body").close("html").line();
        return text.toString();
    }

    private static void head(String title, String style, Markup out) {
        out.out().append("<!DOCTYPE html>\n");
        out.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en").line();
        out.out().append("<head><meta charset=\"utf-8\"/>\n");
        out.out()
                .append("<meta name=\"viewport\"")
                .append(" content=\"width=device-width, initial-scale=1\"/>\n");
        out.open("title").text(title).close("title").line();
        out.out().append("<style>\n").append(style).append("</style></head>\n");
        out.open("body").line();
    }

    private static void section(Section section, String title, Blocks blocks) {
        var out = blocks.out();
        out.open("section", "id", section.id()).line();
        out.open("h2").text(title).close("h2").line();
        blocks.write(section.blocks());
        out.close("section").line();
    }

    private static void contents(Page page, Markup out) {
        out.open("nav", "aria-label", "Contents").open("ol").line();
        for (var section : page.sections()) {
            out.open("li").open("a", "href", "#" + section.id());
            out.text(section.title()).close("a").close("li").line();
        }
        out.close("ol").close("nav").line();
    }

    private static String style(String name) {
        try (var in = HtmlReport.class.getResourceAsStream("/holmes/report/" + name)) {
            if (in == null) throw new IllegalStateException(name + " is not in the program");
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
