package holmes.report.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.report.page.Block;
import holmes.report.page.Text;
import holmes.report.page.Text.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static List<Run> runs(String markdown) {
        var blocks = Markdown.blocks(markdown);
        assertThat(blocks).hasSize(1);
        return ((Block.Paragraph) blocks.getFirst()).text().runs();
    }

    @Test
    void a_number_in_brackets_cites_an_entry() {
        assertThat(runs("As seen in [#12], so."))
                .containsExactly(
                        new Run.Plain("As seen in "), new Run.Cite(12), new Run.Plain(", so."));
    }

    @Test
    void html_is_shown_and_not_obeyed() {
        assertThat(runs("a <b onclick=x>bold</b> word"))
                .containsExactly(
                        new Run.Plain("a "),
                        new Run.Plain("<b onclick=x>"),
                        new Run.Plain("bold"),
                        new Run.Plain("</b>"),
                        new Run.Plain(" word"));
        assertThat(Markdown.blocks("<script>\nx\n</script>\n"))
                .containsExactly(new Block.Verbatim("<script>\nx\n</script>"));
    }

    @Test
    void links_that_run_something_are_words() {
        assertThat(runs("[press](javascript:alert(1))")).containsExactly(new Run.Plain("press"));
        assertThat(runs("[press](https://example.org)"))
                .containsExactly(new Run.Link("press", "https://example.org"));
    }

    @Test
    void lists_and_headings_keep_their_order() {
        assertThat(Markdown.blocks("# One\n\n1. a\n2. b\n\n### Deep"))
                .containsExactly(
                        new Block.Heading(1, "One"),
                        new Block.Items(
                                true,
                                List.of(
                                        List.of(new Block.Paragraph(Text.of("a"))),
                                        List.of(new Block.Paragraph(Text.of("b"))))),
                        new Block.Heading(2, "Deep"));
    }

    @Test
    void nesting_without_end_does_no_harm() {
        assertThat(Markdown.blocks("> ".repeat(5000) + "x")).hasSize(1);
    }
}
