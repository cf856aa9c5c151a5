package holmes.examine.solve;

import java.util.List;
import java.util.stream.Stream;

/// A hypothesis with what speaks for it and against it.
///
/// @param score sum of agreeing observations, minus those against, each by its weight
public record Scored(Geometry geometry, long score, List<Tally> tallies) {

    public Scored {
        tallies = List.copyOf(tallies);
    }

    /// Whether superblocks and directories lie where they should, with few exceptions.
    public boolean holds() {
        var systems = of(List.of(TreeCheck.PLACED));
        return inPlace().agree() > 3 * inPlace().against()
                && parityFits()
                && (systems.looked() == 0 || systems.agree() > systems.against());
    }

    /// Whether more of them lie where they should than elsewhere; none at all is no objection.
    public boolean isLikely() {
        return inPlace().looked() == 0 || inPlace().agree() > inPlace().against();
    }

    /// Whether parity is where it should be, with few exceptions.
    private boolean parityFits() {
        var parity = of(List.of(ParitySample.FITS));
        return parity.looked() == 0 || parity.agree() > 3 * parity.against();
    }

    private Tally inPlace() {
        return of(List.of(NearSolver.BACKUPS, TreeCheck.PLACED, TreeCheck.DIRECTORIES));
    }

    private Tally of(List<String> observations) {
        return tallies.stream()
                .filter(tally -> observations.contains(tally.observation()))
                .reduce(new Tally("things in their places", 0, 0), Tally::and);
    }

    /// The score without blocks that hold something, whatever it is: of those a few more or less
    /// tell nothing.
    public long strength() {
        var files = of(List.of(TreeCheck.FILES));
        return score - (files.agree() - files.against());
    }

    /// How many observations speak against it, blocks that may hold anything not counted.
    public int contradictions() {
        return telling().mapToInt(Tally::against).sum();
    }

    /// How many observations there are, those not counted.
    public int looked() {
        return telling().mapToInt(Tally::looked).sum();
    }

    private Stream<Tally> telling() {
        return tallies.stream()
                .filter(tally -> !tally.observation().equals(TreeCheck.FILES))
                .filter(tally -> !tally.observation().equals(NearSolver.LOGS));
    }

    /// How many directories more lie where their inodes say than do not.
    public int directories() {
        return tallies.stream()
                .filter(tally -> tally.observation().equals(TreeCheck.DIRECTORIES))
                .mapToInt(tally -> tally.agree() - tally.against())
                .sum();
    }
}
