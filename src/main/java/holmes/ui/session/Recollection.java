package holmes.ui.session;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.json.CanonicalJson;
import java.lang.ref.SoftReference;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What was read of the log. The screens look anew whenever something was added; they read only
/// what is new, as the rest stays at hand while there is room for it. Safe for use by many threads.
final class Recollection {

    private final Case file;
    private final Map<String, SoftReference<Kind>> kinds = new HashMap<>();
    private final Map<Long, SoftReference<Object>> requests = new ConcurrentHashMap<>();
    private final Map<Long, SoftReference<Object>> outcomes = new ConcurrentHashMap<>();

    /// Entries of a kind that were done, up to the last of that kind.
    private static final class Kind {
        private final List<Entry> done = new ArrayList<>();
        private long last;
    }

    Recollection(Case file) {
        this.file = file;
    }

    /// Ascending.
    synchronized List<Entry> done(String name) {
        var held = kinds.get(name);
        var kept = held == null ? null : held.get();
        var kind = kept == null ? new Kind() : kept;
        for (var entry : file.log().after(kind.last, Filter.kind(name), Integer.MAX_VALUE)) {
            kind.last = entry.number();
            if (entry.act().isDone()) kind.done.add(entry);
        }
        if (kept == null) kinds.put(name, new SoftReference<>(kind));
        return List.copyOf(kind.done);
    }

    /// @return nothing if this version of Holmes cannot read it
    <T> Optional<T> request(Entry entry, Class<T> type) {
        try {
            return Optional.of(
                    type.cast(
                            held(
                                    requests,
                                    entry,
                                    () -> CanonicalJson.read(entry.act().request(), type))));
        } catch (Refused _) {
            // Of another version of Holmes: the log shows it, this screen cannot.
            return Optional.empty();
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Case does
    <O> O outcome(Entry entry, Type type) {
        return (O) held(outcomes, entry, () -> file.outcome(entry, type));
    }

    private static Object held(
            Map<Long, SoftReference<Object>> all, Entry entry, Supplier<Object> read) {
        var known = all.get(entry.number());
        var value = known == null ? null : known.get();
        if (value != null) return value;
        var fresh = read.get();
        all.put(entry.number(), new SoftReference<>(fresh));
        return fresh;
    }
}
