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

    /// What canvases are painted with: words, grounds, and lines that carry no words.
    private static final Set<String> PAINTS =
            Set.of(
                    "-color-bg-default",
                    "-color-fg-default",
                    "-holmes-quiet",
                    "-color-border-muted",
                    "-holmes-selection",
                    "-color-accent-fg",
                    "-holmes-hatch",
                    "-holmes-even-field",
                    "-holmes-odd-field",
                    "-holmes-differ",
                    "-holmes-tie");

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

    /// Canvases take their colours from the same sheet; zeros and offsets are paler than the rest.
    @ParameterizedTest
    @EnumSource
    void painted_bytes_stand_out_from_fields_marks_and_the_selection(Look.Theme theme) {
        var palette = Palette.of(theme);
        var painted =
                List.of(
                        "-holmes-even-field",
                        "-holmes-odd-field",
                        "-holmes-selection",
                        "-holmes-differ",
                        "-holmes-tie",
                        "-holmes-new-ground",
                        "-color-bg-default");
        for (var ground : painted) {
            for (var word : List.of("-color-fg-default", "-holmes-quiet")) {
                check(palette, word, ground, "-color-bg-default");
            }
        }
        check(palette, "-color-fg-default", "-holmes-hatch", "-color-bg-default");
        assertThat(paints()).containsExactlyInAnyOrderElementsOf(PAINTS);
    }

    /// What the sheet gives the canvases to paint with, so that none comes in unchecked.
    private static Set<String> paints() {
        var found = Pattern.compile("-hex-[a-z-]+: ([^;]+);").matcher(Palette.sheet());
        var paints = new TreeSet<String>();
        while (found.find()) paints.add(found.group(1));
        return paints;
    }

    /// Marks on the axis of time, signs and lines: not words, so three to one is enough (1.4.11).
    @ParameterizedTest
    @EnumSource
    void marks_on_the_axis_stand_out(Look.Theme theme) {
        var palette = Palette.of(theme);
        var found =
                Pattern.compile("\\.axis-\\d \\{ -fx-background-color: ([^;]+);")
                        .matcher(Palette.sheet());
        int marks = 0;
        while (found.find()) {
            for (var ground : List.of("-color-bg-default", "-holmes-page", "-holmes-selection")) {
                assertThat(palette.contrast(found.group(1), ground, "-color-bg-default"))
                        .as("%s on %s", found.group(1), ground)
                        .isGreaterThanOrEqualTo(3);
            }
            marks++;
        }
        assertThat(marks).isEqualTo(4);
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
