package holmes.report.pdf;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.OutputDevice;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Optional;

/// How a shape of a drawing looks on paper.
///
/// @param fill colour of its inside, as 0xrrggbb
/// @param line colour of its outline
/// @param width of the outline, in units of the drawing
record Ink(Optional<Integer> fill, Optional<Integer> line, double width, boolean dashed) {

    /// By the names that the style sheet for screens has.
    static Ink of(String tone) {
        return switch (tone) {
            case "plain" -> boxed(0xffffff, 0x57606a, 0.8);
            case "chosen" -> boxed(0xe6f2ff, 0x003a80, 1.8);
            case "other" -> boxed(0xf5edff, 0x4b2a8a, 0.8);
            case "missing" -> new Ink(Optional.empty(), Optional.of(0x444444), 0.8, true);
            case "different" -> boxed(0xf2a7a7, 0xa40e26, 0.8);
            case "ground" -> boxed(0xf4f4f4, 0xbbbbbb, 0.8);
            default -> new Ink(Optional.of(0), Optional.empty(), 0, false);
        };
    }

    private static Ink boxed(int fill, int line, double width) {
        return new Ink(Optional.of(fill), Optional.of(line), width, false);
    }

    /// @param place from the drawing's units to those of the device
    void draw(Shape shape, AffineTransform place, OutputDevice device) {
        var placed = place.createTransformedShape(shape);
        if (fill.isPresent()) {
            device.setColor(color(fill.get()));
            device.fill(placed);
        }
        if (line.isPresent()) {
            float scale = (float) place.getScaleX();
            device.setColor(color(line.get()));
            device.setStroke(stroke((float) width * scale, scale));
            device.draw(placed);
        }
    }

    private BasicStroke stroke(float thick, float scale) {
        if (!dashed) return new BasicStroke(thick);
        var dash = new float[] {4 * scale, 3 * scale};
        return new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
    }

    private static FSRGBColor color(int rgb) {
        return new FSRGBColor(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
