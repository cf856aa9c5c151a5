package holmes.ui.session;

import holmes.casefile.Case;
import holmes.casefile.Cited;
import holmes.device.Progress;
import holmes.examine.compare.Compare;
import holmes.examine.compare.Comparison;
import holmes.ui.compare.CompareDesk;
import holmes.ui.compare.Found;
import java.util.Optional;

/// Comparisons of the open case, with what its log knows about their differences.
record Comparing(Case file, Knowledge known, Busy busy) implements CompareDesk {

    @Override
    public Optional<Found> recall(Compare request) {
        return file.recall(request).map(answer -> found(request, answer));
    }

    @Override
    public Found compare(Compare request, Progress progress) throws Progress.Cancelled {
        try (var _ = busy.begin()) {
            return found(request, file.cite(request, busy.heeding(progress)));
        }
    }

    private Found found(Compare request, Cited<Comparison> answer) {
        long length = answer.outcome().sizes().stream().mapToLong(Long::longValue).min().orElse(0);
        var judgements = new StaleSides(request.layers(), length).judge(known);
        return new Found(answer.outcome(), answer.entry(), judgements);
    }
}
