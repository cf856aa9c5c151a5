package holmes.casefile.sqlite;

import holmes.bytes.Refused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteErrorCode;

/// One connection to SQLite, used by one thread at a time, whose errors are sentences.
final class Database implements AutoCloseable {

    /// How long to wait for another process that is in the middle of a transaction.
    private static final int PATIENCE_MILLIS = 5000;

    private final String name;
    private final Optional<Path> file;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final ReentrantLock turn = new ReentrantLock();

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Database(String name, Optional<Path> file, Connection connection) {
        this.name = name;
        this.file = file;
        this.connection = connection;
    }

    /// @param mode of SQLite's URI: `ro`, `rw`, `rwc`, or `ro&immutable=1` if nobody can write to
    ///   it
    static Database open(Path file, String mode) {
        return open(
                file.toString(),
                Optional.of(file),
                "file:" + file.toAbsolutePath().toUri().getRawPath() + "?mode=" + mode);
    }

    static Database inMemory() {
        return open("memory", Optional.empty(), ":memory:");
    }

    private static Database open(String name, Optional<Path> file, String address) {
        try {
            var database =
                    new Database(name, file, DriverManager.getConnection("jdbc:sqlite:" + address));
            database.run("PRAGMA busy_timeout = " + PATIENCE_MILLIS);
            database.run("PRAGMA trusted_schema = OFF");
            return database;
        } catch (SQLException e) {
            throw refused(name, e);
        }
    }

    String name() {
        return name;
    }

    /// Nothing if it lies in memory.
    Optional<Path> file() {
        return file;
    }

    /// Runs one or more statements that take no arguments and give no rows.
    void run(String sql) {
        turn.lock();
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw refused(name, e);
        } finally {
            turn.unlock();
        }
    }

    int update(String sql, Object... arguments) {
        turn.lock();
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            forget(sql);
            throw refused(name, e);
        } finally {
            turn.unlock();
        }
    }

    <T> List<T> all(Row<T> row, String sql, Object... arguments) {
        turn.lock();
        try (var rows = bound(sql, arguments).executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) all.add(row.of(rows));
            return all;
        } catch (SQLException e) {
            forget(sql);
            throw refused(name, e);
        } finally {
            turn.unlock();
        }
    }

    <T> Optional<T> first(Row<T> row, String sql, Object... arguments) {
        return all(row, sql, arguments).stream().findFirst();
    }

    long number(String sql, Object... arguments) {
        return first(row -> row.getLong(1), sql, arguments).orElse(0L);
    }

    String text(String sql, Object... arguments) {
        return first(row -> row.getString(1), sql, arguments).orElse("");
    }

    /// All of `work` is kept, or nothing. Other processes that write wait meanwhile.
    void transaction(Runnable work) {
        turn.lock();
        try {
            update("BEGIN IMMEDIATE");
            boolean kept = false;
            try {
                work.run();
                update("COMMIT");
                kept = true;
            } finally {
                if (!kept) rollback();
            }
        } finally {
            turn.unlock();
        }
    }

    /// SQLite may have done it already, when the disk was full for instance.
    private void rollback() {
        try {
            update("ROLLBACK");
        } catch (Refused alreadyRolledBack) {
            // what went wrong first is on its way to the caller
        }
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
        return statement;
    }

    /// One that failed may be closed by the driver, or hold a lock: the next one is prepared anew,
    /// so that work goes on when there is room on the disk again.
    private void forget(String sql) {
        var failed = prepared.remove(sql);
        if (failed == null) return;
        try {
            failed.close();
        } catch (SQLException alreadyClosed) {
            // what went wrong first is on its way to the caller
        }
    }

    boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw refused(name, e);
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            for (var statement : prepared.values()) statement.close();
            connection.close();
        } catch (SQLException e) {
            throw refused(name, e);
        } finally {
            turn.unlock();
        }
    }

    private static Refused refused(String name, SQLException e) {
        // Extended codes carry the primary one in their low byte.
        var what =
                switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
                    case SQLITE_NOTADB -> " is no case file.";
                    case SQLITE_CORRUPT -> " is damaged: " + e.getMessage() + ".";
                    case SQLITE_FULL ->
                            " could not be added to, because the disk is full; what it held before"
                                    + " is kept.";
                    case SQLITE_READONLY -> " cannot be written to; open it for review.";
                    case SQLITE_BUSY, SQLITE_LOCKED -> " is in use by another program.";
                    case SQLITE_CANTOPEN -> " cannot be opened.";
                    case SQLITE_CONSTRAINT -> " refuses what it was given: " + e.getMessage() + ".";
                    default -> " cannot be used: " + e.getMessage() + ".";
                };
        return new Refused(name + what, e);
    }
}
