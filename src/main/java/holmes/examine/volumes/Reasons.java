package holmes.examine.volumes;

import holmes.examine.volumes.Observation.Kind;
import holmes.examine.volumes.Verdict.Wrong;
import holmes.format.lvm.LogicalVolume;
import holmes.format.lvm.PhysicalVolume;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts into words what speaks for and against a choice.
final class Reasons {

    private final LineageChoice lineage;
    private final Assessment chosen;
    private final Generation generation;
    private final List<Observation> all = new ArrayList<>();

    private Reasons(LineageChoice lineage) {
        this.lineage = lineage;
        this.chosen = lineage.chosen();
        this.generation = chosen.generation();
    }

    /// @param rivals groups of another identity on the same layers
    /// @param ties how many others fit as well
    static List<Observation> of(LineageChoice lineage, List<LineageChoice> rivals, int ties) {
        var reasons = new Reasons(lineage);
        reasons.seqno();
        reasons.newer();
        reasons.time();
        reasons.damage();
        reasons.conflicts();
        reasons.generation.group().physicalVolumes().forEach(reasons::placement);
        reasons.content();
        rivals.forEach(reasons::rival);
        reasons.removed();
        if (ties > 0) {
            reasons.against(Kind.CONFLICT, ties + " others fit as well as the chosen one.");
        }
        return reasons.all;
    }

    private void seqno() {
        var states = lineage.lineage().generations();
        long texts = states.stream().mapToLong(g -> g.witnesses().size()).sum();
        var newest = lineage.newest().generation();
        if (newest.equals(generation)) {
            var among = " among " + states.size() + ", in " + texts + " texts.";
            pro(Kind.SEQNO, generation.words() + " is the newest whole state" + among);
        } else {
            var than = " is newer than the chosen seqno " + generation.group().seqno();
            var but = ", but fewer of its volumes hold what they should.";
            against(Kind.SEQNO, newest.words() + than + but);
        }
    }

    /// States that would be newer, if they could be believed.
    private void newer() {
        for (var state : lineage.lineage().generations()) {
            boolean newer = state.group().seqno() > generation.group().seqno();
            if (!newer || state.equals(lineage.newest().generation())) continue;
            String why;
            if (!state.complete()) why = " survives only in part.";
            else if (state.onlyPrecommitted()) why = " was never committed.";
            else why = " is odd" + oddity(state);
            against(Kind.DAMAGE, "The newer " + state.words() + why);
        }
    }

    private void time() {
        long last = generation.lastWritten();
        if (last == 0) return;
        var host = generation.witnesses().getLast().heading().creationHost();
        pro(Kind.TIME, "It was last written " + time(last) + " on host " + host + ".");
        for (var state : lineage.lineage().generations()) {
            if (state.group().seqno() < generation.group().seqno() && state.firstWritten() > last) {
                var when = " says it was written later, " + time(state.firstWritten());
                var seqno = "Its seqno " + state.group().seqno();
                against(Kind.TIME, seqno + when + ": a clock was wrong.");
                return;
            }
        }
    }

    private void damage() {
        if (!generation.complete()) against(Kind.DAMAGE, "Its text is cut.");
        else if (!generation.sound()) against(Kind.DAMAGE, "Its text is odd" + oddity(generation));
    }

    private static String oddity(Generation state) {
        return state.anomalies().isEmpty() ? "." : ": " + state.anomalies().getFirst() + ".";
    }

    private void conflicts() {
        for (var other : lineage.lineage().generations()) {
            boolean same = other.group().seqno() == generation.group().seqno();
            if (!same || other.equals(generation)) continue;
            long written = other.lastWritten();
            against(
                    Kind.CONFLICT,
                    "Another text with seqno "
                            + other.group().seqno()
                            + ", "
                            + other.witnesses().getFirst().source().kind().words()
                            + (written == 0 ? ", undated" : ", written " + time(written))
                            + ", says something else of "
                            + Difference.words(generation.group(), other.group())
                            + ".");
        }
    }

    private void placement(PhysicalVolume pv) {
        var layer = chosen.placement().byUuid().get(pv.uuid());
        if (layer == null) {
            var which = pv.name() + " (" + pv.uuid() + ")";
            against(Kind.LABEL, "Physical volume " + which + " is missing.");
            return;
        }
        var label = layer.labelUuid();
        if (label.equals(pv.uuid())) {
            pro(Kind.LABEL, "The label of the layer is that of " + pv.name() + ".");
        } else if (!label.isEmpty()) {
            var other = " has another label, " + label + ".";
            against(Kind.LABEL, "The layer of " + pv.name() + other);
        }
        if (pv.size() == 0) return;
        var says = " bytes, and the text says " + pv.size() + " of " + pv.name() + ".";
        say(Kind.SIZE, layer.size() == pv.size(), "The layer has " + layer.size() + says);
    }

    private void content() {
        int checked = chosen.checks().size();
        if (checked == 0) return;
        var of = chosen.holding() + " of " + checked;
        say(Kind.CONTENT, chosen.score() > 0, of + " volumes hold what they should.");
        for (var check : chosen.checks()) {
            if (check.verdict() instanceof Wrong(var why)) {
                against(Kind.CONTENT, "Volume " + check.volume() + ": " + why + ".");
            }
        }
    }

    private void rival(LineageChoice other) {
        var theirs = other.chosen();
        var vg = theirs.generation().group();
        boolean sameName = vg.name().equals(generation.group().name());
        boolean later = theirs.generation().lastWritten() > generation.lastWritten();
        say(
                Kind.LINEAGE,
                chosen.score() > theirs.score(),
                theirs.generation().words()
                        + " on the same layer is another group"
                        + (sameName ? " of the same name: " : ": ")
                        + theirs.holding()
                        + " of its "
                        + theirs.checks().size()
                        + " volumes hold what they should"
                        + (later ? ", and it was written later." : "."));
    }

    /// Volumes that older states had, whose content is still to be seen.
    private void removed() {
        Set<String> known =
                generation.group().logicalVolumes().stream()
                        .map(LogicalVolume::uuid)
                        .collect(Collectors.toCollection(HashSet::new));
        for (var older : lineage.others()) {
            for (var check : older.checks()) {
                if (check.weight() <= 0 || !known.add(check.uuid())) continue;
                var of = check.volume() + " of seqno " + older.generation().group().seqno();
                var still = " is no longer in the group; its content is still there.";
                against(Kind.REMOVED, "Volume " + of + still);
            }
        }
    }

    private static String time(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }

    private void pro(Kind kind, String sentence) {
        say(kind, true, sentence);
    }

    private void against(Kind kind, String sentence) {
        say(kind, false, sentence);
    }

    private void say(Kind kind, boolean supports, String sentence) {
        all.add(new Observation(kind, supports, sentence));
    }
}
