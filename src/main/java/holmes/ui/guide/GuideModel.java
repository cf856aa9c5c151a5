package holmes.ui.guide;

import holmes.device.Progress;
import holmes.guide.Chooser;
import holmes.guide.Narrator;
import holmes.guide.NextTest;
import holmes.ui.fx.Inbox;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import holmes.ui.guide.StageState.Known;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
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

        /// @param back whether it goes back to an earlier choice, and on from there
        void run(boolean back, Chooser chooser, Narrator narrator, Progress progress)
                throws Progress.Cancelled;
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
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final Undo undo = new Undo(this);
    private final IntegerProperty picked = new SimpleIntegerProperty();
    private final Inbox<Runnable> news;
    private Optional<Procedure> procedure = Optional.empty();
    private Optional<Worker<Boolean>> worker = Optional.empty();
    private Optional<Asked> open = Optional.empty();
    private Stage current = Stage.EVIDENCE;
    private boolean following = true;
    private Runnable bring = () -> {};
    private Optional<String> changed = Optional.empty();
    private Optional<Runnable> next = Optional.empty();
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

    /// Whether a question waits for its answer.
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// Which answer of the open question is looked at.
    public IntegerProperty picked() {
        return picked;
    }

    public StageState at(Stage stage) {
        return stages.get(Stage.ALL.indexOf(stage));
    }

    /// Whether earlier choices can be gone back to.
    public boolean canGoBack() {
        return procedure.isPresent();
    }

    /// Whether more than the taking in of evidence was done.
    boolean hasRun() {
        return stages.stream().skip(1).anyMatch(s -> s.standing() == Standing.DONE);
    }

    /// Starts anew with another case; without a procedure it can only be looked at.
    public void open(Optional<Procedure> recovery) {
        stop();
        worker = Optional.empty();
        next = Optional.empty();
        procedure = recovery;
        undo.clear();
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
        start(Map.of(), false);
        take(0);
    }

    /// Runs to the next choice and waits there.
    public void stepwise() {
        unattended = false;
        start(Map.of(), false);
    }

    /// Goes back to a question and takes another answer, or that one again, and runs on from there.
    /// What was decided before it stands; what was decided then stays in the log.
    public void goBack(Question question, int answer) {
        leave();
        go(Way.before(stages, question).and(question, answer), true, Optional.of(question.text()));
    }

    /// Goes back to a question and waits there for an answer.
    public void decideAgain(Question question) {
        leave();
        askAgain(question);
    }

    private void leave() {
        if (!state.get().running()) undo.leave(Way.of(stages));
    }

    void askAgain(Question question) {
        go(Way.before(stages, question), false, Optional.of(question.text()));
    }

    /// The ways that were gone: undo and redo.
    public Undo undo() {
        return undo;
    }

    void go(Way way, boolean alone, Optional<String> turn) {
        if (procedure.isEmpty()) return;
        unattended = alone;
        changed = turn;
        if (!state.get().running()) {
            start(way.answers(), true);
            return;
        }
        next = Optional.of(() -> start(way.answers(), true));
        stop();
    }

    /// What is done when the examiner wants to bring evidence that a question lacks.
    public void onBring(Runnable action) {
        bring = action;
    }

    /// Lets the examiner add evidence; the recovery then goes on with it.
    public void bring() {
        bring.run();
    }

    /// Evidence was added: comes to the open question again, with it.
    public void goOn() {
        if (open.isPresent()) askAgain(open.get().question);
    }

    /// Takes a look that would make the open question surer, in the background.
    public void test(int number) {
        if (open.isEmpty()) return;
        var question = at(current).questions().getLast();
        var test = question.tests().get(number);
        if (test.running() || test.test().look().isEmpty()) return;
        var stage = current;
        show(stage, number, new Question.Test(test.test(), List.of(), true));
        var look = test.test().look().get();
        var job = new Worker<List<NextTest.Shown>>(lanes, _ -> look.take());
        job.state()
                .subscribe(now -> {
                    if (now.running() || now instanceof State.Idle) return;
                    show(stage, number, new Question.Test(test.test(), shown(now), false));
                });
        job.start();
    }

    private static List<NextTest.Shown> shown(State<List<NextTest.Shown>> now) {
        return now.outcome().orElseGet(() -> List.of(new NextTest.Shown(now.line(), 0)));
    }

    private void show(Stage stage, int number, Question.Test test) {
        change(stage, s -> s.questions().isEmpty() ? s : s.last(q -> q.test(number, test)));
    }

    /// What came of the answer that was changed, beside the ways that were gone before. From any
    /// thread.
    public void compare(List<String> lines) {
        news.post(() -> {
            for (var stage : Stage.ALL) {
                change(stage, s -> s.each(q -> isChanged(q) ? q.came(lines) : q));
            }
        });
    }

    private boolean isChanged(Question question) {
        return changed.filter(question.text()::equals).isPresent();
    }

    /// Takes an answer of the open question, if there is one.
    public void take(int answer) {
        if (open.isPresent()) undo.leave(Way.NONE);
        answer(answer);
    }

    private void answer(int answer) {
        if (open.isEmpty()) return;
        var asked = open.get();
        if (answer < 0 || answer >= asked.question.answers().size()) return;
        wait(Optional.empty());
        change(current, stage -> stage.last(q -> q.take(answer)).standing(Standing.RUNNING));
        asked.answer.complete(answer);
    }

    public void stop() {
        worker.ifPresent(Worker::stop);
        open.ifPresent(asked -> asked.answer.cancel(false));
        wait(Optional.empty());
    }

    /// Something is known. From any thread.
    public void learn(Stage stage, Known line) {
        news.post(() -> add(stage, line));
    }

    private void add(Stage stage, Known line) {
        change(stage, s -> s.learn(line).standing(known(s.standing())));
    }

    /// The log has a new entry. From any thread; in order with what the procedure says.
    ///
    /// @param kind of the request
    public void hear(String kind, Known line) {
        news.post(() -> belongs(kind).ifPresent(stage -> add(stage, line)));
    }

    /// While the procedure runs, what is done belongs to the step that it says it is at.
    private Optional<Stage> belongs(String kind) {
        var own = Stage.ofKind(kind);
        boolean running = state.get().running() && !own.equals(Optional.of(Stage.EVIDENCE));
        return running ? Optional.of(current) : own;
    }

    /// A decision that the log holds from an earlier day. From any thread.
    public void decided(Stage stage, Question question) {
        news.post(() -> change(stage, s -> s.ask(question).standing(known(s.standing()))));
    }

    private static Standing known(Standing before) {
        return before == Standing.WAITING || before == Standing.NOTHING ? Standing.DONE : before;
    }

    private void start(Map<String, String> before, boolean back) {
        if (procedure.isEmpty() || state.get().running()) return;
        var recovery = procedure.get();
        forget();
        if (!back) changed = Optional.empty();
        var work =
                new Worker<Boolean>(
                        lanes,
                        progress -> {
                            var analyst = new Analyst(before, this::put, progress);
                            recovery.run(back, analyst, new Ear(this), progress);
                            return true;
                        });
        worker = Optional.of(work);
        work.state().subscribe(now -> follow(work, now));
        tasks.start("Recovery", work);
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

    private void wait(Optional<Asked> next) {
        open = next;
        asking.set(next.isPresent());
    }

    private void end(State<Boolean> now, Standing last) {
        wait(Optional.empty());
        change(current, stage -> stage.standing(last));
        if (last == Standing.DONE) {
            for (var stage : Stage.ALL) change(stage, StageState::close);
        }
        state.set(now);
        var then = next;
        next = Optional.empty();
        then.ifPresent(Runnable::run);
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
        if (asked.question.taken().isPresent()) return;
        picked.set(0);
        wait(Optional.of(asked));
        if (unattended) {
            answer(0);
            return;
        }
        change(current, stage -> stage.standing(Standing.ASKING));
        following = true;
        shown.set(current);
    }

    /// The numbers of the entries on which the newest question rests. From any thread.
    void rests(Stage stage, List<Long> entries) {
        news.post(() ->
                change(stage, s -> s.questions().isEmpty() ? s : s.last(q -> q.rests(entries))));
    }

    private void change(Stage stage, UnaryOperator<StageState> how) {
        var before = at(stage);
        var after = how.apply(before);
        if (!after.equals(before)) stages.set(Stage.ALL.indexOf(stage), after);
    }
}
