package holmes.casefile;

import holmes.bytes.Refused;
import holmes.device.Progress;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A case that is forgotten when it is closed: for commands that were given none, and for tests.
public final class MemoryStore implements Store {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Content> contents = new TreeMap<>();
    private final Map<String, String> places = new TreeMap<>();

    @Override
    public String name() {
        return "the unsaved case";
    }

    @Override
    public boolean writable() {
        return true;
    }

    @Override
    public boolean lasting() {
        return false;
    }

    @Override
    public synchronized Optional<Entry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    @Override
    public synchronized void append(Entry entry, Collection<Content> added) {
        entries.add(entry);
        added.forEach(content -> contents.putIfAbsent(content.sha256(), content));
    }

    @Override
    public synchronized List<Entry> after(long number, Filter filter, int limit) {
        return some(entries.stream().filter(e -> e.number() > number), filter, limit);
    }

    @Override
    public synchronized List<Entry> before(long number, Filter filter, int limit) {
        return some(entries.reversed().stream().filter(e -> e.number() < number), filter, limit);
    }

    private static List<Entry> some(Stream<Entry> entries, Filter filter, int limit) {
        return entries.filter(e -> filter.accepts(e.act())).limit(limit).toList();
    }

    @Override
    public synchronized long count(Filter filter) {
        return entries.stream().filter(e -> filter.accepts(e.act())).count();
    }

    @Override
    public synchronized Optional<Entry> answer(String kind, String request) {
        return before(Long.MAX_VALUE, Filter.kind(kind), Integer.MAX_VALUE).stream()
                .filter(e -> e.act().isDone() && e.act().request().equals(request))
                .findFirst();
    }

    @Override
    public synchronized InputStream content(String sha256) {
        var content = contents.get(sha256);
        if (content == null)
            throw new Refused(name() + " holds nothing with the hash " + sha256 + ".");
        var parts = content.parts();
        return Content.unpacked(
                part -> part < parts.size() ? Optional.of(parts.get(part)) : Optional.empty());
    }

    @Override
    public List<Fault> faults(Progress progress) {
        return List.of();
    }

    @Override
    public synchronized Map<String, String> places() {
        return Map.copyOf(places);
    }

    @Override
    public synchronized void remember(String medium, String place) {
        places.put(medium, place);
    }

    @Override
    public void close() {}
}
