package holmes.examine.solve;

import java.util.List;

/// A hypothesis with what speaks for it and against it.
///
/// @param score sum of agreeing observations, minus those against, each by its weight
public record Scored(Geometry geometry, long score, List<Tally> tallies) {

    public Scored {
        tallies = List.copyOf(tallies);
    }

    /// How many directories more lie where their inodes say than do not.
    public int directories() {
        return tallies.stream()
                .filter(tally -> tally.observation().equals(TreeCheck.DIRECTORIES))
                .mapToInt(tally -> tally.agree() - tally.against())
                .sum();
    }
}
