package holmes.examine.timeline;

import java.time.Instant;
import java.util.Optional;

/// Something that happened, with where it is said.
///
/// @param when in UTC, as far as it can be told; absent if nothing dates it
/// @param certainty how well it is dated
/// @param printed the time as the source prints it; empty text if it prints none
/// @param kind of source
/// @param what in the words of the source, or one sentence; of an action, its kind of request
/// @param affected who or what, may be empty
/// @param done what was done about it, may be empty
/// @param entry number of the entry that says so
/// @param source document and lines, if it stands in a document
public record Moment(
        Optional<Instant> when,
        Certainty certainty,
        String printed,
        Kind kind,
        String what,
        String affected,
        String done,
        long entry,
        Optional<Source> source) {

    /// How well a moment is dated.
    public enum Certainty {
        /// In UTC, by the clock of the machine that wrote it.
        CLOCK,
        /// Counted from a line of the same boot that tells date and uptime.
        COUNTED,
        /// A wall clock whose time zone is not said, taken for UTC: up to 14 hours off.
        ZONE_UNKNOWN,
        /// At this time or earlier: hours that a drive was switched off are not counted.
        LATEST,
        /// Nothing dates it. It stands in the order of its document.
        UNDATED
    }

    /// Where it comes from.
    public enum Kind {
        BOOT,
        EVENT,
        FILE_SYSTEM,
        ARRAY,
        DRIVE,
        HAPPENING,
        NOTE,
        ACTION
    }

    /// @param document SHA-256
    /// @param name of the document
    /// @param line the first, from 1
    public record Source(String document, String name, long line, long lastLine) {}
}
