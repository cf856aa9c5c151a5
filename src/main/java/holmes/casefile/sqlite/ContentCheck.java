package holmes.casefile.sqlite;

import holmes.bytes.Digests;
import holmes.casefile.Content;
import holmes.casefile.Fault;
import java.security.MessageDigest;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Compares contents with their hashes as their parts go by, one content after the other.
final class ContentCheck {

    private final Consumer<Fault> found;
    private final byte[] buffer = new byte[Content.PART + 1];
    private final Inflater inflater = new Inflater();
    private final MessageDigest digest = Digests.sha256();

    private String hash = "";
    private int next;
    private boolean broken;

    ContentCheck(Consumer<Fault> found) {
        this.found = found;
    }

    void add(String sha256, int part, byte[] packed) {
        if (!sha256.equals(hash)) {
            compare();
            hash = sha256;
            next = 0;
            broken = false;
        }
        if (part != next++ || !unpack(packed)) broken = true;
    }

    void end() {
        compare();
        inflater.end();
    }

    private void compare() {
        var actual = Digests.hex(digest.digest());
        if (!hash.isEmpty() && (broken || !actual.equals(hash))) {
            found.accept(Fault.inCase("holds other bytes than " + hash + " under that hash"));
        }
    }

    /// @return whether the part is one whole zlib stream of no more than a part may hold
    private boolean unpack(byte[] packed) {
        inflater.reset();
        inflater.setInput(packed);
        try {
            int size = 0;
            while (size < buffer.length && !inflater.finished()) {
                int now = inflater.inflate(buffer, size, buffer.length - size);
                if (now == 0 && !inflater.finished()) return false;
                size += now;
            }
            digest.update(buffer, 0, size);
            return size <= Content.PART && inflater.finished() && inflater.getRemaining() == 0;
        } catch (DataFormatException e) {
            return false;
        }
    }
}
