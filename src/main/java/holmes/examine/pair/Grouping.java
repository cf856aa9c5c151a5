package holmes.examine.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Who belongs together, judged by the links alone.
///
/// Two devices are mirrors if they agree in nearly all blocks with weight, or agree nearly
/// everywhere within few regions (the rest was overwritten later), or agree in most and every other
/// candidate is far behind; and if neither has a clearly better partner. Whoever belongs to a group
/// belongs to every member of it.
final class Grouping {

    private static final double NEARLY_ALL = 0.9;
    private static final double MANY = 0.75;
    private static final double MOST = 0.5;
    private static final double SOME = 0.3;
    private static final double STRANGER = 0.2;
    private static final double FAR_BEHIND = 0.4;

    /// Fewer equal blocks than this may be chance.
    private static final int FEWEST = 3;

    private static final int FEWEST_IN_PART = 8;

    /// A partner this much better rules another one out.
    private static final double CLEARLY = 0.9;

    /// Shares as near as this to each other are a tie.
    private static final double TIE = 0.99;

    final List<List<Integer>> groups = new ArrayList<>();

    /// Links that would join devices which the groups keep apart, though they are as good.
    final List<Link> ties = new ArrayList<>();

    /// Copies of other devices, which make no mirrors of their own.
    final List<Integer> leftOut = new ArrayList<>();

    private final Links links;

    Grouping(Links links) {
        this.links = links;
        var accepted =
                links.all().stream()
                        .filter(this::isMirror)
                        .sorted(
                                Comparator.comparingDouble((Link link) -> -link.share())
                                        .thenComparingLong(link -> -link.matching()))
                        .toList();
        var clusters = new ArrayList<List<Integer>>();
        for (int i = 0; i < links.devices(); i++) clusters.add(List.of(i));
        for (var link : accepted) join(clusters, link);
        for (var link : accepted) {
            if (!cluster(clusters, link.left).contains(link.right) && isTie(clusters, link)) {
                ties.add(link);
            }
        }
        for (var cluster : clusters) {
            boolean tied = ties.stream().anyMatch(tie -> cluster.stream().anyMatch(tie::joins));
            if (cluster.size() > 1 && !tied) groups.add(cluster);
        }
        groups.sort(Comparator.comparing(List::getFirst));
    }

    /// Takes devices out of their groups, and with them groups of which one member is left.
    void leaveOut(List<Integer> devices) {
        if (devices.isEmpty()) return;
        leftOut.addAll(devices);
        groups.replaceAll(group -> group.stream().filter(d -> !devices.contains(d)).toList());
        groups.removeIf(group -> group.size() < 2);
    }

    /// Whether the devices of the link have more in common than chance gives.
    boolean counts(Link link) {
        return link.matching() >= FEWEST;
    }

    private boolean isMirror(Link link) {
        double share = link.share();
        double best = Math.max(best(link.left, -1), best(link.right, -1));
        boolean nearBest =
                share >= CLEARLY * best || best * link.weight() - link.matching() <= FEWEST - 1;
        if (!nearBest || link.matching() < FEWEST) return false;
        if (share >= NEARLY_ALL) return true;
        if (link.matching() < FEWEST_IN_PART) return false;
        if (share >= SOME && link.isRegional()) return true;
        double rival = Math.max(best(link.left, link.right), best(link.right, link.left));
        return (share >= MOST && rival < STRANGER) || (share >= MANY && rival < share * FAR_BEHIND);
    }

    /// The best share that the device has with any other, `except` left out.
    double best(int device, int except) {
        return links.of(device)
                .filter(link -> link.other(device) != except && counts(link))
                .mapToDouble(Link::share)
                .max()
                .orElse(0);
    }

    private void join(List<List<Integer>> clusters, Link link) {
        var left = cluster(clusters, link.left);
        var right = cluster(clusters, link.right);
        if (left.contains(link.right)) return;
        for (int a : left) {
            for (int b : right) if (!isMirror(links.between(a, b))) return;
        }
        var joined = new ArrayList<>(left);
        joined.addAll(right);
        joined.sort(null);
        clusters.remove(left);
        clusters.remove(right);
        clusters.add(joined);
    }

    private boolean isTie(List<List<Integer>> clusters, Link link) {
        for (int device : List.of(link.left, link.right)) {
            double within =
                    cluster(clusters, device).stream()
                            .filter(member -> member != device)
                            .mapToDouble(member -> links.between(device, member).share())
                            .max()
                            .orElse(0);
            if (link.share() < within * TIE) return false;
        }
        return true;
    }

    private static List<Integer> cluster(List<List<Integer>> clusters, int device) {
        return clusters.stream().filter(c -> c.contains(device)).findFirst().orElseThrow();
    }
}
