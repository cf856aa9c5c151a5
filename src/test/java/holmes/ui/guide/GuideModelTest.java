package holmes.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.Refused;
import holmes.device.Progress;
import holmes.guide.Chooser;
import holmes.guide.Narrator;
import holmes.guide.NextTest;
import holmes.guide.Option;
import holmes.guide.Proposal;
import holmes.guide.Step;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Tasks;
import holmes.ui.guide.StageState.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class GuideModelTest {

    private static final Stage LOGS = Stage.of(Step.LOGS);
    private static final Stage ARRAYS = Stage.of(Step.ARRAYS);
    private static final Stage FILES = Stage.of(Step.FILES);

    private static final Proposal<String> HALF =
            new Proposal<>(
                    "Which half to read",
                    List.of(
                            new Option<>("A", "disk A", List.of("no errors")),
                            new Option<>("B", "disk B", List.of("12 pending sectors"))),
                    1,
                    List.of(
                            new NextTest(
                                    "Compare",
                                    "tells which is stale",
                                    Optional.of(
                                            () -> List.of(new NextTest.Shown("B is stale.", 7))))));

    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final GuideModel model =
            new GuideModel(
                    new Lanes(Thread::startVirtualThread, screen::add, System::nanoTime),
                    new Tasks());
    private final List<String> taken = new ArrayList<>();

    @Test
    void unattended_it_takes_the_best_and_says_so() {
        model.open(Optional.of(this::recover));

        model.runAll();
        until(() -> model.state().get() instanceof State.Done);

        assertThat(taken).containsExactly("A");
        var mirrors = model.at(ARRAYS);
        assertThat(mirrors.standing()).isEqualTo(Standing.DONE);
        assertThat(mirrors.known()).containsExactly(new Known("5 pairs", 0));
        assertThat(mirrors.questions().getFirst().taken()).hasValue(0);
        assertThat(model.at(LOGS).standing()).isEqualTo(Standing.NOTHING);
        assertThat(model.at(FILES).standing()).isEqualTo(Standing.DONE);
    }

    @Test
    void step_by_step_it_waits_and_a_worse_answer_can_be_taken() {
        model.open(Optional.of(this::recover));

        model.stepwise();
        until(model.asking()::get);
        assertThat(model.shown().get()).isEqualTo(ARRAYS);
        assertThat(model.at(ARRAYS).standing()).isEqualTo(Standing.ASKING);
        model.take(1);
        until(() -> model.state().get() instanceof State.Done);

        assertThat(taken).containsExactly("B");
        assertThat(model.at(ARRAYS).questions().getFirst().taken()).hasValue(1);
    }

    @Test
    void from_a_question_it_can_be_let_run_to_the_end() {
        model.open(Optional.of(this::recover));

        model.stepwise();
        until(model.asking()::get);
        model.runAll();
        until(() -> model.state().get() instanceof State.Done);

        assertThat(taken).containsExactly("A");
    }

    @Test
    void stopping_at_a_question_ends_the_work_without_an_answer() {
        model.open(Optional.of(this::recover));

        model.stepwise();
        until(model.asking()::get);
        model.stop();
        until(() -> model.state().get() instanceof State.Stopped);

        assertThat(taken).isEmpty();
        assertThat(model.at(ARRAYS).standing()).isEqualTo(Standing.STOPPED);
        assertThat(model.at(FILES).standing()).isEqualTo(Standing.WAITING);
    }

    @Test
    void a_failure_is_told_and_no_step_is_called_done() {
        model.open(
                Optional.of((_, _, _, _) -> {
                    throw new Refused("disk 3 is not at hand.");
                }));

        model.runAll();
        until(() -> model.state().get() instanceof State.Failed);

        assertThat(model.state().get()).isEqualTo(new State.Failed<>("disk 3 is not at hand."));
        assertThat(model.stages()).noneMatch(step -> step.standing() == Standing.DONE);
    }

    @Test
    void looking_at_an_earlier_step_is_not_disturbed_by_the_work() {
        model.open(Optional.of(this::recover));
        model.stepwise();
        until(model.asking()::get);

        model.look(Stage.EVIDENCE);
        model.take(0);
        until(() -> model.state().get() instanceof State.Done);

        assertThat(model.shown().get()).isEqualTo(Stage.EVIDENCE);
    }

    @Test
    void a_tie_is_called_a_tie() {
        var options =
                List.of(
                        new Option<>("A", "A", List.of()),
                        new Option<>("B", "B", List.of()),
                        new Option<>("C", "C", List.of()));
        var question = Question.of(new Proposal<>("which", options, 2));

        assertThat(question.confidence())
                .isEqualTo("A tie: the evidence supports 2 answers equally.");
    }

    @Test
    void what_is_true_of_all_answers_is_said_once_and_the_rest_tells_them_apart() {
        var options =
                List.of(
                        new Option<>("A", "A", List.of("SMART says good.", "Same bytes.")),
                        new Option<>(
                                "B", "B", List.of("SMART says bad.", "3 errors.", "Same bytes.")));
        var question = Question.of(new Proposal<>("which", options, 1));

        assertThat(question.common()).containsExactly("Same bytes.");
        assertThat(question.gist(0)).isEqualTo("SMART says good.");
        assertThat(question.details(0)).isEmpty();
        assertThat(question.details(1)).containsExactly("3 errors.");
    }

    @Test
    void going_back_takes_the_other_answer_and_says_that_it_does() {
        model.open(Optional.of(this::recover));
        model.runAll();
        until(() -> model.state().get() instanceof State.Done);

        model.goBack(model.at(ARRAYS).questions().getFirst(), 1);
        until(() -> model.state().get() instanceof State.Done);
        model.compare(List.of("This way loses 3 files."));
        until(() -> !model.at(ARRAYS).questions().getFirst().consequences().isEmpty());

        assertThat(taken).containsExactly("A", "back B");
        assertThat(model.at(ARRAYS).questions()).hasSize(1);
        assertThat(model.at(ARRAYS).questions().getFirst().consequences())
                .containsExactly("This way loses 3 files.");
    }

    @Test
    void a_question_can_be_decided_again_while_the_work_goes_on() {
        model.open(Optional.of(this::recover));
        model.stepwise();
        until(model.asking()::get);

        model.decideAgain(model.at(ARRAYS).questions().getFirst());
        until(() -> model.state().get().running() && model.asking().get());
        model.take(1);
        until(() -> model.state().get() instanceof State.Done);

        assertThat(taken).containsExactly("back B");
    }

    @Test
    void undo_goes_back_to_the_answers_before_and_redo_forth_again() {
        model.open(Optional.of(this::recover));
        model.runAll();
        until(() -> model.state().get() instanceof State.Done);
        model.goBack(model.at(ARRAYS).questions().getFirst(), 1);
        until(() -> model.state().get() instanceof State.Done);

        model.undo().undo();
        until(() -> model.state().get() instanceof State.Done);
        model.undo().redo();
        until(() -> model.state().get() instanceof State.Done);

        assertThat(taken).containsExactly("A", "back B", "back A", "back B");
        assertThat(model.undo().canRedo().get()).isFalse();
    }

    @Test
    void undo_of_the_first_way_asks_its_last_question_again_and_redo_takes_what_was_taken() {
        model.open(Optional.of(this::recover));
        assertThat(model.undo().canUndo().getValue()).isFalse();
        model.runAll();
        until(() -> model.state().get() instanceof State.Done);

        model.undo().undo();
        until(() -> model.state().get().running() && model.asking().get());
        assertThat(model.at(ARRAYS).standing()).isEqualTo(Standing.ASKING);
        model.undo().redo();
        until(() -> model.state().get() instanceof State.Done);

        assertThat(taken).containsExactly("A", "back A");
    }

    @Test
    void another_answer_after_an_undo_keeps_the_way_that_was_gone_back_from() {
        model.open(Optional.of(this::recover));
        model.runAll();
        until(() -> model.state().get() instanceof State.Done);
        model.undo().undo();
        until(() -> model.state().get().running() && model.asking().get());
        model.take(1);
        until(() -> model.state().get() instanceof State.Done);

        model.undo().undo();
        until(() -> model.state().get() instanceof State.Done);

        assertThat(taken).containsExactly("A", "back B", "back A");
    }

    @Test
    void a_test_shows_what_it_found_beside_the_question() {
        model.open(Optional.of(this::recover));
        model.stepwise();
        until(model.asking()::get);

        model.test(0);
        until(() -> !shown().isEmpty());

        assertThat(shown()).containsExactly(new NextTest.Shown("B is stale.", 7));
        assertThat(model.asking().get()).isTrue();
    }

    private List<NextTest.Shown> shown() {
        return model.at(ARRAYS).questions().getFirst().tests().getFirst().shown();
    }

    private void recover(boolean back, Chooser chooser, Narrator narrator, Progress progress)
            throws Progress.Cancelled {
        narrator.begin(Step.SURVEY);
        progress.report("surveying", 1, 2);
        narrator.tell(Step.SURVEY, "10 disks were read");
        narrator.begin(Step.ARRAYS);
        narrator.tell(Step.ARRAYS, "5 pairs");
        taken.add((back ? "back " : "") + chooser.choose(HALF).value());
        narrator.begin(Step.FILES);
        progress.report("reading files", 1, 2);
        narrator.tell(Step.FILES, "120 files");
    }

    /// Plays the screen's thread until it is so.
    private void until(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                var next = screen.poll(10, TimeUnit.SECONDS);
                assertThat(next).as("something to happen").isNotNull();
                next.run();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
