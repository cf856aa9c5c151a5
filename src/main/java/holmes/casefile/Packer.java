package holmes.casefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/// Hashes what is written to it and packs it in parts of {@link Content#PART} bytes with zlib (RFC
/// 1950).
final class Packer extends OutputStream {

    private final MessageDigest digest;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final List<byte[]> parts = new ArrayList<>();
    private final byte[] buffer = new byte[8192];
    private ByteArrayOutputStream part = new ByteArrayOutputStream();
    private int room = Content.PART;

    Packer(MessageDigest digest) {
        this.digest = digest;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        for (int done = 0; done < length; ) {
            if (room == 0) endPart();
            int now = Math.min(room, length - done);
            deflater.setInput(bytes, offset + done, now);
            while (!deflater.needsInput()) pack();
            room -= now;
            done += now;
        }
    }

    /// At least one part, so that content without bytes is there too.
    List<byte[]> parts() {
        endPart();
        return parts;
    }

    private void endPart() {
        deflater.finish();
        while (!deflater.finished()) pack();
        parts.add(part.toByteArray());
        part = new ByteArrayOutputStream();
        deflater.reset();
        room = Content.PART;
    }

    private void pack() {
        part.write(buffer, 0, deflater.deflate(buffer));
    }

    @Override
    public void close() {
        deflater.end();
    }
}
