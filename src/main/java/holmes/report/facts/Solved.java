package holmes.report.facts;

import holmes.casefile.Cited;
import holmes.examine.solve.Solution;
import holmes.stack.Layer;
import java.util.List;

/// The hypotheses about an array that were weighed.
///
/// @param sets the mirror sets; orders count them from 0
public record Solved(List<Layer> sets, Cited<Solution> solution) {

    public Solved {
        sets = List.copyOf(sets);
    }
}
