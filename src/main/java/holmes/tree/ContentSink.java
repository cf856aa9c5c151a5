package holmes.tree;

import holmes.bytes.ByteRange;
import java.io.IOException;
import java.lang.foreign.MemorySegment;

/// Takes a file's content, in ascending order and without gaps.
public interface ContentSink {

    /// @param offset in the file
    /// @param bytes valid during the call only
    void data(long offset, MemorySegment bytes) throws IOException;

    /// Bytes that are zero by the format: a hole, or blocks that were set aside.
    void zeros(ByteRange range) throws IOException;

    /// Bytes that could not be had.
    void lost(ByteRange range, String why) throws IOException;

    /// Both, one after the other.
    default ContentSink and(ContentSink other) {
        var first = this;
        return new ContentSink() {
            @Override
            public void data(long offset, MemorySegment bytes) throws IOException {
                first.data(offset, bytes);
                other.data(offset, bytes);
            }

            @Override
            public void zeros(ByteRange range) throws IOException {
                first.zeros(range);
                other.zeros(range);
            }

            @Override
            public void lost(ByteRange range, String why) throws IOException {
                first.lost(range, why);
                other.lost(range, why);
            }
        };
    }
}
