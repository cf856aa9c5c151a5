package holmes.report.html;

import holmes.report.page.Drawing;
import holmes.report.page.Drawing.Anchor;
import holmes.report.page.Drawing.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// A drawing as SVG; its colours are the style sheet's.
final class Svg {

    private Svg() {}

    static void write(Drawing drawing, Markup to) {
        to.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                number(drawing.width()),
                "viewBox",
                "0 0 " + number(drawing.width()) + " " + number(drawing.height()),
                "role",
                "img");
        to.open("title").text(drawing.words()).close("title").line();
        for (var shape : drawing.shapes()) {
            switch (shape) {
                case Shape.Box box -> box(box, to);
                case Shape.Line line -> line(line, to);
                case Shape.Label label -> label(label, to);
            }
            to.line();
        }
        to.close("svg");
    }

    private static void box(Shape.Box box, Markup to) {
        to.open(
                        "rect",
                        "class",
                        name(box.tone()),
                        "x",
                        number(box.x()),
                        "y",
                        number(box.y()),
                        "width",
                        number(box.width()),
                        "height",
                        number(box.height()))
                .close("rect");
    }

    private static void line(Shape.Line line, Markup to) {
        to.open(
                        "line",
                        "class",
                        name(line.tone()),
                        "x1",
                        number(line.x()),
                        "y1",
                        number(line.y()),
                        "x2",
                        number(line.toX()),
                        "y2",
                        number(line.toY()))
                .close("line");
    }

    private static void label(Shape.Label label, Markup to) {
        to.open(
                        "text",
                        "class",
                        label.strong() ? "strong" : "",
                        "x",
                        number(label.x()),
                        "y",
                        number(label.y()),
                        "font-size",
                        number(label.size()),
                        "text-anchor",
                        label.anchor() == Anchor.START ? "" : name(label.anchor()))
                .text(label.text())
                .close("text");
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// At most two digits behind the point.
    private static String number(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
