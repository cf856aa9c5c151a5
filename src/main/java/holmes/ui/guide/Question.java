package holmes.ui.guide;

import holmes.guide.NextTest;
import holmes.guide.Proposal;
import holmes.guide.Support;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Something that was, or is to be, decided.
///
/// @param text what is to be decided
/// @param answers the best supported first
/// @param ties how many of the first answers the evidence supports equally; 1 if it decides
/// @param taken which answer was taken; empty while it is open
/// @param entries numbers of the log's entries on which it rests, as far as they are known
/// @param tests what would make the answer surer, the cheapest first
/// @param consequences what came of an answer, beside other ways
public record Question(
        String text,
        List<Answer> answers,
        int ties,
        OptionalInt taken,
        List<Long> entries,
        List<Test> tests,
        List<String> consequences) {

    /// @param why what speaks for it and against it
    public record Answer(String title, List<String> why, Optional<Support> support) {
        public Answer {
            why = List.copyOf(why);
        }
    }

    /// @param shown what it has shown
    /// @param running whether it is under way
    public record Test(NextTest test, List<NextTest.Shown> shown, boolean running) {
        public Test {
            shown = List.copyOf(shown);
        }
    }

    public Question {
        answers = List.copyOf(answers);
        entries = List.copyOf(entries);
        tests = List.copyOf(tests);
        consequences = List.copyOf(consequences);
    }

    /// One that is open.
    static Question of(Proposal<?> proposal) {
        var answers =
                proposal.options().stream()
                        .map(o -> new Answer(o.title(), o.why(), o.support()))
                        .toList();
        var tests = proposal.tests().stream().map(t -> new Test(t, List.of(), false)).toList();
        return new Question(
                proposal.question(),
                answers,
                proposal.ties(),
                OptionalInt.empty(),
                List.of(),
                tests,
                List.of());
    }

    public boolean tied() {
        return ties > 1;
    }

    /// How sure the answer is, in words: never more than the evidence gives.
    public String confidence() {
        if (tied()) return "A tie: the evidence supports " + ties + " answers equally.";
        if (answers.size() == 1) return "The only answer that fits the evidence.";
        var best = answers.getFirst().support();
        var next = answers.get(1).support();
        var words = "Best supported of " + answers.size() + " answers";
        if (best.isEmpty() || next.isEmpty() || best.get().looked() == 0) return words + ".";
        return "%s: %d of %d observations fit, of the next %d of %d."
                .formatted(
                        words,
                        best.get().agree(),
                        best.get().looked(),
                        next.get().agree(),
                        next.get().looked());
    }

    /// What is true of all answers, and tells none from the others.
    public List<String> common() {
        if (answers.size() < 2) return List.of();
        var common = new ArrayList<>(answers.getFirst().why());
        for (var answer : answers) common.retainAll(new HashSet<>(answer.why()));
        return common;
    }

    /// What tells an answer from the others, in one sentence; empty if nothing is said.
    public String gist(int answer) {
        var own = own(answer);
        return own.isEmpty() ? "" : own.getFirst();
    }

    /// What else there is to say of an answer.
    public List<String> details(int answer) {
        return own(answer).stream().skip(1).toList();
    }

    private List<String> own(int answer) {
        var common = common();
        return answers.get(answer).why().stream().filter(w -> !common.contains(w)).toList();
    }

    Question take(int answer) {
        return new Question(
                text, answers, ties, OptionalInt.of(answer), entries, tests, consequences);
    }

    Question rests(List<Long> numbers) {
        return new Question(text, answers, ties, taken, numbers, tests, consequences);
    }

    Question test(int number, Test now) {
        var all = new ArrayList<>(tests);
        all.set(number, now);
        return new Question(text, answers, ties, taken, entries, all, consequences);
    }

    Question came(List<String> lines) {
        return new Question(text, answers, ties, taken, entries, tests, lines);
    }
}
