package holmes.report.facts;

import holmes.casefile.BayLayout;
import holmes.casefile.Bookmark;
import holmes.casefile.Cited;
import holmes.casefile.Decision;
import holmes.casefile.Entry;
import holmes.casefile.Exclusion;
import holmes.casefile.Note;
import holmes.casefile.Repeats;
import holmes.casefile.Section;
import holmes.casefile.json.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the examiner and the procedure said.
final class Said {

    final List<Cited<Decision>> decisions = new ArrayList<>();
    private final List<Cited<Note>> notes = new ArrayList<>();
    private final Map<String, Cited<Bookmark>> bookmarks = new LinkedHashMap<>();
    private final Map<String, Cited<Section>> sections = new LinkedHashMap<>();
    private final Map<String, Cited<Exclusion>> exclusions = new LinkedHashMap<>();
    private Optional<Cited<BayLayout>> bays = Optional.empty();
    Optional<Cited<Repeats>> repeats = Optional.empty();

    void take(Entry entry) {
        long number = entry.number();
        switch (entry.act().kind()) {
            case "decide" -> decisions.add(said(entry, Decision.class));
            case "note" -> notes.add(said(entry, Note.class));
            case "bookmark" -> {
                var mark = request(entry, Bookmark.class);
                var key = CanonicalJson.text(mark.layer()) + mark.range();
                bookmarks.remove(key);
                if (!mark.name().isEmpty()) bookmarks.put(key, new Cited<>(mark, number));
            }
            case "section" -> {
                var section = request(entry, Section.class);
                if (section.markdown().isEmpty()) sections.remove(section.title());
                else sections.put(section.title(), new Cited<>(section, number));
            }
            case "exclude" -> {
                var exclusion = request(entry, Exclusion.class);
                exclusions.put(exclusion.medium().identity(), new Cited<>(exclusion, number));
            }
            case "repeats" -> repeats = Optional.of(said(entry, Repeats.class));
            case "bay-layout" -> bays = Optional.of(said(entry, BayLayout.class));
            default -> {
                // Other looks at the evidence: the table of actions has them.
            }
        }
    }

    private static <T> T request(Entry entry, Class<T> type) {
        return CanonicalJson.read(entry.act().request(), type);
    }

    private static <T> Cited<T> said(Entry entry, Class<T> type) {
        return new Cited<>(request(entry, type), entry.number());
    }

    CaseFacts.Words words() {
        return new CaseFacts.Words(
                notes,
                List.copyOf(bookmarks.values()),
                List.copyOf(sections.values()),
                List.copyOf(exclusions.values()),
                bays);
    }
}
