package holmes.report.chapter;

import holmes.report.page.Drawing;
import holmes.report.page.Drawing.Anchor;
import holmes.report.page.Drawing.Shape;
import holmes.report.page.Drawing.Tone;
import java.util.ArrayList;
import java.util.List;

/// Bands of cells, one above the other: volumes over the array that carries them, or an array's
/// slots.
final class StackDrawing {

    private static final int GAP = 6;
    private static final int TITLE = 16;
    private static final int LETTER = 10;

    /// The widest letters of the font that is used take about this part of its size.
    private static final double LETTER_WIDTH = 0.64;

    private static final int SMALLEST = 6;
    private static final int READABLE = 8;
    private static final int MOST_COLUMNS = 12;

    private final List<Shape> shapes = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private double y;

    /// @param lines the first is the name
    record Cell(List<String> lines, Tone tone) {

        Cell {
            lines = List.copyOf(lines);
        }
    }

    /// @param together how many cells are not to be parted, as the halves of a mirror
    void band(String title, List<Cell> cells, int together, Tone ground) {
        if (y > 0) y += GAP;
        int columns = columns(cells, together);
        int rows = Math.max(1, (cells.size() + columns - 1) / columns);
        int lines = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1);
        double height = 8 + lines * (LETTER + 3.0);
        double whole = TITLE + 4 + rows * (height + 4) + 2;
        shapes.add(new Shape.Box(0, y, Drawing.PAGE, whole, ground));
        label(GAP, y + TITLE - 3.0, title, Drawing.PAGE - 2.0 * GAP, Anchor.START, true);
        double width = (Drawing.PAGE - GAP - 4.0) / columns - 4;
        for (int i = 0; i < cells.size(); i++) {
            int row = i / columns;
            double x = GAP + i % columns * (width + 4);
            cell(x, y + TITLE + 4 + row * (height + 4), width, height, cells.get(i));
        }
        said.add(
                title
                        + ": "
                        + String.join(
                                ", ",
                                cells.stream().map(c -> String.join(" ", c.lines())).toList()));
        y += whole;
    }

    /// What the band above lies on is drawn next.
    void arrow() {
        double middle = Drawing.PAGE / 2.0;
        shapes.add(new Shape.Line(middle, y, middle, y + GAP, Tone.PLAIN));
    }

    void space() {
        y += 2 * GAP;
    }

    Drawing drawing() {
        return new Drawing(
                Drawing.PAGE, (int) Math.ceil(y) + 1, String.join(". ", said) + ".", shapes);
    }

    /// As many in a row as can be read, and about as many in each row.
    private static int columns(List<Cell> cells, int together) {
        int longest =
                cells.stream()
                        .flatMap(cell -> cell.lines().stream())
                        .mapToInt(String::length)
                        .max()
                        .orElse(1);
        int most = (int) (Drawing.PAGE / (longest * READABLE * LETTER_WIDTH + 2 * GAP));
        most = Math.clamp(most, 1, MOST_COLUMNS);
        if (cells.size() <= most) return Math.max(1, cells.size());
        int rows = (cells.size() + most - 1) / most;
        int columns = (cells.size() + rows - 1) / rows;
        int even = (columns + together - 1) / together * together;
        return even <= most ? even : columns;
    }

    private void cell(double x, double top, double width, double height, Cell cell) {
        shapes.add(new Shape.Box(x, top, width, height, cell.tone()));
        double line = top + LETTER + 3;
        for (int i = 0; i < cell.lines().size(); i++) {
            label(x + width / 2, line, cell.lines().get(i), width - 4, Anchor.MIDDLE, i == 0);
            line += LETTER + 3;
        }
    }

    /// Smaller where it would not fit, and cut if that is not enough.
    private void label(
            double x, double y, String text, double width, Anchor anchor, boolean strong) {
        int fit = (int) Math.floor(width / (Math.max(1, text.length()) * LETTER_WIDTH));
        int size = Math.clamp(fit, SMALLEST, LETTER);
        int letters = Math.max(1, (int) Math.floor(width / (size * LETTER_WIDTH)));
        var shown = text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
        shapes.add(new Shape.Label(x, y, shown, size, anchor, strong));
    }
}
