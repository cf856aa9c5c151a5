package holmes.examine.export;

import static java.nio.charset.StandardCharsets.US_ASCII;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.util.Arrays;

/// Where the data of a sparse member lies in its file. It stands before the data.
///
/// Source: the manual of GNU tar, "Storing Sparse Files", "PAX Format, Version 1.0".
///
/// @param data ascending parts of the file that are in the archive, one after the other
/// @param size bytes of the file
record SparseMap(RangeSet data, long size) {

    /// @param gaps what is left out of the archive
    static SparseMap without(RangeSet gaps, long size) {
        return new SparseMap(gaps.complement(ByteRange.of(0, size)), size);
    }

    /// Decimal numbers, a line each, in whole blocks: how many parts there are, then the start and
    /// length of each. An empty part at the end of the file gives it its size.
    byte[] blocks() {
        boolean ends = !data.isEmpty() && data.ranges().getLast().end() == size;
        var text = new StringBuilder();
        text.append(data.ranges().size() + (ends ? 0 : 1)).append('\n');
        for (var part : data.ranges()) {
            text.append(part.start()).append('\n').append(part.length()).append('\n');
        }
        if (!ends) text.append(size).append("\n0\n");
        var bytes = text.toString().getBytes(US_ASCII);
        return Arrays.copyOf(bytes, TarHeader.padded(bytes.length));
    }
}
