package holmes.casefile.sqlite;

import holmes.casefile.Fault;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with the database of a case, seals and hashes aside.
final class Faults {

    /// Who wants to know more has a case that was not damaged by accident.
    private static final int LIMIT = 20;

    private static final String CITED =
            "SELECT number, outcome AS hash FROM entry WHERE outcome <> ''"
                    + " UNION ALL SELECT number, value FROM entry, json_each(attached)"
                    + " WHERE attached <> '[]'";

    private Faults() {}

    static List<Fault> of(Database database) {
        var faults = new ArrayList<Fault>(Schema.faults(database));
        faults.addAll(missing(database));
        faults.addAll(strays(database));
        for (var line : texts(database, "PRAGMA integrity_check(" + LIMIT + ")")) {
            if (!line.equals("ok")) faults.add(Fault.inCase("is damaged: " + line));
        }
        return faults;
    }

    private static List<Fault> missing(Database database) {
        return database.all(
                row ->
                        new Fault(
                                row.getLong(1), "cites " + row.getString(2) + ", which is missing"),
                "SELECT min(number), hash FROM ("
                        + CITED
                        + ") WHERE NOT EXISTS (SELECT 1 FROM content WHERE sha256 = hash)"
                        + " GROUP BY hash ORDER BY 1, 2 LIMIT "
                        + LIMIT);
    }

    private static List<Fault> strays(Database database) {
        return texts(
                        database,
                        "SELECT DISTINCT sha256 FROM content WHERE sha256 NOT IN"
                                + (" (SELECT hash FROM (" + CITED + "))")
                                + " ORDER BY 1 LIMIT "
                                + LIMIT)
                .stream()
                .map(hash -> Fault.inCase("holds " + hash + ", which no entry cites"))
                .toList();
    }

    private static List<String> texts(Database database, String sql) {
        return database.all(row -> row.getString(1), sql);
    }
}
