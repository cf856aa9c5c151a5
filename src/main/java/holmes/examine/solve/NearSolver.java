package holmes.examine.solve;

import holmes.device.BlockDevice;
import holmes.device.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Solves order, chunk and data start of a RAID10 with two near copies, or of an array with parity,
/// from what lies on it.
///
/// For each chunk and data start, superblocks and trees vote on the places of the mirror sets; the
/// orders with the most votes are then scored as a whole, and the best of them checked against
/// their file systems' trees.
public final class NearSolver {

    static final String BACKUPS = "file system superblocks lie where their group number puts them";
    static final String ARRAY_START = "what belongs at the start of the array lies there";
    static final String VOLUME_STARTS = "file systems start where the LVM text puts volumes";
    static final String LOGS = "slots hold a disk of the kind that the console log names";

    static final String START = "a file system starts where the array does";

    /// A file system in its place is the strongest observation; a log is a hint.
    private static final Map<String, Integer> WEIGHTS =
            Map.ofEntries(
                    Map.entry(BACKUPS, 16),
                    Map.entry(ARRAY_START, 16),
                    Map.entry(VOLUME_STARTS, 8),
                    Map.entry(START, 8),
                    Map.entry(TableCheck.TABLES, 8),
                    Map.entry(TreeCheck.PLACED, 16),
                    Map.entry(TreeCheck.DIRECTORIES, 4),
                    Map.entry(TreeCheck.FITS, 4),
                    Map.entry(FileClues.TAILS, 4),
                    Map.entry(FileClues.TEXTS, 4),
                    Map.entry(TreeCheck.FILES, 1),
                    Map.entry(ParitySample.FITS, 4),
                    Map.entry(LOGS, 1));

    /// What counts several times, with parity, where it speaks against a hypothesis.
    private static final Set<String> TELLING =
            Set.of(TreeCheck.DIRECTORIES, FileClues.TAILS, FileClues.TEXTS, ParitySample.FITS);

    private static final long AGAINST = 4;
    private static final int KEEP_PER_CHUNK = 12;

    /// Parity beside zeros is a copy of data, and votes as if it were: votes tell less.
    private static final int KEEP_WITH_PARITY = 240;

    private static final int FEW_SETS = 6;
    private static final int MOST_VOTED_STARTS = 4;
    private static final int MOST_CHECKED = 40;
    private static final int MOST_WITNESSES = 8;

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingLong(Scored::score)
                    .reversed()
                    .thenComparingLong(s -> s.geometry().dataStart())
                    .thenComparingLong(s -> s.geometry().chunk())
                    .thenComparing(s -> s.geometry().order().toString())
                    .thenComparing(s -> s.geometry().layout().map(Enum::name).orElse(""));

    private final Question question;
    private final List<? extends BlockDevice> sets;
    private final List<Witness> witnesses;
    private final TreeCheck trees;
    private final ParitySample parity;

    /// @param sets one readable device a mirror set, in the order of the question's numbers; empty
    ///   if nothing but the anchors is to be considered
    /// @param witnesses superblocks behind the anchors
    NearSolver(Question question, List<? extends BlockDevice> sets, List<Witness> witnesses) {
        this.question = question;
        this.sets = sets;
        this.witnesses = witnesses;
        this.trees = new TreeCheck(sets, witnesses);
        this.parity = new ParitySample(sets);
    }

    /// @param proposed geometries to weigh whatever the votes say
    /// @param keep how many hypotheses to return at most
    /// @return hypotheses, best first; those of equal score are ties
    Solution solve(List<Geometry> proposed, int keep, Progress progress) throws Progress.Cancelled {
        var found = new HashMap<Scored, Integer>();
        for (var geometry : proposed) found.put(withoutTrees(geometry), Integer.MAX_VALUE);
        long weighed = 0;
        for (int i = 0; i < question.chunks().size(); i++) {
            progress.report("trying orders", i, question.chunks().size());
            long chunk = question.chunks().get(i);
            for (var deal : question.deals()) weighed += vote(deal, chunk, found);
        }
        var ranked = new ArrayList<Scored>();
        for (var promising : promising(found)) {
            progress.report("checking orders", ranked.size(), 0);
            ranked.add(score(promising.geometry()));
        }
        ranked.sort(BEST_FIRST);
        return new Solution(ranked.stream().limit(keep).toList(), weighed);
    }

    /// @return how many hypotheses were weighed
    private long vote(Deal deal, long chunk, Map<Scored, Integer> found) {
        var dataStarts = new TreeSet<>(question.dataStarts());
        dataStarts.addAll(DataStarts.votedFor(question, deal, chunk, MOST_VOTED_STARTS));
        var treeVotes = new HashMap<Long, Votes>();
        for (long dataStart : dataStarts) {
            // A data start that differs by whole chunks shifts everything and changes no vote,
            // unless it turns parity to another place.
            var votes =
                    treeVotes.computeIfAbsent(
                            dataStart % (chunk * deal.period()),
                            _ -> treeVotes(deal, chunk, dataStart));
            votes = votes.with(Votes.of(question, deal, chunk, dataStart));
            if (deal.layout().isPresent() && votes.isEmpty()) continue;
            for (var voted : Orders.best(question, votes, keep(deal))) {
                var geometry = new Geometry(voted.order(), chunk, dataStart, deal.layout());
                found.putIfAbsent(withoutTrees(geometry), voted.votes());
            }
        }
        return orders() * dataStarts.size();
    }

