package holmes.examine.solve;

import holmes.device.ParityLayout;
import java.util.Optional;

/// How an array deals its chunks: which place of which row each one gets.
///
/// @param width places in a row
/// @param layout where parity lies; empty if there is none
record Deal(int width, Optional<ParityLayout> layout) {

    /// Places in a row that hold data.
    int data() {
        return width - layout.map(ParityLayout::parities).orElse(0);
    }

    /// The chunk at a place of a row; -1 if parity lies there.
    long number(long row, int position) {
        if (layout.isEmpty()) return row * width + position;
        int index = layout.get().index(row, position, width);
        return index < 0 ? -1 : row * data() + index;
    }

    long row(long number) {
        return number / data();
    }

    int position(long number) {
        int index = (int) (number % data());
        return layout.map(one -> one.slot(row(number), index, width)).orElse(index);
    }

    /// After how many rows places repeat.
    int period() {
        return layout.map(_ -> width * (width - 1)).orElse(1);
    }
}
