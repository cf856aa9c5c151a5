package holmes.ui.guide;

import holmes.device.Progress;
import holmes.guide.Chooser;
import holmes.ui.fx.Inbox;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The wizard: which step the recovery has reached, what each has shown, which question is open.
///
/// It drives the same procedure as the command line, in the background; what it shows comes from
/// the entries that the case has sealed, so the window cannot show what is not in the log.
public final class GuideModel {

    /// The recovery, as the wizard starts it.
    public interface Procedure {
        void run(Chooser chooser, Progress progress) throws Progress.Cancelled;
    }

    private static final List<Stage> STAGES = List.of(Stage.values());

    private record Asked(Question question, CompletableFuture<Integer> answer) {}

    private final Lanes lanes;
    private final Tasks tasks;
    private final ObservableList<Step> steps =
            FXCollections.observableArrayList(STAGES.stream().map(Step::waiting).toList());
    private final ObjectProperty<Stage> shown = new SimpleObjectProperty<>(Stage.EVIDENCE);
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<State<Boolean>> state =
            new ReadOnlyObjectWrapper<>(new State.Idle<>());
    private final Inbox<Runnable> news;
    private Optional<Procedure> procedure = Optional.empty();
    private Optional<Worker<Boolean>> worker = Optional.empty();
    private Optional<Asked> open = Optional.empty();
    private Stage current = Stage.EVIDENCE;
    private volatile boolean unattended;

    public GuideModel(Lanes lanes, Tasks tasks) {
        this.lanes = lanes;
        this.tasks = tasks;
        this.news = new Inbox<>(lanes, bundle -> bundle.forEach(Runnable::run));
    }

    /// One for each stage, in order.
    public ObservableList<Step> steps() {
        return steps;
    }

    /// The step that is looked at; follows the work until another one is chosen.
    public ReadOnlyObjectProperty<Stage> shown() {
        return shown;
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

    public Step step(Stage stage) {
        return steps.get(STAGES.indexOf(stage));
    }

    /// Starts anew with another case.
    public void open(Optional<Procedure> next) {
        stop();
        worker = Optional.empty();
        procedure = next;
        current = Stage.EVIDENCE;
        following.set(true);
        steps.setAll(STAGES.stream().map(Step::waiting).toList());
        shown.set(Stage.EVIDENCE);
        state.set(new State.Stopped<>());
        state.set(new State.Idle<>());
    }

    /// Looks at a step, and stays there while the work goes on.
    public void look(Stage stage) {
        following.set(stage == current);
        shown.set(stage);
    }

    /// Runs to the end; where there is a choice, the best supported is taken, of ties the first.
    public void runAll() {
        unattended = true;
        start();
        open.ifPresent(asked -> take(0));
    }

    /// Runs to the next choice and waits there.
    public void stepwise() {
        unattended = false;
        start();
    }

    /// Takes an answer of the open question.
    public void take(int answer) {
        open.ifPresent(asked -> {
            open = Optional.empty();
            change(current, step -> step.answer(answer).standing(Standing.RUNNING));
            asked.answer.complete(answer);
        });
    }

    public boolean isAsking() {
        return open.isPresent();
    }

    public void stop() {
        worker.ifPresent(Worker::stop);
        open.ifPresent(asked -> asked.answer.cancel(false));
        open = Optional.empty();
    }

    /// The log has a new entry. From any thread; in order with the questions.
    ///
    /// @param kind of the request
    public void learn(String kind, Step.Known line) {
        news.post(() -> add(kind, line));
    }

    private void add(String kind, Step.Known line) {
        var stage = Stage.ofKind(kind).orElse(current);
        if (state.get().running()) reach(stage);
        change(stage, step -> step.learn(line));
        if (!state.get().running()) change(stage, step -> step.standing(Standing.DONE));
    }

    /// A decision that the log holds from an earlier day.
    ///
    /// @param after kind of the request on whose outcome it rests
    public void decided(String after, Question question) {
        var stage = Stage.ofKind(after).orElse(current);
        news.post(() -> change(stage, step -> step.ask(question)));
    }

    private void start() {
        if (procedure.isEmpty() || state.get().running()) return;
        var recovery = procedure.get();
        var analyst = new Analyst(new ScreenDesk());
        var next =
                new Worker<Boolean>(
                        lanes,
                        progress -> {
                            recovery.run(analyst, progress);
                            return true;
                        });
        worker = Optional.of(next);
        next.state().subscribe(now -> follow(next, now));
        tasks.start("Recovery", next);
    }

    private void follow(Worker<Boolean> from, State<Boolean> now) {
        // Work on a case that was closed meanwhile has nothing to say here.
        if (worker.filter(from::equals).isEmpty()) return;
        switch (now) {
            case State.Idle<Boolean> _ -> {}
            case State.Running<Boolean> at -> {
                state.set(now);
                Stage.ofWords(at.step()).ifPresent(this::reach);
            }
            // Not before the news that the work posted: states may overtake them.
            case State.Done<Boolean> _ -> news.post(() -> end(now, Standing.DONE));
            case State.Stopped<Boolean> _, State.Failed<Boolean> _ ->
                    news.post(() -> end(now, Standing.STOPPED));
        }
    }

    private void reach(Stage stage) {
        if (stage != current) {
            change(current, step -> step.standing(closed(step)));
            current = stage;
            if (following.get()) shown.set(stage);
        }
        if (open.isEmpty()) change(stage, step -> step.standing(Standing.RUNNING));
    }

    private void end(State<Boolean> now, Standing last) {
        open = Optional.empty();
        state.set(now);
        change(current, step -> step.standing(last));
        if (last != Standing.DONE) return;
        for (var stage : STAGES) change(stage, step -> step.standing(closed(step)));
    }

    private static Standing closed(Step step) {
        return step.isEmpty() ? Standing.NOTHING : Standing.DONE;
    }

    private void ask(Asked asked) {
        change(current, step -> step.ask(asked.question));
        if (asked.answer.isDone()) {
            change(current, step -> step.answer(asked.answer.resultNow()));
            return;
        }
        if (unattended) {
            open = Optional.of(asked);
            take(0);
            return;
        }
        open = Optional.of(asked);
        change(current, step -> step.standing(Standing.ASKING));
        shown.set(current);
    }

    private void change(Stage stage, UnaryOperator<Step> how) {
        var before = step(stage);
        var after = how.apply(before);
        if (!after.equals(before)) steps.set(STAGES.indexOf(stage), after);
    }

    private final class ScreenDesk implements Analyst.Desk {
        @Override
        public void put(Question question, CompletableFuture<Integer> answer) {
            news.post(() -> ask(new Asked(question, answer)));
        }

        @Override
        public boolean unattended() {
            return unattended;
        }
    }
}
