package holmes.ui.hex;

import holmes.bytes.ByteRange;
import holmes.bytes.Structure;
import holmes.casefile.Bookmark;
import holmes.report.words.Words;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Paint;

/// What is known of the whole layer: structures at the left, what a search found and what is
/// bookmarked in the middle, what a survey could not read hatched at the right. It reads nothing.
final class HexMap extends LengthMap {

    private final HexModel model;
    private Optional<Known> known = Optional.empty();

    /// Lines that have something in them, for a map of so many.
    private record Known(int pieces, BitSet structures, BitSet marks, BitSet lost) {}

    HexMap(HexModel model) {
        super("hex-map");
        this.model = model;
        Tooltip.install(
                this,
                new Tooltip(
                        "The whole layer, from top to bottom. Left: structures that Holmes knows."
                                + " Middle: search hits and bookmarks. Right, hatched: what could"
                                + " not be read. Click to go there."));
        model.changes().subscribe(_ -> requestLayout());
        model.source().subscribe(_ -> told());
        model.search().hits().addListener((ListChangeListener<ByteRange>) _ -> told());
        model.marks().all().addListener((ListChangeListener<MarksModel.Mark>) _ -> told());
    }

    private void told() {
        known = Optional.empty();
        setAccessibleText(
                "Map of the layer: %s structures, %s search hits, %s bookmarks"
                        .formatted(
                                Words.count(structures().count()),
                                Words.count(model.search().hits().size()),
                                Words.count(model.marks().here().size())));
        requestLayout();
    }

    private Stream<ByteRange> structures() {
        return model.source().get().stream()
                .map(Source::overlay)
                .flatMap(overlay ->
                        Stream.concat(
                                overlay.structures().stream().map(Structure::range),
                                overlay.tables().stream().map(Repeated::range)));
    }

    @Override
    protected long length() {
        return model.size();
    }

    @Override
    protected ByteRange seen() {
        return model.screen();
    }

    @Override
    protected void jump(long offset) {
        model.scrollTo(offset / model.width() - model.visible() / 2);
    }

    @Override
    protected void draw(GraphicsContext pen, double width, int pieces) {
        if (known.isEmpty() || known.get().pieces() != pieces) known = Optional.of(known(pieces));
        double part = width / 3;
        fill(pen, known.get().structures(), 0, part, paints().accent());
        fill(pen, known.get().marks(), part, part, paints().text());
        fill(pen, known.get().lost(), 2 * part, part, paints().hatch());
    }

    private Known known(int pieces) {
        var hits = model.search().hits().stream();
        var marks = model.marks().here().stream().map(Bookmark::range);
        var lost = model.source().get().stream().flatMap(s -> s.unreadable().ranges().stream());
        return new Known(
                pieces,
                lines(structures(), length(), pieces),
                lines(Stream.concat(hits, marks), length(), pieces),
                lines(lost, length(), pieces));
    }

    private static void fill(
            GraphicsContext pen, BitSet lines, double x, double width, Paint paint) {
        pen.setFill(paint);
        lines.stream().forEach(line -> pen.fillRect(x + 1, line, width - 2, 1));
    }

    /// Which of the equal pieces of a length ranges touch.
    static BitSet lines(Stream<ByteRange> ranges, long length, int pieces) {
        var lines = new BitSet(pieces);
        double piece = (double) length / pieces;
        ranges.filter(range -> !range.isEmpty() && range.start() < length)
                .forEach(range -> {
                    int first = Math.clamp((long) (range.start() / piece), 0, pieces - 1);
                    int last = Math.clamp((long) ((range.end() - 1) / piece), first, pieces - 1);
                    lines.set(first, last + 1);
                });
        return lines;
    }
}
