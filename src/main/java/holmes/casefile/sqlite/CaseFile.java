package holmes.casefile.sqlite;

import holmes.bytes.Refused;
import holmes.casefile.Store;
import holmes.device.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Opens a case that is kept in one file, usually named `*.holmes`.
///
/// While a case is open for writing, SQLite keeps a `-wal` and a `-shm` file beside it; they are
/// gone after a clean close. What a killed process left in them is folded in by whoever opens the
/// case next. `docs/casefile.md` says why.
///
/// All methods throw {@link Refused} with one sentence if the file is no case, is newer than this
/// Holmes, is damaged or cannot be read or written.
public final class CaseFile {

    private CaseFile() {}

    /// Opens a case for writing, and makes it if there is none.
    public static Store openOrCreate(Path file) {
        return Files.isRegularFile(file) && size(file) > 0 ? open(file) : create(file);
    }

    /// Makes a case where there is nothing yet, or an empty file.
    public static Store create(Path file) {
        if (Files.isDirectory(file)) throw new Refused(file + " is a folder: name a file.");
        if (Files.exists(file) && (!Files.isRegularFile(file) || size(file) > 0)) {
            throw new Refused(file + " exists already: open it, or choose another name.");
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refused("There is no folder " + folder + " to keep the case in.");
        }
        return writing(Database.open(file, "rwc"));
    }

    /// What fills a new case from beginning to end.
    public interface Filling {
        void fill(Store store) throws Progress.Cancelled;
    }

    /// Makes a case that is there when it is whole, and not at all if filling it fails.
    public static void createWhole(Path file, Filling filling) throws Progress.Cancelled {
        checkThatItIsFree(file);
        var part = file.resolveSibling(file.getFileName() + ".part");
        var store = create(part);
        try {
            try (store) {
                filling.fill(store);
            }
            Files.move(part, file);
        } catch (Progress.Cancelled | RuntimeException e) {
            remove(part);
            throw e;
        } catch (IOException e) {
            throw new Refused(part + " is whole, and cannot be renamed: " + Refused.why(e), e);
        }
    }

    /// Before work that takes long, so that it is not refused at its end.
    public static void checkThatItIsFree(Path file) {
        if (Files.exists(file)) {
            throw new Refused(file + " exists already: choose another name.");
        }
    }

    private static void remove(Path part) {
        for (var tail : List.of("", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(part.resolveSibling(part.getFileName() + tail));
            } catch (IOException e) {
                // It is in nobody's way but its own: the next one is refused and says so.
            }
        }
    }

    /// Opens a case for writing. Only one process can, and only once.
    public static Store open(Path file) {
        checkThatItIsThere(file);
        var database = Database.open(file, "rw");
        check(database, file);
        return writing(database);
    }

    /// Opens a case to be looked at, also while another process writes to it, and on media that
    /// cannot be written to.
    public static Store review(Path file) {
        checkThatItIsThere(file);
        Journal.foldIn(file);
        var database = Database.open(file, Journal.isFrozen(file) ? "ro&immutable=1" : "ro");
        check(database, file);
        return SqliteStore.reading(database);
    }

    private static Store writing(Database database) {
        return orClosed(
                database,
                () -> {
                    Schema.migrate(database);
                    Writer.enter(database);
                    return SqliteStore.writing(database);
                });
    }

    /// Why a file cannot be opened as a case, from its first bytes alone, in a sentence; empty if
    /// nothing speaks against it. Opens no database and waits for nobody.
    public static Optional<String> obstacle(Path file) {
        return Beginning.obstacle(file);
    }

    private static void checkThatItIsThere(Path file) {
        if (!Files.exists(file)) throw new Refused("There is no case file " + file + ".");
        if (!Files.isRegularFile(file)) throw new Refused(file + " is no file.");
        if (size(file) == 0) throw new Refused(file + " is empty: no case was written to it.");
    }

    private static void check(Database database, Path file) {
        orClosed(
                database,
                () -> {
                    Schema.check(database);
                    long expected =
                            database.number("PRAGMA page_count")
                                    * database.number("PRAGMA page_size");
                    if (Journal.isFolded(file) && size(file) < expected) {
                        throw new Refused(
                                file
                                        + " is cut off: "
                                        + size(file)
                                        + " of "
                                        + expected
                                        + " bytes are there.");
                    }
                    return database;
                });
    }

    private static <T> T orClosed(Database database, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new Refused(file + " cannot be read: " + Refused.why(e) + ".", e);
        }
    }
}
