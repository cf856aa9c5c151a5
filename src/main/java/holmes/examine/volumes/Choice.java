package holmes.examine.volumes;

import java.util.List;

/// What the texts at hand come to.
///
/// @param decisions one for each set of groups that do not share layers
/// @param fragments texts of which too little is left to say which group they belong to
public record Choice(List<Decision> decisions, List<Candidate> fragments) {

    public Choice {
        decisions = List.copyOf(decisions);
        fragments = List.copyOf(fragments);
    }
}
