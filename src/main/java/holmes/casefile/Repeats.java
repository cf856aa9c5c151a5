package holmes.casefile;

import java.util.List;

/// The case up to here repeats another one, entry by entry under the same numbers.
///
/// @param seal of the last entry of the other case
/// @param entries how many it has
/// @param equal how many were performed again, with an equal outcome
/// @param different how many were, with another outcome or none
/// @param first numbers of the first of those
/// @param carried how many were taken over as they were
public record Repeats(
        String seal, long entries, long equal, long different, List<Long> first, long carried)
        implements Statement {

    public Repeats {
        first = List.copyOf(first);
    }

    @Override
    public String kind() {
        return "repeats";
    }

    /// It is true of this case, and of none that repeats this one in turn.
    @Override
    public boolean observed() {
        return true;
    }
}
