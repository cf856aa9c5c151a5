package holmes.ui.fx;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// An icon that grows with the text round it: a letter of an icon font, coloured by `-fx-fill`.
///
/// Ikonli's own icon is measured in pixels only: given in em, its size feeds back on itself.
public final class Glyph extends Text {

    private static final Map<Ikon, String> LETTERS = new ConcurrentHashMap<>();

    public Glyph(Ikon icon) {
        super(letter(icon));
        getStyleClass().add("glyph");
        // What it says stands beside it in words, always.
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("");
    }

    /// With a style class of its own.
    public Glyph(Ikon icon, String style) {
        this(icon);
        getStyleClass().add(style);
    }

    /// Ikonli loads its font when it makes the first icon of it.
    private static String letter(Ikon icon) {
        return LETTERS.computeIfAbsent(icon, made -> new FontIcon(made).getText());
    }
}
