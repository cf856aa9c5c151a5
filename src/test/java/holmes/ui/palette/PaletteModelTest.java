package holmes.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteModelTest {

    private final List<String> done = new ArrayList<>();
    private final PaletteModel model =
            new PaletteModel(
                    List.of(_ ->
                            Stream.of("New case…", "Go to offset…", "Copy as hex", "Larger text")
                                    .map(this::hit)
                                    .toList()));

    @Test
    void shows_everything_before_a_letter_is_typed() {
        model.ask();

        assertThat(model.hits()).hasSize(4);
    }

    @Test
    void finds_by_the_first_letters_of_words() {
        model.query().set("gto");

        assertThat(model.hits()).extracting(Hit::title).first().isEqualTo("Go to offset…");
    }

    @Test
    void prefers_what_contains_the_very_word() {
        model.query().set("text");

        assertThat(model.hits()).extracting(Hit::title).containsExactly("Larger text");
    }

    @Test
    void closes_before_it_does_what_was_chosen() {
        model.ask();

        model.take(model.hits().getFirst());

        assertThat(model.open().get()).isFalse();
        assertThat(done).containsExactly("New case…");
    }

    private Hit hit(String title) {
        return new Hit(title, "command", "", "", () -> done.add(title));
    }
}
