package holmes.format.ext;

import holmes.finding.Anomaly;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Sorts superblocks into generations.
final class Generations {

    private Generations() {}

    /// Superblocks that say the same of themselves, and of where they start.
    private static final class Cluster {
        final long start;
        final List<ExtProbe.Found> copies = new ArrayList<>();
        final List<ExtProbe.Found> strays = new ArrayList<>();

        Cluster(long start) {
            this.start = start;
        }

        ExtProbe.Found first() {
            return copies.getFirst();
        }

        /// Copies in other groups than 0 can only be where a real file system has them.
        boolean backed() {
            return copies.stream().anyMatch(c -> c.group() > 0);
        }
    }

    /// @param found in the order of their offsets
    /// @return the one that was made last first
    static List<ExtGeneration> of(List<ExtProbe.Found> found) {
        var clusters = new ArrayList<Cluster>();
        for (var copy : found) cluster(copy, clusters).copies.add(copy);
        var kept = new ArrayList<Cluster>();
        for (var cluster : clusters) {
            var home = cluster.backed() ? Optional.<Cluster>empty() : home(cluster, clusters);
            if (home.isEmpty()) kept.add(cluster);
            else home.get().strays.addAll(cluster.copies);
        }
        return kept.stream().map(Generations::generation).sorted(NEWEST_FIRST).toList();
    }

    private static final Comparator<ExtGeneration> NEWEST_FIRST =
            Comparator.comparing(ExtGeneration::since)
                    .reversed()
                    .thenComparingLong(ExtGeneration::start)
                    .thenComparing(g -> g.superblock().uuid());

    private static Cluster cluster(ExtProbe.Found copy, List<Cluster> clusters) {
        for (var cluster : clusters) {
            boolean same = cluster.start == copy.start() && same(cluster.first(), copy);
            if (same) return cluster;
        }
        var fresh = new Cluster(copy.start());
        clusters.add(fresh);
        return fresh;
    }

    /// Another cluster of the same file system that starts elsewhere and is better founded: then
    /// these are copies that its journal keeps.
    private static Optional<Cluster> home(Cluster stray, List<Cluster> clusters) {
        boolean before = true;
        for (var cluster : clusters) {
            if (cluster.equals(stray)) before = false;
            else if (same(cluster.first(), stray.first()) && (before || cluster.backed())) {
                return Optional.of(cluster);
            }
        }
        return Optional.empty();
    }

    private static boolean same(ExtProbe.Found one, ExtProbe.Found other) {
        return ExtProbe.sameSystem(one.superblock(), other.superblock());
    }

    private static ExtGeneration generation(Cluster cluster) {
        var chosen = choose(cluster.copies);
        var anomalies = new ArrayList<>(chosen.reading().anomalies());
        if (chosen.group() != 0) {
            anomalies.add(
                    new Anomaly(
                            "primary superblock",
                            "usable",
                            "missing or damaged; the copy of group "
                                    + chosen.group()
                                    + " is used"));
        }
        return new ExtGeneration(cluster.start, chosen, cluster.copies, cluster.strays, anomalies);
    }

    /// The primary if it is as sound as any, or agrees with the soundest; otherwise, of the
    /// soundest, what was written last.
    private static ExtProbe.Found choose(List<ExtProbe.Found> copies) {
        var best = copies.stream().min(BEST_FIRST).orElseThrow();
        return copies.stream()
                .filter(c -> c.group() == 0 && SuperblockChoice.agree(c, best))
                .findFirst()
                .orElse(best);
    }

    private static final Comparator<ExtProbe.Found> BEST_FIRST =
            Comparator.comparingLong(Generations::flaws)
                    .thenComparingLong(f -> f.group() == 0 ? 0 : 1)
                    .thenComparing(f -> f.superblock().written(), Comparator.reverseOrder())
                    .thenComparingLong(ExtProbe.Found::group);

    private static long flaws(ExtProbe.Found found) {
        return found.reading().anomalies().stream().filter(Generations::grave).count();
    }

    private static boolean grave(Anomaly anomaly) {
        return anomaly.field().equals("s_checksum") || anomaly.field().equals("s_inodes_count");
    }
}
