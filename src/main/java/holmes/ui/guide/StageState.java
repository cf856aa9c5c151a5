package holmes.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// One stage of the wizard as it stands now.
///
/// @param known what was found, one line each
/// @param questions what was or is to be decided; at most the last is open
public record StageState(
        Stage stage, Standing standing, List<Known> known, List<Question> questions) {

    /// A line of what is known.
    ///
    /// @param entry number of the log's entry that proves it; 0 if there is none
    public record Known(String text, long entry) {}

    public StageState {
        known = List.copyOf(known);
        questions = List.copyOf(questions);
    }

    static StageState waiting(Stage stage) {
        return new StageState(stage, Standing.WAITING, List.of(), List.of());
    }

    StageState standing(Standing now) {
        return new StageState(stage, now, known, questions);
    }

    StageState learn(Known line) {
        if (known.contains(line)) return this;
        var lines = new ArrayList<>(known);
        lines.add(line);
        return new StageState(stage, standing, lines, questions);
    }

    StageState ask(Question question) {
        var all = new ArrayList<>(questions);
        all.add(question);
        return new StageState(stage, standing, known, all);
    }

    /// With another last question.
    StageState last(UnaryOperator<Question> how) {
        var all = new ArrayList<>(questions);
        all.set(all.size() - 1, how.apply(all.getLast()));
        return new StageState(stage, standing, known, all);
    }

    StageState each(UnaryOperator<Question> how) {
        return new StageState(stage, standing, known, questions.stream().map(how).toList());
    }

    /// As it stands when the work has left it.
    StageState close() {
        boolean untouched = standing == Standing.WAITING && isEmpty();
        return standing(untouched ? Standing.NOTHING : Standing.DONE);
    }

    boolean isEmpty() {
        return known.isEmpty() && questions.isEmpty();
    }
}
