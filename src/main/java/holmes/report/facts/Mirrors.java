package holmes.report.facts;

import holmes.casefile.Cited;
import holmes.examine.pair.Pairing;
import holmes.stack.Layer;
import java.util.List;

/// A search for mirrors.
///
/// @param candidates among which was searched; the pairing counts them from 0
public record Mirrors(List<Layer> candidates, Cited<Pairing> found) {

    public Mirrors {
        candidates = List.copyOf(candidates);
    }
}
