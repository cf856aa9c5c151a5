package holmes.ui.hex;

/// Where columns and rows of the hex view lie, in pixels of one size of text.
///
/// @param cell width of a character, exact
/// @param row height of a row
/// @param digits of an offset
record Grid(double cell, double row, int digits) {

    private static final double MARGIN = 12;

    /// Left edge of the offsets.
    double offsets() {
        return MARGIN;
    }

    /// Left edge of the column of bytes.
    double bytes() {
        return MARGIN + (digits + 3) * cell;
    }

    /// Left edge of the column of text.
    double text() {
        return bytes() + (column(HexModel.WIDTH) + 2) * cell;
    }

    double width() {
        return text() + HexModel.WIDTH * cell + MARGIN;
    }

    /// Left edge of the two digits of a byte.
    double byteAt(int index) {
        return bytes() + column(index) * cell;
    }

    double textAt(int index) {
        return text() + index * cell;
    }

    /// Characters before the digits of a byte: three a byte, and a gap in the middle.
    static int column(int index) {
        return index * 3 + (index >= HexModel.WIDTH / 2 ? 1 : 0);
    }

    /// The byte of a row under a point, or the nearest.
    int indexAt(double x) {
        if (x >= text() - cell) {
            return Math.clamp((int) ((x - text()) / cell), 0, HexModel.WIDTH - 1);
        }
        double column = (x - bytes()) / cell;
        if (column > column(HexModel.WIDTH / 2)) column -= 1;
        return Math.clamp((int) ((column + 0.5) / 3), 0, HexModel.WIDTH - 1);
    }

    /// Row on screen, from 0; the heading is above it.
    int rowAt(double y) {
        return (int) Math.floor((y - row) / row);
    }

    double top(int rowOnScreen) {
        return (rowOnScreen + 1) * row;
    }
}
