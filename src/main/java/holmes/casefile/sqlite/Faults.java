package holmes.casefile.sqlite;

import static java.util.Objects.requireNonNullElse;

import holmes.casefile.Fault;
import holmes.device.Progress;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with the database of a case, seals aside.
final class Faults {

    /// Whoever tampers with a case can make a million; memory stays bounded.
    private static final int LIMIT = 100;

    /// Rows fetched at a time: each holds a part of a content.
    private static final int PAGE = 64;

    private static final String CITED =
            "SELECT number, outcome AS hash FROM entry WHERE outcome <> ''"
                    + " UNION ALL SELECT number, value FROM entry, json_each(attached)"
                    + " WHERE attached <> '[]'";

    private final Database database;
    private final List<Fault> faults = new ArrayList<>();

    Faults(Database database) {
        this.database = database;
    }

    List<Fault> find(Progress progress) throws Progress.Cancelled {
        contents(progress);
        progress.report("checking what is cited", 0, 0);
        missing();
        strays();
        Schema.faults(database).forEach(this::found);
        progress.report("checking the database", 0, 0);
        for (var line : texts("PRAGMA integrity_check(20)")) {
            if (!line.equals("ok")) found(Fault.inCase("is damaged: " + line));
        }
        Closing.fault(database).ifPresent(this::found);
        return faults;
    }

    private void found(Fault fault) {
        if (faults.size() < LIMIT) faults.add(fault);
    }

    /// Reads in the order of the file, in which the parts of a content lie side by side.
    private void contents(Progress progress) throws Progress.Cancelled {
        var check = new ContentCheck(this::found);
        long last = database.number("SELECT max(rowid) FROM content");
        long before = Long.MIN_VALUE;
        while (true) {
            progress.report("checking contents", Math.max(0, before), last);
            var rows =
                    database.all(
                            row -> {
                                // No column is null in a file that is not damaged.
                                check.add(
                                        requireNonNullElse(row.getString(2), "null"),
                                        row.getInt(3),
                                        requireNonNullElse(row.getBytes(4), new byte[0]));
                                return row.getLong(1);
                            },
                            "SELECT rowid, sha256, part, packed FROM content"
                                    + " WHERE rowid > ? ORDER BY rowid LIMIT ?",
                            before,
                            PAGE);
            if (rows.isEmpty()) break;
            // In a damaged file an index may lead back to where it came from, for ever.
            if (rows.getLast() <= before) {
                found(Fault.inCase("is damaged: its contents are not in order"));
                break;
            }
            before = rows.getLast();
        }
        check.end();
    }

    private void missing() {
        database.all(
                        row ->
                                new Fault(
                                        row.getLong(1),
                                        "cites " + row.getString(2) + ", which is missing"),
                        "SELECT min(number), hash FROM ("
                                + CITED
                                + ") WHERE NOT EXISTS (SELECT 1 FROM content WHERE sha256 = hash)"
                                + " GROUP BY hash ORDER BY 1, 2 LIMIT ?",
                        LIMIT)
                .forEach(this::found);
    }

    private void strays() {
        texts(
                        "SELECT DISTINCT sha256 FROM content WHERE sha256 NOT IN"
                                + (" (SELECT hash FROM (" + CITED + "))")
                                + " ORDER BY 1 LIMIT ?",
                        LIMIT)
                .forEach(hash -> found(Fault.inCase("holds " + hash + ", which no entry cites")));
    }

    private List<String> texts(String sql, Object... arguments) {
        return database.all(row -> row.getString(1), sql, arguments);
    }
}