    private int keep(Deal deal) {
        if (deal.layout().isEmpty()) return KEEP_PER_CHUNK;
        return question.sets() <= FEW_SETS ? KEEP_WITH_PARITY : KEEP_WITH_PARITY / 4;
    }

    /// Those with the most votes, and those with the best scores so far.
    private static Set<Scored> promising(Map<Scored, Integer> found) {
        var byScore = found.keySet().stream().sorted(BEST_FIRST).toList();
        var byVotes = new ArrayList<>(byScore);
        byVotes.sort(Comparator.comparing(found::get, Comparator.reverseOrder()));
        var promising = new LinkedHashSet<Scored>();
        promising.addAll(byVotes.subList(0, Math.min(MOST_CHECKED, byVotes.size())));
        promising.addAll(byScore.subList(0, Math.min(MOST_CHECKED, byScore.size())));
        return promising;
    }

    /// What speaks for and against one hypothesis, whoever proposed it.
    Scored score(Geometry geometry) {
        var tallies = new ArrayList<>(withoutTrees(geometry).tallies());
        if (!sets.isEmpty()) {
            tallies.addAll(trees.of(geometry, question.anchors()));
            tallies.add(tables(geometry));
            geometry.layout().ifPresent(layout -> tallies.add(parity.of(geometry, layout)));
        }
        return scored(geometry, tallies);
    }

    private Scored withoutTrees(Geometry geometry) {
        var things = ThingStarts.of(question.anchors(), geometry);
        var tallies =
                new ArrayList<>(
                        List.of(
                                backups(things),
                                arrayStart(things),
                                volumeStarts(things),
                                logs(geometry)));
        if (geometry.layout().isPresent()) tallies.add(start(things));
        return scored(geometry, tallies);
    }

    private static Scored scored(Geometry geometry, List<Tally> tallies) {
        long score = 0;
        for (var tally : tallies) {
            // Beside zeros parity is a copy of data, so much agrees that is wrong; and what lies in
            // the wrong place seldom agrees with itself.
            boolean telling =
                    geometry.layout().isPresent() && TELLING.contains(tally.observation());
            score +=
                    (long) WEIGHTS.getOrDefault(tally.observation(), 0)
                            * (tally.agree() - (telling ? AGAINST : 1L) * tally.against());
        }
        return new Scored(geometry, score, tallies.stream().filter(t -> t.looked() > 0).toList());
    }

    private Votes treeVotes(Deal deal, long chunk, long dataStart) {
        var votes = new Votes(question.sets(), question.width());
        if (sets.isEmpty()) return votes;
        var trees = new TreeVotes(sets, chunk, dataStart, deal, votes);
        for (var witness : Spread.over(witnesses, MOST_WITNESSES)) trees.hear(witness);
        return votes;
    }

    private Tally backups(Map<String, ThingStarts> things) {
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

    private Tally arrayStart(Map<String, ThingStarts> things) {
        var array = things.get(Anchor.ARRAY);
        if (array == null) return new Tally(ARRAY_START, 0, 0);
        int agree = array.placesStartingAt(0);
        return new Tally(ARRAY_START, agree, array.places() - agree);
    }

    private Tally volumeStarts(Map<String, ThingStarts> things) {
        var volumes = new HashSet<>(question.volumeStarts());
        int agree = 0;
        for (var thing : things.entrySet()) {
            if (thing.getKey().equals(Anchor.ARRAY)) continue;
            if (volumes.contains(thing.getValue().start())) agree++;
        }
        // A guest's partition does not start where its volume does, so a miss is no objection.
        return new Tally(VOLUME_STARTS, agree, 0);
    }

    private Tally start(Map<String, ThingStarts> things) {
        boolean any = things.values().stream().anyMatch(thing -> thing.start() == 0);
        // Volumes begin elsewhere, so where there are some a miss is no objection.
        return new Tally(START, any ? 1 : 0, any || !question.volumeStarts().isEmpty() ? 0 : 1);
    }

    private Tally tables(Geometry geometry) {
        var starts =
                ThingStarts.of(question.anchors(), geometry).values().stream()
                        .map(ThingStarts::start)
                        .toList();
        return TableCheck.of(trees.open(geometry), question.volumeStarts(), starts);
    }

    private Tally logs(Geometry geometry) {
        int agree = 0;
        int against = 0;
        for (var hint : question.hints()) {
            int position = question.position(hint);
            if (position >= geometry.order().size() || geometry.order().get(position) < 0) continue;
            if (hint.sets().contains(geometry.order().get(position))) agree++;
            else against++;
        }
        return new Tally(LOGS, agree, against);
    }

    private long orders() {
        long orders = 1;
        for (int i = question.width(); i > question.width() - question.sets(); i--) orders *= i;
        return orders;
    }
}
