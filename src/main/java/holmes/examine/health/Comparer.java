package holmes.examine.health;

import holmes.examine.health.Ranking.Comparison;
import holmes.examine.health.Ranking.Ranked;
import holmes.examine.health.Ranking.Step;
import java.util.ArrayList;
import java.util.List;

/// Compares two members of a mirror, rule by rule, until one decides.
final class Comparer {

    private static final String UNKNOWN = "unknown";

    private final Ranked first;
    private final Ranked second;
    private final List<Step> steps = new ArrayList<>();

    Comparer(Ranked first, Ranked second) {
        this.first = first;
        this.second = second;
    }

    Comparison compare() {
        int one = first.health().verdict().severity();
        int other = second.health().verdict().severity();
        if (one < 0 || other < 0) return withUnknown(one, other);
        var rule = "verdict: good before suspect before failing";
        if (step(rule, word(first), word(second), Integer.compare(one, other)))
            return decided(rule);
        for (var measure : Measure.values()) {
            if (measure(measure)) return decided("fewer " + measure.words());
        }
        return tie("every rule that could be asked says equal");
    }

    /// What is not known is neither better nor worse than good or suspect; only a drive that is
    /// known to fail comes after it.
    private Comparison withUnknown(int one, int other) {
        var rule = "verdict: a drive not known to fail before one that is known to fail";
        int failing = 2;
        int sign = Boolean.compare(one == failing, other == failing);
        if (sign != 0) {
            step(rule, word(first), word(second), sign);
            return decided(rule);
        }
        steps.add(new Step("verdict", word(first), word(second), "not compared"));
        return tie("unknown is neither better nor worse than what is known");
    }

    private boolean measure(Measure measure) {
        var one = first.health().measured(measure);
        var other = second.health().measured(measure);
        if (one.isEmpty() && other.isEmpty()) return false;
        var a = one.map(Measured::raw).orElse(UNKNOWN);
        var b = other.map(Measured::raw).orElse(UNKNOWN);
        boolean comparable =
                one.isPresent() && other.isPresent() && one.get().how().equals(other.get().how());
        if (!comparable) {
            steps.add(new Step("fewer " + measure.words(), a, b, "not compared"));
            return false;
        }
        int sign = Long.compare(one.get().value(), other.get().value());
        return step("fewer " + measure.words(), a, b, sign);
    }

    /// @return whether the step decides
    private boolean step(String rule, String a, String b, int sign) {
        steps.add(new Step(rule, a, b, sign == 0 ? "equal" : sign < 0 ? "first" : "second"));
        return sign != 0;
    }

    private Comparison decided(String rule) {
        var better = steps.getLast().says().equals("first") ? first : second;
        return new Comparison(first.name(), second.name(), better.name(), rule, steps);
    }

    private Comparison tie(String because) {
        return new Comparison(first.name(), second.name(), "", because, steps);
    }

    private static String word(Ranked member) {
        return member.health().verdict().word();
    }
}
