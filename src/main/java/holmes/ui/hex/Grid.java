package holmes.ui.hex;

/// Where columns and rows of the hex view lie, in pixels of one size of text.
///
/// @param cell width of a character, exact
/// @param row height of a row
/// @param digits of an offset
/// @param count bytes in a row
record Grid(double cell, double row, int digits, int count) {

    private static final double MARGIN = 12;

    /// The same, for another number of bytes in a row.
    Grid withCount(int bytes) {
        return new Grid(cell, row, digits, bytes);
    }

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
        return bytes() + (column(count) + 1) * cell;
    }

    double width() {
        return text() + count * cell + MARGIN;
    }

    /// Left edge of the two digits of a byte.
    double byteAt(int index) {
        return bytes() + column(index) * cell;
    }

    double textAt(int index) {
        return text() + index * cell;
    }

    /// Characters before the digits of a byte: three a byte, and a gap after every eight.
    static int column(int index) {
        return index * 3 + index / 8;
    }

    /// The byte of a row under a point, or the nearest.
    int indexAt(double x) {
        if (x >= text() - cell) {
            return Math.clamp((int) ((x - text()) / cell), 0, count - 1);
        }
        // Eight bytes and their gap take 25 characters; half a blank belongs to each neighbour.
        double column = (x - bytes()) / cell + 0.5;
        int eights = (int) (column / 25);
        int rest = Math.clamp((int) ((column - eights * 25) / 3), 0, 7);
        return Math.clamp(eights * 8 + rest, 0, count - 1);
    }

    /// Row on screen, from 0; the heading is above it.
    int rowAt(double y) {
        return (int) Math.floor((y - row) / row);
    }

    double top(int rowOnScreen) {
        return (rowOnScreen + 1) * row;
    }
}
