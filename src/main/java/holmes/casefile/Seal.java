package holmes.casefile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.bytes.Digests;
import java.security.MessageDigest;

/// The hash that ties an entry to the one before it.
///
/// SHA-256 over netstrings: each column as its length in bytes, a colon, its UTF-8 bytes, a comma.
/// No text can be moved from one column to the next without changing that, and a verifier needs no
/// JSON. Source of the notation: D. J. Bernstein, "Netstrings", 1997.
final class Seal {

    private Seal() {}

    /// The columns in the order of `docs/casefile.md`.
    static String of(String previous, long number, Act act) {
        var digest = Digests.sha256();
        add(digest, previous);
        add(digest, Long.toString(number));
        add(digest, act.at());
        add(digest, act.kind());
        add(digest, act.request());
        add(digest, act.tool());
        add(digest, act.nature());
        add(digest, act.result());
        add(digest, act.why());
        add(digest, act.outcome());
        add(digest, act.attached());
        add(digest, Long.toString(act.asked()));
        return Digests.hex(digest.digest());
    }

    static byte[] sha256(String text) {
        return Digests.sha256().digest(text.getBytes(UTF_8));
    }

    private static void add(MessageDigest digest, String column) {
        var bytes = column.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(US_ASCII));
        digest.update(bytes);
        digest.update((byte) ',');
    }
}
