package holmes.ui;

import holmes.ui.fx.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The colours of a theme, as the style sheets define them, and how far apart two of them are.
final class Palette {

    private static final Pattern DEFINITION =
            Pattern.compile("(-(?:color|holmes)-[\\w-]+):([^;]+);");
    private static final Pattern ROOT = Pattern.compile("(?s)\\.root\\s*\\{(.*?)\\}");
    private static final Pattern DARK = Pattern.compile("(?s)\\.root:dark\\s*\\{(.*?)\\}");

    private final Map<String, String> colours = new HashMap<>();

    private Palette() {}

    static Palette of(Look.Theme theme) {
        var palette = new Palette();
        var name = theme == Look.Theme.DARK ? "dark" : "light";
        palette.add(text("/atlantafx/base/theme/primer-" + name + ".css"), ROOT);
        palette.add(sheet(), ROOT);
        if (theme == Look.Theme.DARK) palette.add(sheet(), DARK);
        return palette;
    }

    static String sheet() {
        return text("/holmes/ui/holmes.css");
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Palette.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String sheet, Pattern block) {
        var blocks = block.matcher(sheet);
        while (blocks.find()) {
            var definitions = DEFINITION.matcher(blocks.group(1));
            while (definitions.find()) {
                colours.put(definitions.group(1), definitions.group(2).strip());
            }
        }
    }

    /// A name that a style sheet looks up, or a colour as it writes one.
    Color colour(String name) {
        var value = name;
        for (int i = 0; i < 20 && value.startsWith("-"); i++) {
            value = Objects.requireNonNull(colours.get(value), value);
        }
        return Color.web(value);
    }

    /// WCAG 2.1, success criterion 1.4.3: from 1, the same, to 21, black on white. What lets its
    /// ground shine through is mixed with it first.
    double contrast(String text, String ground, String below) {
        var base = mixed(colour(ground), colour(below));
        double one = luminance(mixed(colour(text), base));
        double other = luminance(base);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static Color mixed(Color over, Color under) {
        return under.interpolate(
                Color.color(over.getRed(), over.getGreen(), over.getBlue()), over.getOpacity());
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
