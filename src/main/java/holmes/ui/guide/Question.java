package holmes.ui.guide;

import java.util.List;
import java.util.OptionalInt;

/// Something that was, or is to be, decided.
///
/// @param text what is to be decided
/// @param answers the best supported first
/// @param ties how many of the first answers the evidence supports equally; 1 if it decides
/// @param taken which answer was taken; empty while it is open
/// @param entries numbers of the log's entries on which it rests, as far as they are known
public record Question(
        String text, List<Answer> answers, int ties, OptionalInt taken, List<Long> entries) {

    /// @param why what speaks for it and against it
    public record Answer(String title, List<String> why) {
        public Answer {
            why = List.copyOf(why);
        }
    }

    public Question {
        answers = List.copyOf(answers);
        entries = List.copyOf(entries);
    }

    public boolean tied() {
        return ties > 1;
    }

    /// How sure the answer is, in words: never more than the evidence gives.
    public String confidence() {
        if (tied()) return "A tie: the evidence supports " + ties + " answers equally.";
        if (answers.size() == 1) return "The only answer that fits the evidence.";
        return "Best supported of " + answers.size() + " answers.";
    }

    Question take(int answer) {
        return new Question(text, answers, ties, OptionalInt.of(answer), entries);
    }

    Question rests(List<Long> numbers) {
        return new Question(text, answers, ties, taken, numbers);
    }
}
