package holmes.ui.session;

import holmes.casefile.Decision;
import holmes.examine.volumes.Assessment;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The decisions of a case that rest on given entries, in words for the inspector.
///
/// @param all with their numbers in the log
record Reasons(List<Stated> all) {

    /// @param entry its number in the log
    record Stated(Decision decision, long entry) {}

    Reasons {
        all = List.copyOf(all);
    }

    /// @param after the number of the entry from which the decisions count
    static Reasons of(Knowledge known, long after) {
        var all = new ArrayList<Stated>();
        for (var entry : known.done("decide")) {
            if (entry.number() <= after) continue;
            known.request(entry, Decision.class)
                    .ifPresent(decision -> all.add(new Stated(decision, entry.number())));
        }
        return new Reasons(all);
    }

    /// What was decided on these entries, and the entries themselves.
    List<Section> sections(Collection<Long> entries) {
        var sections = new ArrayList<Section>();
        for (var stated : all) {
            if (rests(stated.decision(), entries)) sections.add(section(stated));
        }
        if (!entries.isEmpty()) {
            var numbers = entries.stream().distinct().sorted().map(String::valueOf).toList();
            sections.add(
                    new Section(
                            "In the log", List.of(new Row("Entries", String.join(", ", numbers)))));
        }
        return sections;
    }

    /// Of several states of a volume group the one that was decided for; the first if none was.
    Assessment taken(List<Assessment> states) {
        return states.stream()
                .filter(state ->
                        all.stream()
                                .anyMatch(s ->
                                        s.decision()
                                                .chosen()
                                                .startsWith(state.generation().words() + ",")))
                .findFirst()
                .orElse(states.getFirst());
    }

    private static boolean rests(Decision decision, Collection<Long> entries) {
        return decision.why().stream()
                .flatMap(why -> why.entries().stream())
                .anyMatch(entries::contains);
    }

    private static Section section(Stated stated) {
        var decision = stated.decision();
        var rows = new ArrayList<Row>();
        rows.add(new Row("Chosen", decision.chosen()));
        if (decision.tie()) rows.add(new Row("A tie", "Others are supported as well: a guess."));
        decision.why().forEach(why -> rows.add(new Row("Why", why.text())));
        rows.add(new Row("Instead of", decision.alternatives().size() + " others"));
        rows.add(new Row("Entry", "" + stated.entry()));
        return new Section(decision.what(), rows);
    }
}
