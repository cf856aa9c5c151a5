package holmes.ui.session;

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
import java.util.function.Consumer;

/// A store that says when an entry was added, so that the window shows what is sealed and nothing
/// else.
///
/// @param listener called on the thread that did the work, after the entry is kept
record WatchedStore(Store store, Consumer<Entry> listener) implements Store {

    @Override
    public void append(Entry entry, Collection<Content> contents) {
        store.append(entry, contents);
        listener.accept(entry);
    }

    @Override
    public boolean writable() {
        return store.writable();
    }

    @Override
    public boolean lasting() {
        return store.lasting();
    }

    @Override
    public List<Fault> faults(Progress progress) throws Progress.Cancelled {
        return store.faults(progress);
    }

    @Override
    public Map<String, String> places() {
        return store.places();
    }

    @Override
    public void remember(String medium, String place) {
        store.remember(medium, place);
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public Optional<Entry> last() {
        return store.last();
    }

    @Override
    public List<Entry> after(long number, Filter filter, int limit) {
        return store.after(number, filter, limit);
    }

    @Override
    public List<Entry> before(long number, Filter filter, int limit) {
        return store.before(number, filter, limit);
    }

    @Override
    public long count(Filter filter) {
        return store.count(filter);
    }

    @Override
    public Optional<Entry> answer(String kind, String request) {
        return store.answer(kind, request);
    }

    @Override
    public InputStream content(String sha256) {
        return store.content(sha256);
    }

    @Override
    public void close() {
        store.close();
    }
}
