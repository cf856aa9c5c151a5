package holmes.ui.guide;

import holmes.device.Progress;
import holmes.guide.Chooser;
import holmes.guide.Narrator;
import holmes.ui.fx.Inbox;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import holmes.ui.guide.StageState.Known;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The wizard: which stage the recovery has reached, what each has shown, which question is open.
///
/// It drives the same procedure as the command line, in the background. Everything that the
/// procedure says comes in one queue, so the window tells it in the order in which it happened.
public final class GuideModel {

    /// The recovery, as the wizard starts it.
    public interface Procedure {
        void run(Chooser chooser, Narrator narrator, Progress progress) throws Progress.Cancelled;
    }

    /// A question on its way to the analyst.
    private record Asked(Question question, CompletableFuture<Integer> answer) {}

    private final Lanes lanes;
    private final Tasks tasks;
    private final ObservableList<StageState> stages =
            FXCollections.observableArrayList(Stage.ALL.stream().map(StageState::waiting).toList());
    private final ReadOnlyObjectWrapper<Stage> shown = new ReadOnlyObjectWrapper<>(Stage.EVIDENCE);
    private final ReadOnlyObjectWrapper<State<Boolean>> state =
            new ReadOnlyObjectWrapper<>(new State.Idle<>());
    private final Inbox<Runnable> news;
    private Optional<Procedure> procedure = Optional.empty();
    private Optional<Worker<Boolean>> worker = Optional.empty();
    private Optional<Asked> open = Optional.empty();
    private Stage current = Stage.EVIDENCE;
    private boolean following = true;
    private volatile boolean unattended;

    public GuideModel(Lanes lanes, Tasks tasks) {
        this.lanes = lanes;
        this.tasks = tasks;
        this.news = new Inbox<>(lanes, bundle -> bundle.forEach(Runnable::run));
    }

    /// One for each stage, in order.
    public ObservableList<StageState> stages() {
        return stages;
    }

    /// The stage that is looked at; follows the work until another one is chosen.
    public ReadOnlyObjectProperty<Stage> shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State<Boolean>> state() {
        return state.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> running() {
        return state.map(State::running);
    }

    /// Whether there is something to recover, and nobody is at it.
    public ObservableValue<Boolean> ready() {
        return state.map(now -> procedure.isPresent() && !now.running());
    }

    public boolean isAsking() {
        return open.isPresent();
    }

    public StageState at(Stage stage) {
        return stages.get(Stage.ALL.indexOf(stage));
    }

    /// Starts anew with another case; without a procedure it can only be looked at.
    public void open(Optional<Procedure> next) {
        stop();
        worker = Optional.empty();
        procedure = next;
        current = Stage.EVIDENCE;
        following = true;
        stages.setAll(Stage.ALL.stream().map(StageState::waiting).toList());
        shown.set(Stage.EVIDENCE);
        state.set(new State.Idle<>());
    }

    /// Looks at a stage, and stays there while the work goes on elsewhere.
    public void look(Stage stage) {
        following = stage.equals(current);
        shown.set(stage);
    }

    /// Runs to the end; where there is a choice, the best supported is taken, of ties the first.
    public void runAll() {
        unattended = true;
        start();
        take(0);
    }

    /// Runs to the next choice and waits there.
    public void stepwise() {
        unattended = false;
        start();
    }

    /// Takes an answer of the open question, if there is one.
    public void take(int answer) {
        if (open.isEmpty()) return;
        var asked = open.get();
        open = Optional.empty();
        change(current, stage -> stage.answer(answer).standing(Standing.RUNNING));
        asked.answer.complete(answer);
    }

    public void stop() {
        worker.ifPresent(Worker::stop);
        open.ifPresent(asked -> asked.answer.cancel(false));
        open = Optional.empty();
    }

    /// Something is known. From any thread.
    public void learn(Stage stage, Known line) {
        news.post(() -> change(stage, s -> s.learn(line).standing(known(s.standing()))));
    }

    /// A decision that the log holds from an earlier day. From any thread.
    public void decided(Stage stage, Question question) {
        news.post(() -> change(stage, s -> s.ask(question).standing(known(s.standing()))));
    }

    private static Standing known(Standing before) {
        return before == Standing.WAITING || before == Standing.NOTHING ? Standing.DONE : before;
    }

    private void start() {
        if (procedure.isEmpty() || state.get().running()) return;
        var recovery = procedure.get();
        forget();
        var next =
                new Worker<Boolean>(
                        lanes,
                        progress -> {
                            recovery.run(new Analyst(this::put), new Ear(this), progress);
                            return true;
                        });
        worker = Optional.of(next);
        next.state().subscribe(now -> follow(next, now));
        tasks.start("Recovery", next);
    }

    /// What an earlier run said is in the log; this run will say its own.
    private void forget() {
        for (var stage : Stage.ALL) {
            if (!stage.equals(Stage.EVIDENCE)) change(stage, _ -> StageState.waiting(stage));
        }
        following = true;
    }

    private void follow(Worker<Boolean> from, State<Boolean> now) {
        // Work on a case that was closed meanwhile has nothing to say here.
        if (worker.filter(from::equals).isEmpty()) return;
        switch (now) {
            case State.Idle<Boolean> _ -> {}
            case State.Running<Boolean> _ -> state.set(now);
            // Not before the news that the work posted: states may overtake them.
            case State.Done<Boolean> _ -> news.post(() -> end(now, Standing.DONE));
            case State.Stopped<Boolean> _, State.Failed<Boolean> _ ->
                    news.post(() -> end(now, Standing.STOPPED));
        }
    }

    private void end(State<Boolean> now, Standing last) {
        open = Optional.empty();
        change(current, stage -> stage.standing(last));
        if (last == Standing.DONE) {
            for (var stage : Stage.ALL) change(stage, StageState::close);
        }
        state.set(now);
    }

    /// The procedure begins a step. From any thread.
    void begin(Stage stage) {
        news.post(() -> {
            if (!stage.equals(current)) change(current, StageState::close);
            current = stage;
            change(stage, s -> s.standing(Standing.RUNNING));
            if (following) shown.set(stage);
        });
    }

    /// The procedure has a question. From any thread.
    private void put(Question question, CompletableFuture<Integer> answer) {
        news.post(() -> ask(new Asked(question, answer)));
    }

    private void ask(Asked asked) {
        change(current, stage -> stage.ask(asked.question));
        open = Optional.of(asked);
        if (unattended) {
            take(0);
            return;
        }
        change(current, stage -> stage.standing(Standing.ASKING));
        following = true;
        shown.set(current);
    }

    /// The numbers of the entries on which the newest question rests. From any thread.
    void rests(Stage stage, List<Long> entries) {
        news.post(() -> change(stage, s -> s.rests(entries)));
    }

    private void change(Stage stage, UnaryOperator<StageState> how) {
        var before = at(stage);
        var after = how.apply(before);
        if (!after.equals(before)) stages.set(Stage.ALL.indexOf(stage), after);
    }
}
