package holmes.casefile.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import holmes.bytes.Digests;
import holmes.bytes.Refused;
import holmes.casefile.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// The SHA-256 of a case's whole file as it was closed: by it an edit is found also where no reader
/// looks, in the unused rest of a page for instance.
///
/// It stands in the file itself, as the last 64 bytes of a page of its own, and covers every other
/// byte. It is not sealed: who means to deceive computes it anew, and is found by the seals.
final class Closing {

    private static final int DIGITS = 64;
    private static final String OPEN = "0".repeat(DIGITS);
    private static final int PART = 1 << 20;

    private Closing() {}

    /// From now on the file changes.
    static void undo(Database database) {
        database.update("UPDATE closing SET sha256 = ?", OPEN);
    }

    /// To be called when everything is in the one file, as the last thing before it is closed. If
    /// it cannot be done, the file does not say how it was closed.
    static void write(Database database) {
        var file = database.file();
        if (file.isEmpty() || !isPlain(database)) return;
        try {
            long place = place(database);
            database.run("BEGIN EXCLUSIVE");
            try (var channel = FileChannel.open(file.get(), READ, WRITE)) {
                if (!digits(channel, place).equals(OPEN)) return;
                var hash = ByteBuffer.wrap(hash(channel, place).getBytes(US_ASCII));
                while (hash.hasRemaining()) channel.write(hash, place + hash.position());
                channel.force(true);
            } finally {
                database.run("ROLLBACK");
            }
        } catch (IOException | Refused e) {
            // somebody reads it, or the medium is gone: everything that matters is kept
        }
    }

    /// Whether the file is as it was closed; nothing is wrong if it does not say.
    static Optional<Fault> fault(Database database) {
        var file = database.file();
        if (file.isEmpty() || Schema.version(database) < 2) return Optional.empty();
        if (!Journal.isFolded(file.get())) return Optional.empty();
        long place = place(database);
        try (var channel = FileChannel.open(file.get(), READ)) {
            var digits = digits(channel, place);
            if (digits.equals(OPEN) || digits.equals(hash(channel, place))) return Optional.empty();
            return Optional.of(
                    Fault.inCase(
                            "is not byte for byte as it was closed: its file was changed since"));
        } catch (IOException e) {
            return Optional.of(Fault.inCase("cannot be read to its end: " + e.getMessage()));
        }
    }

    private static boolean isPlain(Database database) {
        return Schema.version(database) >= 2
                && database.text("PRAGMA journal_mode").equals("delete");
    }

    /// The one row of the table, whose last column is text, ends where its page does.
    private static long place(Database database) {
        return database.number("SELECT rootpage FROM sqlite_schema WHERE name = 'closing'")
                        * database.number("PRAGMA page_size")
                - DIGITS;
    }

    private static String digits(FileChannel channel, long place) throws IOException {
        var digits = ByteBuffer.allocate(DIGITS);
        while (digits.hasRemaining()) {
            if (channel.read(digits, place + digits.position()) < 0) break;
        }
        return new String(digits.array(), US_ASCII);
    }

    private static String hash(FileChannel channel, long place) throws IOException {
        var digest = Digests.sha256();
        var part = ByteBuffer.allocate(PART);
        for (long at = 0; channel.read(part, at) > 0; at += part.limit(), part.clear()) {
            part.flip();
            for (long i = Math.max(at, place);
                    i < Math.min(at + part.limit(), place + DIGITS);
                    i++) {
                part.put((int) (i - at), (byte) '0');
            }
            digest.update(part.duplicate());
        }
        return Digests.hex(digest.digest());
    }
}
