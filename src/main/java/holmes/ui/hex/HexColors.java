package holmes.ui.hex;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

/// The colours of the hex view, which a canvas cannot take from a style sheet by itself.
@SuppressWarnings("this-escape") // properties must know whose they are
public abstract class HexColors extends Region {

    private static final StyleablePropertyFactory<HexColors> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final StyleableProperty<Color> background =
            CSS.createStyleableColorProperty(this, "b", "-hex-background", s -> s.background);
    private final StyleableProperty<Color> text =
            CSS.createStyleableColorProperty(this, "t", "-hex-text", s -> s.text);
    private final StyleableProperty<Color> faint =
            CSS.createStyleableColorProperty(this, "f", "-hex-faint", s -> s.faint);
    private final StyleableProperty<Color> line =
            CSS.createStyleableColorProperty(this, "l", "-hex-line", s -> s.line);
    private final StyleableProperty<Color> selection =
            CSS.createStyleableColorProperty(this, "s", "-hex-selection", s -> s.selection);
    private final StyleableProperty<Color> accent =
            CSS.createStyleableColorProperty(this, "a", "-hex-accent", s -> s.accent);
    private final StyleableProperty<Color> hatch =
            CSS.createStyleableColorProperty(this, "h", "-hex-hatch", s -> s.hatch);
    private final StyleableProperty<Color> even =
            CSS.createStyleableColorProperty(this, "e", "-hex-even-field", s -> s.even);
    private final StyleableProperty<Color> odd =
            CSS.createStyleableColorProperty(this, "o", "-hex-odd-field", s -> s.odd);

    /// One moment's colours.
    public record Paints(
            Color background,
            Color text,
            Color faint,
            Color line,
            Color selection,
            Color accent,
            Color hatch,
            Color even,
            Color odd) {

        /// What lies under bytes that the medium withholds.
        public Paint hatching() {
            return new LinearGradient(
                    0,
                    0,
                    5,
                    5,
                    false,
                    CycleMethod.REPEAT,
                    new Stop(0, background),
                    new Stop(0.5, background),
                    new Stop(0.5, hatch),
                    new Stop(1, hatch));
        }
    }

    protected Paints paints() {
        return new Paints(
                value(background),
                value(text),
                value(faint),
                value(line),
                value(selection),
                value(accent),
                value(hatch),
                value(even),
                value(odd));
    }

    private static Color value(StyleableProperty<Color> property) {
        Color color = property.getValue();
        return color == null ? Color.GRAY : color;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }
}
