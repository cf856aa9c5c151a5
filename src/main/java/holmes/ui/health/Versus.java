package holmes.ui.health;

import java.util.List;

/// A drive beside another member of its mirror.
///
/// @param other how people call the other one
/// @param outcome which is the better witness and by which rule, one sentence
/// @param steps every rule that was asked, in order
/// @param entry of the log that holds the comparison
public record Versus(String other, String outcome, List<Step> steps, long entry) {

    public Versus {
        steps = List.copyOf(steps);
    }

    /// The rules that did not say "equal".
    public List<Step> telling() {
        return steps.stream().filter(step -> !step.says().equals("equal")).toList();
    }

    /// The rules that both drives pass alike, in words.
    public List<String> equal() {
        return steps.stream().filter(s -> s.says().equals("equal")).map(Step::rule).toList();
    }

    /// @param says which of the two it favours, in words
    /// @param decides whether it is the rule that decided
    public record Step(String rule, String mine, String others, String says, boolean decides) {}
}
