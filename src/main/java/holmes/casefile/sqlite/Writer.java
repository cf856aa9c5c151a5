package holmes.casefile.sqlite;

import holmes.bytes.Refused;
import java.time.Duration;
import java.time.Instant;

/// Keeps a case for one writer.
///
/// SQLite's locks last a transaction, so two writers would take turns and neither would know. The
/// case therefore names the process that writes to it; one that was killed is seen to be gone. A
/// lock on the file itself would not do: POSIX drops all of a process's locks on a file as soon as
/// the process closes any handle of it, SQLite's included (sqlite.org/howtocorrupt.html, 2.2).
final class Writer {

    /// The system computes start times from its clock, which may be set meanwhile.
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private Writer() {}

    /// @throws Refused if a process that still runs has the case open for writing
    static void enter(Database database) {
        database.transaction(() -> {
            if (isThere(database)) {
                throw new Refused(
                        database.name()
                                + " is open for writing already; close it there, or open"
                                + " it for review.");
            }
            database.update("DELETE FROM writer");
            Closing.undo(database);
            var me = ProcessHandle.current();
            database.update("INSERT INTO writer VALUES (?, ?)", me.pid(), started(me).toString());
        });
    }

    static void leave(Database database) {
        database.update("DELETE FROM writer");
    }

    static boolean isThere(Database database) {
        return database.all(
                        row -> isRunning(row.getLong(1), row.getString(2)), "SELECT * FROM writer")
                .contains(true);
    }

    private static boolean isRunning(long process, String started) {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .map(Writer::started)
                .map(start -> Duration.between(start, Instant.parse(started)).abs())
                .filter(difference -> difference.compareTo(TOLERANCE) < 0)
                .isPresent();
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
