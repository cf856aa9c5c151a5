package holmes.ui.hex;

import holmes.bytes.ByteRange;
import holmes.casefile.Bookmark;
import holmes.ui.hex.HexColors.Paints;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// Draws one screen of bytes. A row takes a few strings, not one for each byte: letters of one
/// colour stand in one string, with blanks where the others are.
final class HexPainter {

    private static final HexFormat HEX = HexFormat.of();
    private static final int SECTOR = 512;

    private final HexModel model;
    private final Grid grid;
    private final Paints paints;
    private final GraphicsContext pen;
    private final boolean focused;
    private final Paint hatch;
    private final List<Bookmark> bookmarks;
    private final char absent;
    private final char[] solid;
    private final char[] pale;
    private final char[] letters;
    private final char[] paleLetters;

    HexPainter(HexModel model, Grid grid, Paints paints, GraphicsContext pen, boolean focused) {
        this.model = model;
        this.grid = grid;
        this.paints = paints;
        this.pen = pen;
        this.focused = focused;
        hatch = paints.hatching();
        absent = model.absence().sign();
        bookmarks = model.marks().here();
        solid = new char[Grid.column(grid.count())];
        pale = new char[solid.length];
        letters = new char[grid.count()];
        paleLetters = new char[grid.count()];
    }

    void paint(double width, double height) {
        pen.setFill(paints.background());
        pen.fillRect(0, 0, width, height);
        heading(width);
        for (int i = 0; i < model.visible(); i++) {
            long offset = (model.top().get() + i) * grid.count();
            if (offset >= model.size()) break;
            row(i, offset, width);
        }
    }

    private void heading(double width) {
        pen.setFill(paints.faint());
        double y = grid.row() / 2;
        pen.fillText("offset", grid.offsets(), y);
        for (int i = 0; i < grid.count(); i++) {
            pen.fillText(HEX.toHexDigits((byte) i), grid.byteAt(i), y);
        }
        pen.fillText("text", grid.text(), y);
        rule(grid.row() - 0.5, width);
    }

    private void row(int i, long offset, double width) {
        double top = grid.top(i);
        int count = (int) Math.min(grid.count(), model.size() - offset);
        if (i > 0 && offset % SECTOR == 0) rule(top - 0.5, width);
        fields(offset, count, top);
        mark(model.selection(), offset, count, top, paints.selection());
        for (var bookmark : bookmarks) flag(bookmark.range(), offset, count, top);
        write(offset, count, top);
        cursor(offset, count, top);
        double middle = top + grid.row() / 2;
        boolean here = model.cursor().get() / grid.count() == offset / grid.count();
        pen.setFill(here ? paints.text() : paints.faint());
        pen.fillText(HEX.toHexDigits(offset, grid.digits()), grid.offsets(), middle);
    }

    /// Fields in two tints in turn, each with a stroke at its start: seen without colour too.
    private void fields(long offset, int count, double top) {
        var row = ByteRange.of(offset, count);
        for (var structure : model.over(row)) {
            int number = 0;
            for (var field : structure.fields()) {
                var range = structure.range(field);
                mark(range, offset, count, top, number++ % 2 == 0 ? paints.even() : paints.odd());
                if (!row.contains(range.start())) continue;
                double x = grid.byteAt((int) (range.start() - offset));
                pen.setFill(paints.accent());
                pen.fillRect(x - 2, top + 3, 1, grid.row() - 6);
            }
        }
    }

    /// Bookmarked bytes have a line above them.
    private void flag(ByteRange range, long offset, int count, double top) {
        var part = range.intersect(ByteRange.of(offset, count));
        if (part.isEmpty()) return;
        double x = grid.byteAt((int) (part.start() - offset)) - 2;
        double end = grid.byteAt((int) (part.end() - offset) - 1) + 2 * grid.cell() + 2;
        pen.setFill(paints.accent());
        pen.fillRect(x, top, end - x, 2);
    }

    private void mark(ByteRange range, long offset, int count, double top, Color color) {
        var part = range.intersect(ByteRange.of(offset, count));
        if (!part.isEmpty() && range.length() > 0) {
            fill((int) (part.start() - offset), (int) (part.end() - offset), top, color);
        }
    }

    private void fill(int from, int to, double top, Paint paint) {
        pen.setFill(paint);
        double x = grid.byteAt(from) - 2;
        pen.fillRect(x, top + 1, grid.byteAt(to - 1) + 2 * grid.cell() + 2 - x, grid.row() - 2);
        pen.fillRect(grid.textAt(from), top + 1, (to - from) * grid.cell(), grid.row() - 2);
    }

    private void write(long offset, int count, double top) {
        for (var line : new char[][] {solid, pale, letters, paleLetters}) Arrays.fill(line, ' ');
        int lost = -1;
        for (int i = 0; i < count; i++) {
            int cell = model.cell(offset + i);
            if (cell == HexModel.UNREADABLE) {
                if (lost < 0) lost = i;
                put(solid, i, absent, absent);
                letters[i] = absent;
                if (i + 1 < count) continue;
                fill(lost, count, top, hatch);
            } else {
                if (lost >= 0) fill(lost, i, top, hatch);
                lost = -1;
                write(i, cell);
            }
        }
        double middle = top + grid.row() / 2;
        pen.setFill(paints.faint());
        pen.fillText(new String(pale), grid.bytes(), middle);
        pen.fillText(new String(paleLetters), grid.text(), middle);
        pen.setFill(paints.text());
        pen.fillText(new String(solid), grid.bytes(), middle);
        pen.fillText(new String(letters), grid.text(), middle);
    }

    private void write(int i, int cell) {
        if (cell == HexModel.UNREAD) {
            put(pale, i, '·', '·');
            paleLetters[i] = '·';
            return;
        }
        put(cell == 0 ? pale : solid, i, HEX.toHighHexDigit(cell), HEX.toLowHexDigit(cell));
        boolean printable = cell >= 0x20 && cell < 0x7f;
        if (printable) letters[i] = (char) cell;
        else paleLetters[i] = '.';
    }

    private static void put(char[] line, int index, char high, char low) {
        line[Grid.column(index)] = high;
        line[Grid.column(index) + 1] = low;
    }

    private void cursor(long offset, int count, double top) {
        long at = model.cursor().get() - offset;
        if (at < 0 || at >= count) return;
        pen.setStroke(paints.accent());
        pen.setLineWidth(focused ? 2 : 1);
        double x = Math.round(grid.byteAt((int) at)) - 2.5;
        pen.strokeRect(x, top + 1.5, Math.ceil(2 * grid.cell()) + 4, grid.row() - 3);
        double letter = Math.round(grid.textAt((int) at)) - 0.5;
        pen.strokeRect(letter, top + 1.5, Math.ceil(grid.cell()), grid.row() - 3);
    }

    private void rule(double y, double width) {
        pen.setStroke(paints.line());
        pen.setLineWidth(1);
        pen.strokeLine(0, y, width, y);
    }
}
