package holmes.examine.export;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.tree.ContentSink;
import java.io.IOException;
import java.lang.foreign.MemorySegment;

/// A file's content behind its header, which has said how much comes.
final class TarBody implements ContentSink {

    private final TarCopy archive;
    private final RangeSet gaps;
    private final long end;

    /// @param gaps parts of the file that are left out
    /// @param length bytes of the rest
    TarBody(TarCopy archive, RangeSet gaps, long length) throws IOException {
        this.archive = archive;
        this.gaps = gaps;
        this.end = archive.position() + length;
    }

    @Override
    public void data(long offset, MemorySegment bytes) throws IOException {
        long length = Math.min(bytes.byteSize(), end - archive.position());
        if (length > 0) archive.write(bytes.asSlice(0, length).asByteBuffer());
    }

    @Override
    public void zeros(ByteRange range) throws IOException {
        if (gaps.contains(range.start())) return;
        archive.fill(Math.min(end, archive.position() + range.length()));
    }

    /// What was not known to be lost is zeros, so that the rest lies in its place.
    @Override
    public void lost(ByteRange range, String why) throws IOException {
        zeros(range);
    }

    /// Fills the last block.
    void end() throws IOException {
        archive.fill(end);
        archive.fill((end + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK);
    }
}
