package holmes.ui.fx;

import holmes.bytes.Refused;
import holmes.device.Progress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One job that runs beside the screen and tells it how far it is.
///
/// However often the job reports, the screen gets one event at a time and always the newest: what
/// it had no time to show is skipped. Where the two threads meet is this class and no other.
public final class Worker<R> {

    /// The work. It runs in the background, reports through `progress`, and stops when told.
    public interface Job<R> {
        R run(Progress progress) throws Progress.Cancelled;
    }

    private static final System.Logger LOG = System.getLogger("holmes.ui");

    private final Job<R> job;
    private final Lanes lanes;
    private final ReadOnlyObjectWrapper<State<R>> state =
            new ReadOnlyObjectWrapper<>(new State.Idle<>());
    private final AtomicReference<@Nullable State<R>> unseen = new AtomicReference<>();
    private volatile boolean stop;

    public Worker(Lanes lanes, Job<R> job) {
        this.lanes = lanes;
        this.job = job;
    }

    /// Changes on the screen's thread only.
    public ReadOnlyObjectProperty<State<R>> state() {
        return state.getReadOnlyProperty();
    }

    /// Begins, unless it is at work already. To be called on the screen's thread.
    public void start() {
        if (state.get().running()) return;
        stop = false;
        state.set(new State.Running<>("Starting", 0, 0, Duration.ZERO));
        lanes.background().execute(() -> show(run()));
    }

    /// Asks the job to stop at its next report.
    public void stop() {
        stop = true;
    }

    private State<R> run() {
        try {
            return new State.Done<>(job.run(new Reports()));
        } catch (Progress.Cancelled _) {
            return new State.Stopped<>();
        } catch (Refused refused) {
            return new State.Failed<>(String.valueOf(refused.getMessage()));
        } catch (RuntimeException | Error mistake) {
            LOG.log(System.Logger.Level.ERROR, "a job failed", mistake);
            return new State.Failed<>("This failed through a fault in Holmes itself: " + mistake);
        }
    }

    private void show(State<R> next) {
        boolean screenIsTold = unseen.getAndSet(next) != null;
        if (!screenIsTold) lanes.screen().execute(this::showNewest);
    }

    private void showNewest() {
        var newest = unseen.getAndSet(null);
        if (newest != null) state.set(newest);
    }

    private final class Reports implements Progress {

        private record Step(String name, long since) {}

        private volatile Step step = new Step("", lanes.nanos().getAsLong());

        @Override
        public void report(String what, long done, long total) throws Cancelled {
            if (stop) throw new Cancelled();
            long now = lanes.nanos().getAsLong();
            var current = step;
            if (!current.name.equals(what)) step = current = new Step(what, now);
            show(new State.Running<>(what, done, total, Duration.ofNanos(now - current.since)));
        }
    }
}
