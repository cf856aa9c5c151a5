package holmes.examine;

import holmes.device.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Work on several things at a time, with results in the order of the things.
public final class Parallel {

    private Parallel() {}

    /// Work that may be told to stop.
    public interface Work<T, R> {
        R on(T thing) throws Progress.Cancelled;
    }

    /// As many at a time as there are processors. The first failure, in the order of the things,
    /// stops the rest and is thrown as it was.
    public static <T, R> List<R> map(List<T> things, Work<T, R> work) throws Progress.Cancelled {
        int threads = Math.min(things.size(), Runtime.getRuntime().availableProcessors());
        if (threads <= 1) {
            var results = new ArrayList<R>();
            for (T thing : things) results.add(work.on(thing));
            return List.copyOf(results);
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<R>>();
            for (T thing : things) running.add(pool.submit(() -> work.on(thing)));
            try {
                var results = new ArrayList<R>();
                for (var each : running) results.add(each.get());
                return List.copyOf(results);
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw asItWas(e);
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new Progress.Cancelled();
            }
        }
    }

    /// What another thread threw, thrown again or, if it was told to stop, to be thrown.
    public static Progress.Cancelled asItWas(ExecutionException e) {
        return switch (e.getCause()) {
            case Progress.Cancelled cancelled -> cancelled;
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case null, default -> throw new IllegalStateException(e);
        };
    }
}
