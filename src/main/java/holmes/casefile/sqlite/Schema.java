package holmes.casefile.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.bytes.Refused;
import holmes.casefile.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The tables of a case file and how they grow: a script for each version, run in order.
final class Schema {

    /// "HOLM": by it a case file is told from the databases of other programs.
    static final int APPLICATION = 0x484F4C4D;

    /// The newest version, for which `schema-1.sql` to `schema-N.sql` exist.
    static final int VERSION = 2;

    private Schema() {}

    /// @throws Refused if this is no case, or one that this Holmes is too old for
    static void check(Database database) {
        if (database.number("PRAGMA application_id") != APPLICATION) {
            throw new Refused(
                    database.name() + " is the database of another program, not a case file.");
        }
        long version = version(database);
        if (version > VERSION) {
            throw new Refused(
                    database.name()
                            + " is a case of version "
                            + version
                            + ", and this Holmes knows them up to version "
                            + VERSION
                            + ": use a newer Holmes.");
        }
    }

    static long version(Database database) {
        return database.number("PRAGMA user_version");
    }

    /// Brings a case, or a file without tables, to the newest version.
    static void migrate(Database database) {
        migrate(database, VERSION);
    }

    static void migrate(Database database, int target) {
        for (long next = version(database) + 1; next <= target; next++) {
            var script = script(next) + "PRAGMA user_version = " + next + ";";
            database.transaction(() -> database.run(script));
        }
    }

    /// Which tables, indexes and triggers are not those that `version` has.
    static List<Fault> faults(Database database) {
        var found = definitions(database);
        var faults = new ArrayList<Fault>();
        try (var fresh = Database.inMemory()) {
            migrate(fresh, Math.toIntExact(version(database)));
            for (var expected : definitions(fresh)) {
                if (!found.remove(expected))
                    faults.add(Fault.inCase("lacks, or has changed, its " + name(expected)));
            }
        }
        found.forEach(extra -> faults.add(Fault.inCase("has a foreign " + name(extra))));
        return faults;
    }

    static List<String> definitions(Database database) {
        return database.all(
                row -> row.getString(1),
                "SELECT type || ' ' || name || ': ' || sql FROM sqlite_schema"
                        + " WHERE sql IS NOT NULL ORDER BY type, name");
    }

    private static String name(String definition) {
        return definition.split(":", 2)[0];
    }

    private static String script(long version) {
        var name = "/holmes/casefile/schema-" + version + ".sql";
        try (var in = Schema.class.getResourceAsStream(name)) {
            if (in == null) throw new AssertionError(name + " is not on the class path");
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
