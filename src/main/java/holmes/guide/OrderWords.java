package holmes.guide;

import holmes.device.ParityLayout;
import holmes.examine.solve.Geometry;
import holmes.examine.solve.Scored;
import holmes.examine.solve.Solution;
import holmes.examine.solve.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The question in which order mirrors make up a RAID10, in words: each order with what it explains
/// and, beside the best, with what it leaves unexplained.
final class OrderWords {

    private static final int SHOWN = 6;

    /// Directories a mirror that must be where a hypothesis puts them, more than chance would.
    private static final int FEW_DIRECTORIES = 4;

    private OrderWords() {}

    static Proposal<Optional<Geometry>> proposal(
            List<MirrorSet> sets, Solution solution, List<NextTest> tests) {
        var options = new ArrayList<Option<Optional<Geometry>>>();
        doubt(sets, solution)
                .map(why -> new Option<>(Optional.<Geometry>empty(), "Not put together", why))
                .ifPresent(options::add);
        int ties = options.isEmpty() ? Math.max(1, solution.ties()) : 1;
        solution.ranked().stream()
                .limit(SHOWN)
                .map(scored -> option(sets, scored, solution))
                .forEach(options::add);
        ties = Math.clamp(ties, 1, options.size());
        return new Proposal<>(
                "In which order, with which chunk and data start, do the mirrors make up the"
                        + " RAID10?",
                options,
                ties,
                tests);
    }

    /// Why no geometry is better than a guess, if so. Without a single mirror nothing but the trees
    /// of file systems shows that there was a RAID10 at all.
    static Optional<List<String>> doubt(List<MirrorSet> sets, Solution solution) {
        if (solution.ranked().isEmpty() || solution.ranked().getFirst().score() <= 0) {
            return Optional.of(List.of("Nothing on these parts tells how they belong together."));
        }
        if (!solution.ranked().getFirst().isLikely()) {
            return Optional.of(
                    List.of(
                            "More of what lies on these parts speaks against every order than for it."));
        }
        if (sets.stream().anyMatch(set -> set.parts().size() > 1)) return Optional.empty();
        int trees = solution.ranked().getFirst().directories();
        if (solution.ties() == 1 && trees >= FEW_DIRECTORIES * sets.size()) return Optional.empty();
        return Optional.of(
                List.of(
                        "No two of these parts hold the same bytes.",
                        "What lies on them does not show that they are halves of a RAID10, or"
                                + " members of another array."));
    }

    static Option<Optional<Geometry>> option(
            List<MirrorSet> sets, Scored scored, Solution solution) {
        var geometry = scored.geometry();
        var names =
                geometry.order().stream()
                        .limit(geometry.order().size() - (isStripe(geometry) ? 1 : 0))
                        .map(set -> set < 0 ? Base.MISSING : "(" + sets.get(set).names() + ")")
                        .toList();
        var title =
                String.format(
                        Locale.ROOT,
                        "%s%s, chunk %d KiB, data from byte %d",
                        level(geometry),
                        String.join(" ", names),
                        geometry.chunk() >> 10,
                        geometry.dataStart());
        long agree = scored.tallies().stream().mapToLong(Tally::agree).sum();
        long looked = scored.tallies().stream().mapToLong(Tally::looked).sum();
        var why = new ArrayList<String>();
        why.add(gist(scored, solution.ranked().getFirst(), agree, looked));
        for (var tally : scored.tallies()) {
            why.add(
                    capital(tally.observation())
                            + ": "
                            + tally.agree()
                            + " of "
                            + tally.looked()
                            + " places.");
        }
        why.addAll(missing(scored, solution.ranked().getFirst()));
        why.add(String.format(Locale.ROOT, "Weighed among %,d hypotheses.", solution.hypotheses()));
        return new Option<>(
                Optional.of(geometry), title, why, Optional.of(new Support(agree, looked)));
    }

    /// A RAID4 without its parity, which holds the same as a RAID0.
    static boolean isStripe(Geometry geometry) {
        return geometry.layout().equals(Optional.of(ParityLayout.RAID4))
                && geometry.order().indexOf(-1) == geometry.order().size() - 1;
    }

    private static String level(Geometry geometry) {
        if (isStripe(geometry)) return "RAID0: ";
        return geometry.layout()
                .map(layout -> ("RAID" + layout.level() + " " + layout.words()).strip() + ": ")
                .orElse("");
    }

    private static String gist(Scored scored, Scored best, long agree, long looked) {
        if (looked == 0) return "Nothing that could be looked for was found.";
        var found =
                String.format(
                        Locale.ROOT,
                        "%,d of %,d things looked for are where it puts them",
                        agree,
                        looked);
        var unlike = unlike(scored.geometry(), best.geometry());
        return unlike.isEmpty() ? found + "." : found + ". Unlike the best: " + unlike + ".";
    }

    /// In what a hypothesis differs from the best one.
    private static String unlike(Geometry one, Geometry best) {
        var unlike = new ArrayList<String>();
        long moved = 0;
        for (int i = 0; i < Math.min(one.order().size(), best.order().size()); i++) {
            if (!one.order().get(i).equals(best.order().get(i))) moved++;
        }
        if (one.order().size() != best.order().size()) {
            unlike.add(one.order().size() + " mirrors instead of " + best.order().size());
        } else if (moved > 0) {
            var what = one.layout().isPresent() ? " members" : " mirrors";
            unlike.add(moved + " of " + one.order().size() + what + " stand elsewhere");
        }
        if (!one.layout().equals(best.layout())) {
            unlike.add(
                    one.layout().map(ParityLayout::words).orElse("")
                            + " instead of "
                            + best.layout().map(ParityLayout::words).orElse(""));
        }
        if (one.chunk() != best.chunk()) {
            unlike.add("chunk " + (one.chunk() >> 10) + " instead of " + (best.chunk() >> 10));
        }
        if (one.dataStart() != best.dataStart()) {
            unlike.add("data start " + one.dataStart() + " instead of " + best.dataStart());
        }
        return String.join(", ", unlike);
    }

    /// What the best hypothesis explains and this one does not.
    private static List<String> missing(Scored scored, Scored best) {
        var missing = new ArrayList<String>();
        for (var tally : best.tallies()) {
            int here =
                    scored.tallies().stream()
                            .filter(t -> t.observation().equals(tally.observation()))
                            .mapToInt(Tally::agree)
                            .sum();
            if (here < tally.agree()) {
                missing.add(
                        "Missing: "
                                + tally.observation()
                                + ", in "
                                + (tally.agree() - here)
                                + " places where the best order explains it.");
            }
        }
        return missing;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
