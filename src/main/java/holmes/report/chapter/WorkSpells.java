package holmes.report.chapter;

import holmes.casefile.Filter;
import holmes.casefile.Log;
import holmes.examine.timeline.Moment;
import holmes.examine.timeline.Timeline;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// What was done in the case between one moment of the timeline and the next. A log of a million
/// actions makes no more spells than the timeline has moments.
///
/// @param before by the number of moments that go before it
record WorkSpells(TreeMap<Integer, Spell> before) {

    static final WorkSpells NONE = new WorkSpells(new TreeMap<>());

    /// They stand on the timeline for themselves.
    private static final Set<String> SAID = Set.of("happening", "note");

    WorkSpells {
        before = new TreeMap<>(before);
    }

    /// @param from when its first action ended
    /// @param first number of its first entry
    record Spell(Instant from, Instant to, long first, long last, long actions) {

        Spell and(Spell next) {
            return new Spell(from, next.to, first, next.last, actions + next.actions);
        }
    }

    static WorkSpells of(Timeline timeline, Log log) {
        var moments = timeline.moments();
        var spells = new TreeMap<Integer, Spell>();
        log.all(Filter.ALL)
                .filter(entry -> !SAID.contains(entry.act().kind()))
                .forEach(entry -> {
                    var at = time(entry.act().at());
                    if (at == null) return;
                    var spell = new Spell(at, at, entry.number(), entry.number(), 1);
                    spells.merge(notAfter(moments, at), spell, Spell::and);
                });
        return new WorkSpells(spells);
    }

    /// Of moments in order of time, how many are not after `at`.
    private static int notAfter(List<Moment> moments, Instant at) {
        int low = 0;
        int high = moments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moments.get(middle).when().orElseThrow().isAfter(at)) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static @org.jspecify.annotations.Nullable Instant time(String iso) {
        try {
            return Instant.parse(iso);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
