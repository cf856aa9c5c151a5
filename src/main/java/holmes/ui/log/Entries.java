package holmes.ui.log;

import java.util.List;

/// The entries of a case, to be read piece by piece: there may be a hundred thousand. Slow; for the
/// background.
public interface Entries {

    /// How many there are. They are numbered from 1 without gaps.
    long count();

    /// Kinds that occur.
    List<String> kinds();

    /// Lines with these numbers, as far as there are such.
    List<LogLine> lines(List<Long> numbers);

    /// The next numbers that a filter leaves, ascending.
    ///
    /// @return where to go on, and what was found up to there
    Scan scan(long after, LogFilter filter);

    LogDetails details(long number);

    /// @param last up to which was looked
    /// @param end whether that was all
    record Scan(List<Long> numbers, long last, boolean end) {
        public Scan {
            numbers = List.copyOf(numbers);
        }
    }
}
