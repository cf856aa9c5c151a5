package holmes.ui.guide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answers of a run, by the titles they had: two runs with the same answers go the same way.
///
/// @param answers by their questions
record Way(Map<String, String> answers) {

    static final Way NONE = new Way(Map.of());

    Way {
        answers = Map.copyOf(answers);
    }

    /// Every answer that was taken.
    static Way of(List<StageState> stages) {
        return until(stages, Optional.empty());
    }

    /// The answers that were taken before a question came up.
    static Way before(List<StageState> stages, Question question) {
        return until(stages, Optional.of(question.text()));
    }

    private static Way until(List<StageState> stages, Optional<String> question) {
        var taken = new HashMap<String, String>();
        for (var stage : stages) {
            for (var asked : stage.questions()) {
                if (question.filter(asked.text()::equals).isPresent()) return new Way(taken);
                asked.taken()
                        .ifPresent(n -> taken.put(asked.text(), asked.answers().get(n).title()));
            }
        }
        return new Way(taken);
    }

    /// The question that was answered last.
    static Optional<Question> last(List<StageState> stages) {
        return stages.stream()
                .flatMap(stage -> stage.questions().stream())
                .filter(question -> question.taken().isPresent())
                .reduce((_, later) -> later);
    }

    Way and(Question question, int answer) {
        var more = new HashMap<>(answers);
        more.put(question.text(), question.answers().get(answer).title());
        return new Way(more);
    }

    private Optional<String> answer(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    /// The first question, in their order, that the two ways do not answer alike.
    Optional<String> parts(List<StageState> stages, Way other) {
        return stages.stream()
                .flatMap(stage -> stage.questions().stream())
                .map(Question::text)
                .filter(text -> !answer(text).equals(other.answer(text)))
                .findFirst();
    }
}
