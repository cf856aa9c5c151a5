package holmes.ui.compare;

/// Where the columns of panes side by side lie, in pixels of one size of text.
///
/// @param cell width of a character
/// @param row height of a row
/// @param panes how many
/// @param digits of an offset
/// @param count bytes in a row
/// @param offsets whether each pane shows its own; one column at the left serves all otherwise
/// @param text whether each pane shows its bytes as text too
record CompareGrid(
        double cell, double row, int panes, int digits, int count, boolean offsets, boolean text) {

    /// Names of the panes, then numbers of the columns.
    static final int HEAD = 2;

    private static final double MARGIN = 12;
    private static final int GAP = 2;

    /// The richest that fits into a width; the barest if none does.
    CompareGrid fitting(double width) {
        for (int bytes = 32; bytes > 1; bytes /= 2) {
            for (boolean words : new boolean[] {true, false}) {
                var own = with(bytes, true, words);
                if (own.width() <= width) return own;
            }
            if (panes > 2 && bytes <= 8) {
                var shared = with(bytes, false, false);
                if (shared.width() <= width) return shared;
            }
        }
        return with(1, false, false);
    }

    private CompareGrid with(int bytes, boolean own, boolean words) {
        return new CompareGrid(cell, row, panes, digits, bytes, own, words);
    }

    /// Characters before the digits of a byte: three a byte, and a gap after every eight.
    static int column(int index) {
        return index * 3 + index / 8;
    }

    private int paneColumns() {
        int own = offsets ? digits + 2 : 0;
        int letters = text ? count + 1 : 0;
        return own + column(count - 1) + 2 + letters + GAP;
    }

    double width() {
        return pane(panes) + MARGIN;
    }

    /// Left edge of a pane.
    double pane(int number) {
        int lead = offsets ? 0 : digits + 2;
        return MARGIN + (lead + number * paneColumns()) * cell;
    }

    /// How wide a pane is, without the gap behind it.
    double paneWidth() {
        return (paneColumns() - GAP) * cell;
    }

    /// Left edge of the offsets that stand before a pane.
    double offsets(int pane) {
        return offsets ? pane(pane) : MARGIN;
    }

    double bytes(int pane) {
        return pane(pane) + (offsets ? (digits + 2) * cell : 0);
    }

    double byteAt(int pane, int index) {
        return bytes(pane) + column(index) * cell;
    }

    double text(int pane) {
        return bytes(pane) + (column(count - 1) + 3) * cell;
    }

    double top(int rowOnScreen) {
        return (rowOnScreen + HEAD) * row;
    }

    int rowAt(double y) {
        return (int) Math.floor(y / row) - HEAD;
    }

    /// The byte of a row under a point, or the nearest, in whichever pane.
    int indexAt(double x) {
        int pane = 0;
        while (pane + 1 < panes && x >= pane(pane + 1)) pane++;
        if (text && x >= text(pane) - cell / 2) {
            return Math.clamp((int) ((x - text(pane)) / cell), 0, count - 1);
        }
        for (int i = count - 1; i > 0; i--) {
            if (x >= byteAt(pane, i) - cell / 2) return i;
        }
        return 0;
    }
}
