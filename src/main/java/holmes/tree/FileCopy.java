package holmes.tree;

import holmes.bytes.ByteRange;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// Writes a file's content to a channel that the caller opened on an empty file. Holes stay holes,
/// and lost bytes become holes too: the caller must say which they are.
public final class FileCopy implements ContentSink {

    private final SeekableByteChannel channel;
    private long end;

    public FileCopy(SeekableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public void data(long offset, MemorySegment bytes) throws IOException {
        if (end != offset) channel.position(offset);
        var buffer = bytes.asByteBuffer();
        while (buffer.hasRemaining()) channel.write(buffer);
        end = offset + bytes.byteSize();
    }

    @Override
    public void zeros(ByteRange range) {}

    @Override
    public void lost(ByteRange range, String why) {}

    /// Gives the file its full length if it ends in a hole.
    ///
    /// @param size of the content
    public void finish(long size) throws IOException {
        if (end >= size) return;
        channel.position(size - 1);
        channel.write(ByteBuffer.wrap(new byte[1]));
    }
}
