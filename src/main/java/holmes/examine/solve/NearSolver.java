package holmes.examine.solve;

import holmes.device.Progress;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Solves order, chunk and data start of a RAID10 with two near copies from what lies on it.
///
/// For each chunk and data start the anchors vote on the distances between sets; the orders with
/// the most votes are then scored as a whole. Nothing is read: the anchors were read before.
public final class NearSolver {

    static final String BACKUPS = "file system superblocks lie where their group number puts them";
    static final String ARRAY_START = "what belongs at the start of the array lies there";
    static final String VOLUME_STARTS = "file systems start where the LVM text puts volumes";
    static final String LOGS = "slots hold a disk of the kind that the console log names";

    private static final int KEEP_PER_CHUNK = 12;

    /// An anchor in its place is the strongest observation; a log is a hint.
    private static final int[] WEIGHTS = {16, 16, 8, 1};

    private NearSolver() {}

    /// @param keep how many hypotheses to return at most
    /// @return hypotheses, best first; those of equal score are ties
    public static Solution solve(Question question, int keep, Progress progress)
            throws Progress.Cancelled {
        var found = new HashSet<Scored>();
        long total = (long) question.chunks().size() * question.dataStarts().size();
        long done = 0;
        for (long dataStart : question.dataStarts()) {
            for (long chunk : question.chunks()) {
                progress.report("trying orders", done++, total);
                var votes = Votes.count(question, chunk, dataStart);
                for (var voted : Orders.best(question, votes, KEEP_PER_CHUNK)) {
                    found.add(score(question, new Geometry(voted.order(), chunk, dataStart)));
                }
            }
        }
        var ranked = found.stream().sorted(BEST_FIRST).limit(keep).toList();
        return new Solution(ranked, hypotheses(question));
    }

    static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingLong(Scored::score)
                    .reversed()
                    .thenComparingLong(s -> s.geometry().dataStart())
                    .thenComparingLong(s -> s.geometry().chunk())
                    .thenComparing(s -> s.geometry().order().toString());

    /// What speaks for and against one hypothesis, whoever proposed it.
    public static Scored score(Question question, Geometry geometry) {
        var starts = ThingStarts.of(question.anchors(), geometry);
        var tallies =
                List.of(
                        backups(starts),
                        arrayStart(starts),
                        volumeStarts(question, starts),
                        logs(question, geometry));
        long score = 0;
        for (int i = 0; i < tallies.size(); i++) {
            score += (long) WEIGHTS[i] * (tallies.get(i).agree() - tallies.get(i).against());
        }
        return new Scored(geometry, score, tallies.stream().filter(t -> t.looked() > 0).toList());
    }

    private static Tally backups(Map<String, ThingStarts> things) {
        int agree = 0;
        int against = 0;
        for (var thing : things.entrySet()) {
            if (thing.getKey().equals(Anchor.ARRAY)) continue;
            // One place alone says nothing: it lies somewhere in any order.
            if (thing.getValue().places() < 2) continue;
            agree += thing.getValue().agree();
            against += thing.getValue().places() - thing.getValue().agree();
        }
        return new Tally(BACKUPS, agree, against);
    }

    private static Tally arrayStart(Map<String, ThingStarts> things) {
        var array = things.get(Anchor.ARRAY);
        if (array == null) return new Tally(ARRAY_START, 0, 0);
        int agree = array.placesStartingAt(0);
        return new Tally(ARRAY_START, agree, array.places() - agree);
    }

    private static Tally volumeStarts(Question question, Map<String, ThingStarts> things) {
        var volumes = new HashSet<>(question.volumeStarts());
        int agree = 0;
        for (var thing : things.entrySet()) {
            if (thing.getKey().equals(Anchor.ARRAY)) continue;
            if (volumes.contains(thing.getValue().start())) agree++;
        }
        // A guest's partition does not start where its volume does, so a miss is no objection.
        return new Tally(VOLUME_STARTS, agree, 0);
    }

    private static Tally logs(Question question, Geometry geometry) {
        int agree = 0;
        int against = 0;
        for (var hint : question.hints()) {
            int position = hint.slot() / 2;
            if (position >= geometry.order().size() || geometry.order().get(position) < 0) continue;
            if (hint.sets().contains(geometry.order().get(position))) agree++;
            else against++;
        }
        return new Tally(LOGS, agree, against);
    }

    private static long hypotheses(Question question) {
        long orders = 1;
        for (int i = question.width(); i > question.width() - question.sets(); i--) orders *= i;
        return orders * question.chunks().size() * question.dataStarts().size();
    }
}
