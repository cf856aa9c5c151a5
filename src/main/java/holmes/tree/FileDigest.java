package holmes.tree;

import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// The SHA-256 of a file's content as it is delivered.
///
/// Lost bytes count as zeros, since something must stand in their place in a copy; whether there
/// are any is said beside the digest, and such a digest is never that of the original file.
public final class FileDigest implements ContentSink {

    private static final byte[] ZEROS = new byte[1 << 16];

    /// @param sha256 64 hexadecimal digits
    /// @param lost bytes of the file that could not be had, counted as zeros
    public record Result(String sha256, RangeSet lost) {}

    private final MessageDigest digest = Digests.sha256();
    private final List<ByteRange> lost = new ArrayList<>(0);

    @Override
    public void data(long offset, MemorySegment bytes) {
        digest.update(bytes.asByteBuffer());
    }

    @Override
    public void zeros(ByteRange range) {
        for (long left = range.length(); left > 0; left -= ZEROS.length) {
            digest.update(ZEROS, 0, (int) Math.min(left, ZEROS.length));
        }
    }

    @Override
    public void lost(ByteRange range, String why) {
        lost.add(range);
        zeros(range);
    }

    /// To be asked for once, after everything was taken in.
    public Result result() {
        return new Result(Digests.hex(digest.digest()), new RangeSet(lost));
    }
}
