package holmes.casefile;

import holmes.bytes.Refused;
import java.io.IOException;
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
        return Stream.iterate(
                        pageAfter(Long.MIN_VALUE, filter),
                        page -> !page.isEmpty(),
                        page -> pageAfter(page.getLast().number(), filter))
                .flatMap(List::stream);
    }

    private List<Entry> pageAfter(long number, Filter filter) {
        var page = after(number, filter, 1000);
        // In a damaged file an index may lead back to where it came from, for ever.
        if (!page.isEmpty() && page.getLast().number() <= number) {
            throw new Refused(name() + " is damaged: its entries are not in order.");
        }
        return page;
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

    /// All of the bytes with this hash.
    ///
    /// @throws holmes.bytes.Refused if the case holds none, or damaged ones
    default byte[] bytes(String sha256) {
        try (var content = content(sha256)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw damaged(sha256, e);
        }
    }

    /// What to throw when reading a content fails.
    default Refused damaged(String sha256, IOException e) {
        return new Refused(name() + " is damaged: what it holds as " + sha256 + " is garbled.", e);
    }
}
