package holmes.ui.compare;

import holmes.bytes.ByteRange;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Which rows are on screen and where the cursor stands, counted from where the panes start.
final class Rows {

    private final ReadOnlyLongWrapper top = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper cursor = new ReadOnlyLongWrapper();
    private long length;
    private int width = 16;
    private int visible = 1;

    /// First row on screen.
    ReadOnlyLongProperty top() {
        return top.getReadOnlyProperty();
    }

    ReadOnlyLongProperty cursor() {
        return cursor.getReadOnlyProperty();
    }

    /// Bytes of the longest pane.
    long length() {
        return length;
    }

    /// Bytes in a row.
    int width() {
        return width;
    }

    int visible() {
        return visible;
    }

    /// The highest row that may be the first on screen.
    long lastTop() {
        return Math.max(0, Math.ceilDiv(length, width) - visible);
    }

    void fit(long bytes) {
        length = bytes;
        cursor.set(Math.clamp(cursor.get(), 0, Math.max(0, length - 1)));
        scrollTo(top.get());
    }

    /// As many bytes in a row, and rows, as there is room for; what is at the top stays.
    void show(int bytesInRow, int rows) {
        long first = top.get() * width;
        width = bytesInRow;
        visible = Math.max(1, rows);
        scrollTo(first / width);
    }

    void scrollTo(long row) {
        top.set(Math.clamp(row, 0, lastTop()));
    }

    void moveTo(long offset) {
        cursor.set(Math.clamp(offset, 0, Math.max(0, length - 1)));
        long row = cursor.get() / width;
        if (row < top.get()) scrollTo(row);
        else if (row >= top.get() + visible) scrollTo(row - visible + 1);
    }

    /// Like moving, with what lies round the target in sight too.
    void jump(long offset) {
        moveTo(offset);
        scrollTo(cursor.get() / width - visible / 3);
    }

    /// Bytes on screen.
    ByteRange range() {
        long from = Math.min(length, top.get() * width);
        return ByteRange.between(from, Math.min(length, from + (long) visible * width));
    }
}
