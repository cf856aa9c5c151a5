package holmes.format.console;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What one run of a kernel printed, from its first words to the next kernel's.
///
/// @param number within the document, from 1
/// @param start how its beginning was seen
/// @param kernel for instance `2.6.18-348.el5xen`
/// @param stamp of the first line that bears one
/// @param cut whether there was more than is kept
public record Boot(
        int number,
        Start start,
        Optional<String> kernel,
        Stamp stamp,
        long firstLine,
        long lastLine,
        List<Attach> attaches,
        List<ArrayMember> members,
        List<Event> events,
        boolean cut) {

    public Boot {
        attaches = List.copyOf(attaches);
        members = List.copyOf(members);
        events = List.copyOf(events);
    }

    public enum Start {
        /// `Linux version …`.
        KERNEL_BANNER,
        /// The kernel's clock went back by more than ten seconds.
        CLOCK_WENT_BACK,
        /// The document begins in the middle of a boot.
        DOCUMENT_BEGAN
    }

    /// The disk that had `letter` when line `line` was printed: of its attaches the last one before
    /// that line, or the only one if the log shows it later.
    public Optional<Attach> attached(String letter, long line) {
        var all = attaches.stream().filter(a -> a.letter().equals(letter)).toList();
        if (all.size() == 1) return Optional.of(all.getFirst());
        return all.stream()
                .filter(a -> a.line() <= line)
                .max(Comparator.comparingLong(Attach::line));
    }
}
