package holmes.examine.pair;

import com.fasterxml.jackson.annotation.JsonIgnore;
import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import java.util.List;

/// Finds out which of the candidates are mirrors of each other.
///
/// @param exact whether to read every byte of all, or only a sample
public record FindPairs(List<Candidate> candidates, boolean exact) implements Request<Pairing> {

    public FindPairs {
        candidates = List.copyOf(candidates);
        if (candidates.size() < 2) throw new Refused("it takes two devices or more to find pairs");
    }

    @Override
    @JsonIgnore
    public String kind() {
        return "pairs";
    }

    @Override
    public Pairing perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var parties =
                candidates.stream()
                        .map(c -> new Party(bench.open(c.layer()), c.ignore(), c.named()))
                        .toList();
        return exact ? PairSearch.exact(parties, progress) : PairSearch.sampled(parties, progress);
    }
}
