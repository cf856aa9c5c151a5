package holmes.ui.guide;

import holmes.device.Progress;
import holmes.guide.Chooser;
import holmes.guide.Option;
import holmes.guide.Proposal;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/// The person at the window, as the procedure asks them: it waits in the background until an answer
/// was taken. Unattended, the window takes the best at once.
///
/// @param desk takes a question, and the answer that is to be completed with its number; cancelled
///   to stop
record Analyst(BiConsumer<Question, CompletableFuture<Integer>> desk) implements Chooser {

    @Override
    public <T> Option<T> choose(Proposal<T> proposal) throws Progress.Cancelled {
        var answer = new CompletableFuture<Integer>();
        desk.accept(question(proposal), answer);
        try {
            return proposal.options().get(answer.get());
        } catch (CancellationException _) {
            throw new Progress.Cancelled();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Question question(Proposal<?> proposal) {
        var answers =
                proposal.options().stream()
                        .map(option -> new Question.Answer(option.title(), option.why()))
                        .toList();
        return new Question(
                proposal.question(), answers, proposal.ties(), OptionalInt.empty(), List.of());
    }
}
