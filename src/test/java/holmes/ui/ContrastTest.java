package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.fx.Look;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Words can be read: in both themes, on every ground that they stand on.
class ContrastTest {

    private static final double ENOUGH = 4.5;

    private static final List<String> WORDS =
            List.of(
                    "-color-fg-default",
                    "-color-fg-muted",
                    "-color-fg-subtle",
                    "-color-accent-fg",
                    "-color-danger-fg",
                    "-holmes-quiet",
                    "-holmes-good",
                    "-holmes-warning",
                    "-holmes-bad");

    private static final List<String> GROUNDS =
            List.of(
                    "-color-bg-default",
                    "-color-bg-subtle",
                    "-color-bg-inset",
                    "-color-bg-overlay",
                    "-holmes-rail",
                    "-holmes-card",
                    "-holmes-page");

    /// Grounds that only ordinary words stand on.
    private static final List<String> MARKS =
            List.of(
                    "-color-accent-muted",
                    "-color-accent-subtle",
                    "-color-neutral-muted",
                    "-color-neutral-subtle",
                    "-holmes-selection",
                    "-holmes-even-field",
                    "-holmes-odd-field",
                    "-holmes-hatch");

    @ParameterizedTest
    @EnumSource
    void words_stand_out_from_what_is_behind_them(Look.Theme theme) {
        var palette = Palette.of(theme);
        for (var ground : GROUNDS) {
            for (var word : WORDS) check(palette, word, ground, ground);
            for (var mark : MARKS) check(palette, "-color-fg-default", mark, ground);
        }
        check(palette, "-color-fg-emphasis", "-color-accent-emphasis", "-color-bg-default");
        for (var ground : whiteOn()) check(palette, "#ffffff", ground, "-color-bg-default");
    }

    private static void check(Palette palette, String word, String ground, String below) {
        assertThat(palette.contrast(word, ground, below))
                .as("%s on %s over %s", word, ground, below)
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    /// The coloured signs of pairs, which carry a white letter.
    private static Set<String> whiteOn() {
        var found =
                Pattern.compile("\\.pair-\\d+ \\{ -fx-background-color: ([^;]+);")
                        .matcher(Palette.sheet());
        var grounds = new TreeSet<String>();
        while (found.find()) grounds.add(found.group(1));
        assertThat(grounds).hasSizeGreaterThan(4);
        return grounds;
    }

    @ParameterizedTest
    @EnumSource
    void no_word_has_a_colour_that_is_not_checked(Look.Theme theme) {
        var found = Pattern.compile("-fx-text-fill: ([^;]+);").matcher(Palette.sheet());
        while (found.find()) {
            var palette = Palette.of(theme);
            assertThat(WORDS.contains(found.group(1)) || isWhite(palette, found.group(1)))
                    .as("%s is a colour of words: add it to this test", found.group(1))
                    .isTrue();
        }
    }

    private static boolean isWhite(Palette palette, String name) {
        return palette.colour(name).equals(javafx.scene.paint.Color.WHITE);
    }
}
