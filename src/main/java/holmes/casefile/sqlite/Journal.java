package holmes.casefile.sqlite;

import holmes.bytes.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a case survives being interrupted, and is one file when it is not being written to.
///
/// While it is written to, SQLite's write-ahead log takes the new pages: readers never wait, and a
/// commit is one write without a sync, which a killed process cannot undo. A checkpoint moves the
/// pages into the case and syncs both; it comes with an entry that is added when a second has
/// passed since the one before. A loss of power can thus cost what was added since, and never what
/// makes sense of the others. At the end the log is folded in and given up, so that the case can be
/// opened from media that cannot be written to. Source: sqlite.org/wal.html.
final class Journal {

    private static final long SETTLE_NANOS = 1_000_000_000;

    private final Database database;
    private long settled = System.nanoTime();

    private Journal(Database database) {
        this.database = database;
    }

    static Journal start(Database database) {
        database.run("PRAGMA journal_mode = WAL");
        database.run("PRAGMA synchronous = NORMAL");
        database.run("PRAGMA wal_autocheckpoint = 8192");
        database.run("PRAGMA cache_size = -65536");
        return new Journal(database);
    }

    /// To be called after each transaction.
    void settle() {
        long now = System.nanoTime();
        if (now - settled < SETTLE_NANOS) return;
        database.run("PRAGMA wal_checkpoint(PASSIVE)");
        settled = System.nanoTime();
    }

    /// Makes the case one file. If somebody reads it, the log stays for the next one to fold in.
    void end() {
        end(database);
    }

    private static void end(Database database) {
        database.run("PRAGMA wal_checkpoint(TRUNCATE)");
        try {
            database.run("PRAGMA journal_mode = DELETE");
        } catch (Refused somebodyReads) {
            // the log is empty by now, and everything is in the case
        }
        Closing.write(database);
    }

    /// Folds in what a killed process left beside a case, if it can be done.
    static void foldIn(Path file) {
        if (isFolded(file) || !inWritableFolder(file)) return;
        try (var database = Database.open(file, "rw")) {
            if (!Writer.isThere(database)) end(database);
        } catch (Refused damaged) {
            // whoever opens the case next says so
        }
    }

    /// Whether nobody can write to the case and all of it is in the one file: SQLite must then be
    /// told not to look for its log.
    static boolean isFrozen(Path file) {
        return isFolded(file) && !inWritableFolder(file);
    }

    /// Whether all of the case is in its one file.
    static boolean isFolded(Path file) {
        return !holdsBytes(file, "-wal") && !holdsBytes(file, "-journal");
    }

    private static boolean holdsBytes(Path file, String suffix) {
        try {
            var beside = file.resolveSibling(file.getFileName() + suffix);
            return Files.exists(beside) && Files.size(beside) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean inWritableFolder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isWritable(folder);
    }
}
