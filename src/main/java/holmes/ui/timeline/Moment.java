package holmes.ui.timeline;

import java.time.Instant;
import java.util.Optional;

/// A line of the timeline.
///
/// @param when in UTC; absent if nothing dates it
/// @param time as it is shown, with `≤` or `≈` before it where it is not exact
/// @param sureness how well it is dated, in a word or two
/// @param why what that means, one sentence
/// @param sort of thing that happened
/// @param affected who or what, may be empty
/// @param done about it, may be empty
/// @param source where it is said: a document and line, or an entry
/// @param entry number of the entry that says so
public record Moment(
        Optional<Instant> when,
        String time,
        String sureness,
        String why,
        Strand strand,
        String sort,
        String what,
        String affected,
        String done,
        String source,
        long entry) {

    /// For the clipboard: the columns, separated by tabs.
    public String text() {
        return String.join("\t", time, sureness, sort, what, affected, done, source);
    }
}
