package holmes.casefile.sqlite;

import holmes.bytes.Refused;
import holmes.casefile.Act;
import holmes.casefile.Content;
import holmes.casefile.Entry;
import holmes.casefile.Fault;
import holmes.casefile.Filter;
import holmes.casefile.Store;
import holmes.device.Progress;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A case in an SQLite database, in the tables of `schema-1.sql`.
final class SqliteStore implements Store {

    private final Database database;
    private final @Nullable Journal journal;

    private SqliteStore(Database database, @Nullable Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    static SqliteStore writing(Database database) {
        return new SqliteStore(database, Journal.start(database));
    }

    static SqliteStore reading(Database database) {
        return new SqliteStore(database, null);
    }

    @Override
    public String name() {
        return database.name();
    }

    @Override
    public boolean writable() {
        return journal != null;
    }

    @Override
    public boolean lasting() {
        return true;
    }

    @Override
    public Optional<Entry> last() {
        return before(Long.MAX_VALUE, Filter.ALL, 1).stream().findFirst();
    }

    @Override
    public void append(Entry entry, Collection<Content> contents) {
        database.transaction(() -> {
            contents.forEach(this::keep);
            database.update(EntryRow.INSERT, EntryRow.values(entry));
        });
        if (journal != null) journal.settle();
    }

    private void keep(Content content) {
        if (has(content.sha256())) return;
        int part = 0;
        for (var packed : content.parts()) {
            database.update(
                    "INSERT INTO content (sha256, part, packed) VALUES (?, ?, ?)",
                    content.sha256(),
                    part++,
                    packed);
        }
    }

    @Override
    public List<Entry> after(long number, Filter filter, int limit) {
        var query = Query.of(filter).and("number > ?", number);
        return entries(query.where() + " ORDER BY number LIMIT ?", query.with(limit));
    }

    @Override
    public List<Entry> before(long number, Filter filter, int limit) {
        var query = Query.of(filter).and("number < ?", number);
        return entries(query.where() + " ORDER BY number DESC LIMIT ?", query.with(limit));
    }

    @Override
    public long count(Filter filter) {
        var query = Query.of(filter);
        return database.number("SELECT count(*) FROM entry" + query.where(), query.with());
    }

    @Override
    public Optional<Entry> answer(String kind, String request) {
        return entries(
                        " WHERE asked = ? AND +kind = ? AND request = ? AND +result = 'done'"
                                + " ORDER BY number DESC LIMIT 1",
                        Act.asked(kind, request),
                        kind,
                        request)
                .stream()
                .findFirst();
    }

    private List<Entry> entries(String which, Object... arguments) {
        return database.all(EntryRow::read, EntryRow.SELECT + which, arguments);
    }

    @Override
    public InputStream content(String sha256) {
        if (!has(sha256))
            throw new Refused(name() + " holds nothing with the hash " + sha256 + ".");
        return Content.unpacked(part -> part(sha256, part));
    }

    private Optional<byte[]> part(String sha256, int part) {
        return database.first(
                row -> row.getBytes(1),
                "SELECT packed FROM content WHERE sha256 = ? AND part = ?",
                sha256,
                part);
    }

    private boolean has(String sha256) {
        return database.number("SELECT count(*) FROM content WHERE sha256 = ?", sha256) > 0;
    }

    @Override
    public List<Fault> faults(Progress progress) throws Progress.Cancelled {
        return new Faults(database).find(progress);
    }

    @Override
    public Map<String, String> places() {
        var places = new TreeMap<String, String>();
        database.all(
                row -> places.put(row.getString(1), row.getString(2)),
                "SELECT medium, place FROM place WHERE medium IS NOT NULL AND place IS NOT NULL");
        return places;
    }

    @Override
    public void remember(String medium, String place) {
        database.update("INSERT OR REPLACE INTO place VALUES (?, ?)", medium, place);
    }

    @Override
    public void close() {
        if (database.isClosed()) return;
        try (database) {
            if (journal == null) return;
            Writer.leave(database);
            journal.end();
        }
    }
}
