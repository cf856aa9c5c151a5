package holmes.ui.compare;

import holmes.ui.hex.HexColors.Paints;
import holmes.ui.hex.Pages;
import java.util.Arrays;
import java.util.HexFormat;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// Draws one screen of panes. Bytes that differ have a ground of their own and a line below, so
/// that they are told without colour too: one line for the odd one out, two where there is a tie.
final class ComparePainter {

    private static final HexFormat HEX = HexFormat.of();

    private final CompareModel model;
    private final CompareGrid grid;
    private final Paints paints;
    private final GraphicsContext pen;
    private final boolean focused;
    private final Paint hatch;
    private final char[] solid;
    private final char[] pale;
    private final char[] letters;

    ComparePainter(
            CompareModel model,
            CompareGrid grid,
            Paints paints,
            GraphicsContext pen,
            boolean focused) {
        this.model = model;
        this.grid = grid;
        this.paints = paints;
        this.pen = pen;
        this.focused = focused;
        hatch = paints.hatching();
        solid = new char[CompareGrid.column(grid.count())];
        pale = new char[solid.length];
        letters = new char[grid.count()];
    }

    void paint(double width, double height) {
        pen.setFill(paints.background());
        pen.fillRect(0, 0, width, height);
        var rows = model.rows();
        for (int i = 0; i < grid.panes(); i++) heading(i, width);
        pen.setStroke(paints.line());
        pen.setLineWidth(1);
        pen.strokeLine(0, grid.top(0) - 0.5, width, grid.top(0) - 0.5);
        for (int i = 0; i < rows.visible(); i++) {
            long at = (rows.top().get() + i) * grid.count();
            if (at >= rows.length()) break;
            row(i, at);
        }
        for (int i = 0; i < grid.panes(); i++) trouble(i);
    }

    private void heading(int number, double width) {
        var pane = model.panes().get(number);
        double left = grid.pane(number);
        if (number > 0) {
            double x = Math.round(left - grid.cell()) - 0.5;
            pen.setStroke(paints.line());
            pen.setLineWidth(1);
            pen.strokeLine(x, 0, x, height());
        }
        pen.setFill(paints.text());
        var name = Pane.letter(number) + "  " + (pane.name().isEmpty() ? "—" : pane.name());
        int fits = (int) ((Math.min(width, left + grid.paneWidth()) - left) / grid.cell());
        pen.fillText(cut(name, fits), left, grid.row() / 2);
        pen.setFill(paints.faint());
        double y = grid.row() * 1.5;
        if (grid.offsets() || number == 0) {
            pen.fillText(grid.offsets() ? "offset" : "from start", grid.offsets(number), y);
        }
        for (int i = 0; i < grid.count(); i++) {
            pen.fillText(HEX.toHexDigits((byte) i), grid.byteAt(number, i), y);
        }
        if (grid.text() && grid.count() >= 4) pen.fillText("text", grid.text(number), y);
    }

    private double height() {
        return grid.top(model.rows().visible() + 1);
    }

    private static String cut(String name, int fits) {
        return name.length() <= fits ? name : name.substring(0, Math.max(1, fits - 1)) + "…";
    }

    private void row(int line, long at) {
        double top = grid.top(line);
        var cells = new int[grid.count()][];
        var marks = new Mark[grid.count()][];
        for (int i = 0; i < grid.count(); i++) {
            cells[i] = model.cells(at + i);
            marks[i] = Mark.of(cells[i]);
        }
        long cursor = model.rows().cursor().get() - at;
        boolean here = cursor >= 0 && cursor < grid.count();
        for (int number = 0; number < grid.panes(); number++) {
            for (int i = 0; i < grid.count(); i++) {
                ground(number, i, top, cells[i][number], marks[i][number]);
            }
            write(number, top, cells);
            if (here) cursor(number, (int) cursor, top);
            if (grid.offsets() || number == 0) offset(number, at, top, here);
        }
    }

