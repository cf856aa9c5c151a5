package holmes.report.chapter;

import holmes.bytes.ByteRange;
import holmes.report.page.Drawing;
import holmes.report.page.Drawing.Anchor;
import holmes.report.page.Drawing.Shape;
import holmes.report.page.Drawing.Tone;
import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/// A bar for each mirror, with a mark wherever its halves differ.
final class PairsDrawing {

    private static final int ROW = 40;
    private static final int BAR = 14;

    /// Two thousand differences are no more to see than five hundred.
    private static final int MOST_MARKS = 500;

    /// @param size bytes that the bar stands for
    /// @param ranges that differ
    record Bar(String name, long size, List<ByteRange> ranges) {

        Bar {
            ranges = List.copyOf(ranges);
        }
    }

    private PairsDrawing() {}

    static Drawing of(List<Bar> bars) {
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < bars.size(); i++) draw(bars.get(i), i * ROW, shapes);
        var said =
                bars.stream()
                        .map(bar ->
                                bar.name()
                                        + " differ in "
                                        + Words.count(bar.ranges().size())
                                        + " ranges")
                        .toList();
        return new Drawing(Drawing.PAGE, bars.size() * ROW, String.join("; ", said) + ".", shapes);
    }

    private static void draw(Bar bar, double y, List<Shape> to) {
        to.add(new Shape.Label(0, y + 12, bar.name(), 11, Anchor.START, true));
        var size = Words.size(bar.size());
        to.add(new Shape.Label(Drawing.PAGE, y + 12, size, 11, Anchor.END, false));
        to.add(new Shape.Box(0, y + 17, Drawing.PAGE, BAR, Tone.GROUND));
        if (bar.size() <= 0) return;
        double scale = (double) Drawing.PAGE / bar.size();
        double drawn = -1;
        int marks = 0;
        for (var range : bar.ranges()) {
            // Marks that would lie on each other are one.
            double x = Math.max(drawn, Math.floor(range.start() * scale));
            double end = Math.max(x + 2, Math.ceil(range.end() * scale));
            if (end <= drawn || marks++ >= MOST_MARKS) continue;
            x = Math.min(x, Drawing.PAGE - 2.0);
            end = Math.min(end, Drawing.PAGE);
            to.add(new Shape.Box(x, y + 17, end - x, BAR, Tone.DIFFERENT));
            drawn = end;
        }
    }
}
