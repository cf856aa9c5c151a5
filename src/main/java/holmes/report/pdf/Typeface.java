package holmes.report.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// One of the fonts that come with Holmes (DejaVu 2.37): no font of the machine is ever used.
@SuppressWarnings("ImmutableEnumChecker") // what is read once is only looked at
enum Typeface {
    SANS("DejaVu Sans", 400, "DejaVuSans.ttf"),
    BOLD("DejaVu Sans", 700, "DejaVuSans-Bold.ttf"),
    MONO("DejaVu Sans Mono", 400, "DejaVuSansMono.ttf");

    private final String family;
    private final int weight;
    private final byte[] bytes;
    private final TrueTypeFont font;
    private final CmapLookup letters;

    Typeface(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        try (var in = Typeface.class.getResourceAsStream("/holmes/report/fonts/" + file)) {
            if (in == null) throw new IllegalStateException(file + " is not in the program");
            bytes = in.readAllBytes();
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            letters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    boolean has(int letter) {
        return letters.getGlyphId(letter) != 0;
    }

    /// The outline of words.
    ///
    /// @param x where they start, or their middle or end by `anchor`
    /// @param y of the line that they stand on, downwards
    /// @param anchor 0 start, 0.5 middle, 1 end
    Path2D outline(String words, double x, double y, double size, double anchor) {
        try {
            double scale = size / font.getUnitsPerEm();
            long width = 0;
            for (int c : words.codePoints().toArray()) {
                width += font.getAdvanceWidth(letters.getGlyphId(c));
            }
            double at = x - width * scale * anchor;
            var outline = new Path2D.Double();
            for (int c : words.codePoints().toArray()) {
                int glyph = letters.getGlyphId(c);
                var found = font.getGlyph().getGlyph(glyph);
                if (found != null) {
                    var place = new AffineTransform(scale, 0, 0, -scale, at, y);
                    outline.append(place.createTransformedShape(found.getPath()), false);
                }
                at += font.getAdvanceWidth(glyph) * scale;
            }
            return outline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Letters that the fonts lack, shown by their code, so that no name loses one.
    static String shown(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (SANS.has(c) && BOLD.has(c)) shown.appendCodePoint(c);
                    else shown.append("\\u{").append(Integer.toHexString(c)).append('}');
                });
        return shown.toString();
    }
}
