package holmes.report.facts;

import holmes.casefile.BayLayout;
import holmes.casefile.Bookmark;
import holmes.casefile.Cited;
import holmes.casefile.Decision;
import holmes.casefile.Document;
import holmes.casefile.Exclusion;
import holmes.casefile.Note;
import holmes.casefile.Repeats;
import holmes.casefile.Section;
import holmes.examine.console.ReadConsole;
import holmes.examine.timeline.Timeline;
import java.util.List;
import java.util.Optional;

/// Everything that a report says of a case, but for the entries and the lists of files.
///
/// @param timeline of the incident, without the actions of the case
/// @param repeats what it says of the case that this one repeats, if it does
/// @param unread entries whose content this version does not understand
public record CaseFacts(
        Head head,
        List<Disk> disks,
        List<Cited<Document>> documents,
        Optional<Cited<ReadConsole.Outcome>> console,
        Timeline timeline,
        List<Mirrors> mirrors,
        List<Judged> judged,
        List<Solved> solved,
        List<Cited<Decision>> decisions,
        List<Group> groups,
        List<Volume> volumes,
        Words words,
        Optional<Cited<Repeats>> repeats,
        List<Undone> undone,
        List<Long> unread) {

    /// What the examiner said.
    ///
    /// @param bays the newest layout
    public record Words(
            List<Cited<Note>> notes,
            List<Cited<Bookmark>> bookmarks,
            List<Cited<Section>> sections,
            List<Cited<Exclusion>> exclusions,
            Optional<Cited<BayLayout>> bays) {

        public Words {
            notes = List.copyOf(notes);
            bookmarks = List.copyOf(bookmarks);
            sections = List.copyOf(sections);
            exclusions = List.copyOf(exclusions);
        }
    }

    /// An action that came to nothing.
    public record Undone(long entry, String kind, String result, String why) {}

    public CaseFacts {
        disks = List.copyOf(disks);
        documents = List.copyOf(documents);
        mirrors = List.copyOf(mirrors);
        judged = List.copyOf(judged);
        solved = List.copyOf(solved);
        decisions = List.copyOf(decisions);
        groups = List.copyOf(groups);
        volumes = List.copyOf(volumes);
        undone = List.copyOf(undone);
        unread = List.copyOf(unread);
    }

    /// How a medium is named in the report.
    public String label(String identity) {
        return disks.stream()
                .filter(disk -> disk.identity().equals(identity))
                .map(Disk::label)
                .findFirst()
                .orElse(identity);
    }
}
