package holmes.examine.survey;

import holmes.bytes.Digests;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;

/// Sums up regions of a medium as its parts go by, in order.
final class RegionSummer {

    private final long length;
    private final MessageDigest digest = Digests.sha256();
    private final ByteArrayOutputStream sums = new ByteArrayOutputStream();
    private long filled;
    private boolean readable = true;

    /// @param length bytes of a region
    RegionSummer(long length) {
        this.length = length;
    }

    /// @param whole whether all of the part could be read
    void add(MemorySegment part, boolean whole) {
        for (long at = 0; at < part.byteSize(); ) {
            long now = Math.min(length - filled, part.byteSize() - at);
            if (whole) digest.update(part.asSlice(at, now).asByteBuffer());
            else readable = false;
            filled += now;
            at += now;
            if (filled == length) end();
        }
    }

    private void end() {
        var sum = digest.digest();
        sums.writeBytes(readable ? sum : new byte[RegionSums.DIGEST]);
        filled = 0;
        readable = true;
    }

    byte[] sums() {
        if (filled > 0) end();
        return sums.toByteArray();
    }
}
