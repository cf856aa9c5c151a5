package holmes.casefile;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The entries of a case and what they cite, to be read.
///
/// Safe for use by many threads. Everything throws {@link holmes.bytes.Refused} with a sentence if
/// the storage fails.
public interface Log {

    /// What people call the case: its file, or words.
    String name();

    Optional<Entry> last();

    /// Entries with higher numbers, ascending.
    List<Entry> after(long number, Filter filter, int limit);

    /// Entries with lower numbers, descending.
    List<Entry> before(long number, Filter filter, int limit);

    /// All of them, ascending, of which only some are in memory at a time.
    default Stream<Entry> all(Filter filter) {
        int page = 1000;
        return Stream.iterate(
                        after(Long.MIN_VALUE, filter, page),
                        entries -> !entries.isEmpty(),
                        entries -> after(entries.getLast().number(), filter, page))
                .flatMap(List::stream);
    }

    long count(Filter filter);

    /// The newest entry in which this was asked and done.
    ///
    /// @param request canonical JSON
    Optional<Entry> answer(String kind, String request);

    /// The bytes with this hash: an outcome, a document, raw evidence that was kept. Close it.
    ///
    /// @throws holmes.bytes.Refused if the case holds none
    InputStream content(String sha256);
}