    private void offset(int number, long at, double top, boolean here) {
        var pane = model.panes().get(number);
        if (grid.offsets() && at >= pane.length()) return;
        long own = grid.offsets() ? pane.start().get() + at : at;
        pen.setFill(here ? paints.text() : paints.faint());
        pen.fillText(
                HEX.toHexDigits(own, grid.digits()), grid.offsets(number), top + grid.row() / 2);
    }

    private void ground(int number, int i, double top, int cell, Mark mark) {
        if (cell == Pages.UNREADABLE) {
            fill(number, i, top, hatch);
        } else if (mark != Mark.NONE) {
            fill(number, i, top, mark == Mark.ODD ? paints.even() : paints.odd());
            lines(number, i, top, mark == Mark.TIE ? 2 : 1);
        }
    }

    private void fill(int number, int i, double top, Paint paint) {
        pen.setFill(paint);
        double x = grid.byteAt(number, i) - 2;
        pen.fillRect(x, top + 1, 2 * grid.cell() + 4, grid.row() - 2);
        if (!grid.text()) return;
        pen.fillRect(grid.text(number) + i * grid.cell(), top + 1, grid.cell(), grid.row() - 2);
    }

    private void lines(int number, int i, double top, int count) {
        pen.setFill(paints.accent());
        for (int line = 0; line < count; line++) {
            double y = top + grid.row() - 3 - 3 * line;
            pen.fillRect(grid.byteAt(number, i) - 1, y, 2 * grid.cell() + 2, 1.5);
            if (!grid.text()) continue;
            pen.fillRect(grid.text(number) + i * grid.cell(), y, grid.cell(), 1.5);
        }
    }

    private void write(int number, double top, int[][] cells) {
        for (var line : new char[][] {solid, pale, letters}) Arrays.fill(line, ' ');
        for (int i = 0; i < cells.length; i++) {
            int cell = cells[i][number];
            switch (cell) {
                case Pane.BEYOND -> {}
                case Pages.UNREADABLE -> put(solid, i, '?', '?');
                case Pages.UNREAD -> put(pale, i, '·', '·');
                default ->
                        put(
                                cell == 0 ? pale : solid,
                                i,
                                HEX.toHighHexDigit(cell),
                                HEX.toLowHexDigit(cell));
            }
            if (cell == Pages.UNREADABLE) letters[i] = '?';
            else if (cell >= 0) letters[i] = cell >= 0x20 && cell < 0x7f ? (char) cell : '.';
        }
        double middle = top + grid.row() / 2;
        pen.setFill(paints.faint());
        pen.fillText(new String(pale), grid.bytes(number), middle);
        pen.setFill(paints.text());
        pen.fillText(new String(solid), grid.bytes(number), middle);
        if (grid.text()) pen.fillText(new String(letters), grid.text(number), middle);
    }

    private static void put(char[] line, int index, char high, char low) {
        line[CompareGrid.column(index)] = high;
        line[CompareGrid.column(index) + 1] = low;
    }

    private void cursor(int number, int i, double top) {
        pen.setStroke(paints.accent());
        pen.setLineWidth(focused ? 2 : 1);
        double x = Math.round(grid.byteAt(number, i)) - 2.5;
        pen.strokeRect(x, top + 1.5, Math.ceil(2 * grid.cell()) + 4, grid.row() - 3);
    }

    /// Why a pane is empty, where its bytes would stand.
    private void trouble(int number) {
        var pane = model.panes().get(number);
        var words = pane.offer().get().isEmpty() ? "Choose a layer above." : pane.trouble().get();
        if (words.isEmpty()) return;
        Color color = paints.faint();
        pen.setFill(color);
        int fits = (int) (grid.paneWidth() / grid.cell());
        int line = 1;
        for (int from = 0; from < words.length() && line < 12; line++) {
            int to = Math.min(words.length(), from + Math.max(8, fits));
            int blank = to < words.length() ? words.lastIndexOf(' ', to) : to;
            if (blank > from) to = blank;
            double y = grid.top(line) + grid.row() / 2;
            pen.setFill(paints.background());
            pen.fillRect(grid.pane(number), grid.top(line), grid.paneWidth(), grid.row());
            pen.setFill(color);
            pen.fillText(words.substring(from, to).strip(), grid.pane(number), y);
            from = to;
        }
    }
}
