package holmes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    @Test
    void the_window_explains_words_as_the_documentation_does() throws Exception {
        var shown = Path.of("src/main/resources/holmes/ui/glossary.md");

        assertThat(Files.readString(shown))
                .isEqualTo(Files.readString(Path.of("docs/glossary.md")));
    }

    @Test
    void a_term_is_found_in_a_sentence_in_plural_and_by_its_short_form() {
        var pieces = Glossary.pieces("Two mirrors of a VG.");

        assertThat(pieces)
                .extracting(Glossary.Piece::text)
                .containsExactly("Two ", "mirrors", " of a ", "VG", ".");
        assertThat(pieces.get(1).meaning()).isEqualTo("disks that should hold the same bytes");
        assertThat(pieces.get(3).meaning()).contains("physical volumes");
    }

    @Test
    void each_word_of_a_page_is_listed_once() {
        var used = Glossary.used(List.of("A mirror.", "Both mirrors have superblocks."));

        assertThat(used.keySet()).containsExactly("mirror", "superblock");
    }
}
