package holmes.ui.session;

import holmes.casefile.Decision;
import holmes.ui.guide.Question;
import holmes.ui.guide.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Decisions that the log holds from earlier days, each at the stage of what it rests on.
record PastDecisions(Knowledge known) {

    record Past(Stage stage, Question question) {}

    List<Past> all() {
        return known.done("decide").stream()
                .flatMap(entry -> known.request(entry, Decision.class).stream())
                .map(decision -> past(decision))
                .toList();
    }

    private Past past(Decision decision) {
        var answers = new ArrayList<Question.Answer>();
        answers.add(new Question.Answer(decision.chosen(), texts(decision.why())));
        for (var other : decision.alternatives()) {
            answers.add(new Question.Answer(other.hypothesis(), texts(other.whyNot())));
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
                stage, new Question(decision.what(), answers, ties, OptionalInt.of(0), entries));
    }

    private static List<String> texts(List<Decision.Observation> observations) {
        return observations.stream().map(Decision.Observation::text).toList();
    }
}
