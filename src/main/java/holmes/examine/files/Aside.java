package holmes.examine.files;

import holmes.device.Progress;
import holmes.examine.Parallel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does work on one other thread, in the order in which it was given. Work is handed over in
/// batches, and little of it waits: who gives it must wait then.
final class Aside implements AutoCloseable {

    private static final int BATCH = 32;
    private static final int WAITING = 4;

    /// What the first of them throws stops the rest.
    interface Work {
        void run() throws Progress.Cancelled;
    }

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Deque<Future<?>> running = new ArrayDeque<>();
    private List<Work> batch = new ArrayList<>(BATCH);

    /// Set while work is done, and for good once it has failed; known to the other thread only.
    private boolean stopped;

    /// Whatever was thrown by work that was given earlier comes out here, as it was.
    void add(Work work) throws Progress.Cancelled {
        batch.add(work);
        if (batch.size() == BATCH) hand();
        if (running.size() > WAITING) await();
    }

    /// Waits until everything is done.
    void finish() throws Progress.Cancelled {
        hand();
        while (!running.isEmpty()) await();
    }

    private void hand() {
        var works = batch;
        batch = new ArrayList<>(BATCH);
        running.add(thread.submit(() -> run(works)));
    }

    private boolean run(List<Work> works) throws Progress.Cancelled {
        if (stopped) return false;
        stopped = true;
        for (var work : works) work.run();
        stopped = false;
        return true;
    }

    private void await() throws Progress.Cancelled {
        try {
            running.removeFirst().get();
        } catch (ExecutionException e) {
            throw Parallel.asItWas(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        }
    }

    /// What has not begun is given up; what is running ends first.
    @Override
    public void close() {
        running.forEach(each -> each.cancel(false));
        thread.close();
    }
}
