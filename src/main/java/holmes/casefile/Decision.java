package holmes.casefile;

import java.util.List;

/// A choice between hypotheses, with what speaks for it and against the others.
///
/// @param what was to be decided, for instance `order of the members of md1`
/// @param chosen the hypothesis that was taken
/// @param why observations that speak for it
/// @param alternatives hypotheses that were not taken
/// @param tie whether another is supported as well: then the choice is a guess, and says so
public record Decision(
        String what,
        String chosen,
        List<Observation> why,
        List<Alternative> alternatives,
        boolean tie)
        implements Statement {

    public Decision {
        why = List.copyOf(why);
        alternatives = List.copyOf(alternatives);
    }

    /// @param entries numbers of the entries that show it
    public record Observation(String text, List<Long> entries) {
        public Observation {
            entries = List.copyOf(entries);
        }
    }

    /// @param whyNot what speaks against it
    public record Alternative(String hypothesis, List<Observation> whyNot) {
        public Alternative {
            whyNot = List.copyOf(whyNot);
        }
    }

    @Override
    public String kind() {
        return "decide";
    }
}
