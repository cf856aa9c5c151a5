package holmes.examine.health;

import java.util.ArrayList;
import java.util.List;

/// The members of one mirror in order, and every comparison that led to it.
///
/// @param members with what is known of each, in the order in which they were given
/// @param tiers names, best first; members of one tier are tied
/// @param comparisons of each two members
public record Ranking(
        List<Ranked> members, List<List<String>> tiers, List<Comparison> comparisons) {

    public Ranking {
        members = List.copyOf(members);
        tiers = tiers.stream().map(List::copyOf).toList();
        comparisons = List.copyOf(comparisons);
    }

    public record Ranked(String name, Assessment health) {}

    /// @param better the name of the better member; empty text for a tie
    /// @param because the rule that decided, or why none did
    /// @param steps every rule that was asked, in order, with both values
    public record Comparison(
            String first, String second, String better, String because, List<Step> steps) {
        public Comparison {
            steps = List.copyOf(steps);
        }
    }

    /// @param says `first`, `second`, `equal` or `not compared`
    public record Step(String rule, String first, String second, String says) {}

    /// Each tier holds those that no remaining member beats. A tie is no equality: unknown ties
    /// with good and with suspect, though good beats suspect.
    static Ranking of(List<Ranked> members) {
        var comparisons = new ArrayList<Comparison>();
        for (int i = 0; i < members.size(); i++) {
            for (int k = i + 1; k < members.size(); k++) {
                comparisons.add(new Comparer(members.get(i), members.get(k)).compare());
            }
        }
        var tiers = new ArrayList<List<String>>();
        var left = new ArrayList<>(members.stream().map(Ranked::name).toList());
        while (!left.isEmpty()) {
            var tier = left.stream().filter(n -> !isBeaten(n, left, comparisons)).toList();
            tiers.add(tier.isEmpty() ? List.copyOf(left) : tier);
            left.removeAll(tiers.getLast());
        }
        return new Ranking(members, tiers, comparisons);
    }

    private static boolean isBeaten(String name, List<String> by, List<Comparison> comparisons) {
        return comparisons.stream()
                .filter(c -> c.first().equals(name) || c.second().equals(name))
                .anyMatch(c -> !c.better().equals(name) && by.contains(c.better()));
    }
}
