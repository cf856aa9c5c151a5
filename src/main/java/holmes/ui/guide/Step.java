package holmes.ui.guide;

import java.util.ArrayList;
import java.util.List;

/// One step of the wizard as it stands now.
///
/// @param known what was found, one line each
/// @param questions what was or is to be decided; at most the last is open
public record Step(Stage stage, Standing standing, List<Known> known, List<Question> questions) {

    /// A line of what is known.
    ///
    /// @param entry number of the log's entry that proves it; 0 if there is none
    public record Known(String text, long entry) {}

    public Step {
        known = List.copyOf(known);
        questions = List.copyOf(questions);
    }

    static Step waiting(Stage stage) {
        return new Step(stage, Standing.WAITING, List.of(), List.of());
    }

    Step standing(Standing now) {
        return new Step(stage, now, known, questions);
    }

    Step learn(Known line) {
        var lines = new ArrayList<>(known);
        lines.add(line);
        return new Step(stage, standing, lines, questions);
    }

    Step ask(Question question) {
        var all = new ArrayList<>(questions);
        all.add(question);
        return new Step(stage, standing, known, all);
    }

    Step answer(int answer) {
        var all = new ArrayList<>(questions);
        all.set(all.size() - 1, all.getLast().take(answer));
        return new Step(stage, standing, known, all);
    }

    boolean isEmpty() {
        return known.isEmpty() && questions.isEmpty();
    }
}
