package holmes.ui.fx;

import static java.util.Objects.requireNonNull;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Puts a look on: the theme at once and everywhere, the size of text on the scene.
public final class Dress {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final double ORDINARY_PIXELS = 14;

    /// Families whose digits are all of one width, the best first; DejaVu is Debian's.
    private static final List<String> TEXT =
            List.of("Noto Sans", "Segoe UI", "Roboto", "DejaVu Sans");

    private static final List<String> FIXED =
            List.of("JetBrains Mono", "Noto Sans Mono", "Cascadia Mono", "DejaVu Sans Mono");

    private Dress() {}

    /// To be called before the first control is shown, or look-ups in style sheets fail.
    public static void wear(Look look) {
        look.system().bind(system());
        look.theme()
                .subscribe(theme ->
                        Application.setUserAgentStylesheet(
                                switch (theme) {
                                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                                }));
    }

    /// What the desktop round the window uses, light or dark.
    private static ObservableValue<Look.Theme> system() {
        return Platform.getPreferences()
                .colorSchemeProperty()
                .map(now -> now == ColorScheme.DARK ? Look.Theme.DARK : Look.Theme.LIGHT);
    }

    /// Styles one scene after the look, now and whenever it changes.
    public static void put(Look look, Scene scene) {
        var sheet = requireNonNull(Dress.class.getResource("/holmes/ui/holmes.css"));
        scene.getStylesheets().add(sheet.toExternalForm());
        var root = scene.getRoot();
        look.theme()
                .subscribe(theme -> root.pseudoClassStateChanged(DARK, theme == Look.Theme.DARK));
        look.percent()
                .subscribe(percent ->
                        root.setStyle(
                                "-fx-font-size: %spx; -fx-font-family: '%s';"
                                        .formatted(
                                                ORDINARY_PIXELS * percent.intValue() / 100,
                                                text())));
    }

    /// The family for words.
    public static String text() {
        return first(TEXT, "System");
    }

    /// The family for bytes and figures.
    public static String fixed() {
        return first(FIXED, "Monospaced");
    }

    private static String first(List<String> wanted, String otherwise) {
        var present = Font.getFamilies();
        return wanted.stream().filter(present::contains).findFirst().orElse(otherwise);
    }
}
