package holmes.report.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/// Draws the SVG that Holmes writes, as vectors; no other SVG is asked for.
final class Drawings implements SVGDrawer {

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // The fonts are those of Typeface.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // The fonts are those of Typeface.
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box of, CssContext context, double width, double height, double dots) {
        var box = svg.getAttribute("viewBox").split(" ", -1);
        double units = Double.parseDouble(box[2]);
        double scale = (width > 0 ? width : units * dots) / units;
        return new Picture(svg, units * scale, Double.parseDouble(box[3]) * scale, scale);
    }

    @Override
    public void close() {}

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /// @param width dots; likewise the height
    /// @param scale dots to a unit
    private record Picture(Element svg, double width, double height, double scale)
            implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            var place = new AffineTransform(scale, 0, 0, scale, x, y);
            var children = svg.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                if (children.item(i) instanceof Element element) draw(element, place, device);
            }
        }

        private static void draw(Element element, AffineTransform place, OutputDevice device) {
            var tone = element.getAttribute("class");
            switch (element.getTagName()) {
                case "rect" ->
                        Ink.of(tone)
                                .draw(
                                        new Rectangle2D.Double(
                                                number(element, "x"),
                                                number(element, "y"),
                                                number(element, "width"),
                                                number(element, "height")),
                                        place,
                                        device);
                case "line" ->
                        Ink.of(tone)
                                .draw(
                                        new Line2D.Double(
                                                number(element, "x1"),
                                                number(element, "y1"),
                                                number(element, "x2"),
                                                number(element, "y2")),
                                        place,
                                        device);
                case "text" -> {
                    var face = tone.equals("strong") ? Typeface.BOLD : Typeface.SANS;
                    double anchor =
                            switch (element.getAttribute("text-anchor")) {
                                case "middle" -> 0.5;
                                case "end" -> 1;
                                default -> 0;
                            };
                    var words =
                            face.outline(
                                    element.getTextContent(),
                                    number(element, "x"),
                                    number(element, "y"),
                                    number(element, "font-size"),
                                    anchor);
                    Ink.of("").draw(words, place, device);
                }
                default -> {
                    // Its title, for those who cannot see it.
                }
            }
        }
    }
}
