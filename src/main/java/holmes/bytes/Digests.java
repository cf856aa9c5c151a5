package holmes.bytes;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, the one digest that identities, seals and manifests use.
public final class Digests {

    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /// @return 64 lower-case hexadecimal digits
    public static String sha256(byte[] bytes) {
        return hex(sha256().digest(bytes));
    }

    /// @return 64 lower-case hexadecimal digits of the text's UTF-8 bytes
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @return 64 lower-case hexadecimal digits
    public static String sha256(MemorySegment bytes) {
        var digest = sha256();
        digest.update(bytes.asByteBuffer());
        return hex(digest.digest());
    }

    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
