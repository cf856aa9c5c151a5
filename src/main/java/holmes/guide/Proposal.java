package holmes.guide;

import java.util.List;

/// A question with the ways to answer it, the best supported first.
///
/// @param question what is to be decided, in one line
/// @param options at least one
/// @param ties how many of the first options the evidence supports equally; 1 if it decides
/// @param tests what would make the answer surer, the cheapest first
public record Proposal<T>(
        String question, List<Option<T>> options, int ties, List<NextTest> tests) {

    public Proposal {
        options = List.copyOf(options);
        tests = List.copyOf(tests);
        if (options.isEmpty()) throw new IllegalArgumentException("no options: " + question);
        if (ties < 1 || ties > options.size()) {
            throw new IllegalArgumentException(ties + " ties of " + options.size());
        }
    }

    public Proposal(String question, List<Option<T>> options, int ties) {
        this(question, options, ties, List.of());
    }

    /// A question whose answer leaves nothing to choose.
    public static <T> Proposal<T> only(String question, Option<T> option) {
        return new Proposal<>(question, List.of(option), 1);
    }

    public boolean tied() {
        return ties > 1;
    }
}
