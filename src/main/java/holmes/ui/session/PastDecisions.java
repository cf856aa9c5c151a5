package holmes.ui.session;

import holmes.casefile.Decision;
import holmes.ui.guide.Question;
import holmes.ui.guide.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Decisions that the log holds from earlier days, of each question the last, each at the stage of
/// what it rests on.
record PastDecisions(Knowledge known) {

    record Past(Stage stage, Question question) {}

    List<Past> all() {
        var newest = new LinkedHashMap<String, Decision>();
        for (var entry : known.done("decide")) {
            known.request(entry, Decision.class).ifPresent(d -> newest.put(d.what(), d));
        }
        return newest.values().stream().map(this::past).toList();
    }

    private Past past(Decision decision) {
        var answers = new ArrayList<Question.Answer>();
        answers.add(answer(decision.chosen(), decision.why()));
        for (var other : decision.alternatives()) {
            answers.add(answer(other.hypothesis(), other.whyNot()));
        }
        var entries =
                decision.why().stream().flatMap(why -> why.entries().stream()).distinct().toList();
        var stage =
                entries.stream()
                        .flatMap(n -> Stage.ofKind(known.kind(n)).stream())
                        .findFirst()
                        .orElse(Stage.REPORT);
        // The log says that there was a tie, not among how many: two at least.
        int ties = decision.tie() ? Math.min(2, answers.size()) : 1;
        return new Past(
                stage,
                new Question(
                        decision.what(),
                        answers,
                        ties,
                        OptionalInt.of(0),
                        entries,
                        List.of(),
                        List.of()));
    }

    private static Question.Answer answer(String title, List<Decision.Observation> said) {
        var why = said.stream().map(Decision.Observation::text).toList();
        return new Question.Answer(title, why, Optional.empty());
    }
}
