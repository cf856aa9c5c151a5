package holmes.examine.compare;

import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads many devices side by side, each byte once, and hands the stretches to a pure function.
///
/// Two threads take stretches in turn: while one waits for a disk the other counts. What they find
/// is put together in the order of the stretches, so the number of threads changes nothing.
///
/// | | |
/// |---------|---------------------------------------------------------------------------|
/// | reads   | ascending, in stretches from 64 KiB to 256 KiB                             |
/// | memory  | two buffers of that size a device, however large the devices              |
/// | refused | sectors are named in the stretch; the rest of it is read                   |
public final class Lockstep {

    /// The same bytes of every device.
    ///
    /// @param offset bytes from the start of the devices
    /// @param bytes one segment a device, in their order; shorter, or empty, behind its end
    /// @param missing what could not be read, counted from the start of the stretch
    public record Stretch(long offset, List<MemorySegment> bytes, List<RangeSet> missing) {
        public Stretch {
            bytes = List.copyOf(bytes);
            missing = List.copyOf(missing);
        }
    }

    /// Looks at a stretch. Called by two threads at a time, in no order.
    public interface Look<R> {
        R at(Stretch stretch);
    }

    /// Takes what was found, in ascending order, by one thread at a time.
    public interface Fold<R> {
        void add(R found) throws Progress.Cancelled;
    }

    private static final int THREADS = 2;

    /// How far one thread may run ahead of the other, in stretches.
    private static final int AHEAD = 64;

    /// The shortest stretch, in bytes.
    public static final int SHORT = 64 << 10;

    private static final int LONG = 256 << 10;

    private Lockstep() {}

    /// Small enough that all buffers of a thread stay in the processor's second cache.
    public static int stretch(int devices) {
        int size = LONG;
        while (size > SHORT && (long) size * devices > 2L * LONG) size /= 2;
        return size;
    }

    /// Reads all devices up to the end of the longest.
    ///
    /// @param stretch bytes that are read of a device at once
    /// @param what the work in words, for the progress
    public static <R> void run(
            List<? extends BlockDevice> devices,
            int stretch,
            String what,
            Progress progress,
            Look<R> look,
            Fold<R> fold)
            throws Progress.Cancelled {
        long size = devices.stream().mapToLong(BlockDevice::size).max().orElse(0);
        var run = new Run<>(devices, size, stretch, what, progress, look, fold);
        var threads = new ArrayList<Thread>();
        for (int i = 1; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().daemon().name("lockstep-" + i).start(run::work));
        }
        run.work();
        run.awaitEnd(threads);
    }

    private static final class Run<R> {
        private final List<? extends BlockDevice> devices;
        private final long size;
        private final int stretch;
        private final String what;
        private final Progress progress;
        private final Look<R> look;
        private final Fold<R> fold;

        private final Map<Long, R> waiting = new HashMap<>();
        private long nextToRead;
        private long nextToFold;
        private @Nullable Throwable failure;

        Run(
                List<? extends BlockDevice> devices,
                long size,
                int stretch,
                String what,
                Progress progress,
                Look<R> look,
                Fold<R> fold) {
            this.devices = devices;
            this.size = size;
            this.stretch = stretch;
            this.what = what;
            this.progress = progress;
            this.look = look;
            this.fold = fold;
        }

        void work() {
            try (var arena = Arena.ofConfined()) {
                var buffers = new MemorySegment[devices.size()];
                Arrays.setAll(buffers, _ -> arena.allocate(stretch, 4096));
                for (long number = claim(); number >= 0; number = claim()) {
                    deposit(number, look.at(read(number * stretch, buffers)));
                }
            } catch (Throwable e) {
                fail(e);
            }
        }

        private Stretch read(long offset, MemorySegment[] buffers) {
            var bytes = new ArrayList<MemorySegment>(buffers.length);
            var missing = new ArrayList<RangeSet>(buffers.length);
            for (int i = 0; i < buffers.length; i++) {
                var device = devices.get(i);
                long length = Math.clamp(device.size() - offset, 0, stretch);
                var target = buffers[i].asSlice(0, length);
                bytes.add(target);
                missing.add(length == 0 ? RangeSet.EMPTY : Salvage.read(device, offset, target));
            }
            return new Stretch(offset, bytes, missing);
        }

        private synchronized long claim() throws InterruptedException {
            while (failure == null && nextToRead - nextToFold >= AHEAD) wait();
            return failure != null || nextToRead * stretch >= size ? -1 : nextToRead++;
        }

        private synchronized void deposit(long number, R found) throws Progress.Cancelled {
            waiting.put(number, found);
            for (var next = waiting.remove(nextToFold); next != null; ) {
                fold.add(next);
                nextToFold++;
                progress.report(what, Math.min(size, nextToFold * stretch), size);
                next = waiting.remove(nextToFold);
            }
            notifyAll();
        }

        private synchronized void fail(Throwable e) {
            if (failure == null) failure = e;
            notifyAll();
        }

        void awaitEnd(List<Thread> threads) throws Progress.Cancelled {
            boolean interrupted = false;
            for (var thread : threads) {
                while (thread.isAlive()) {
                    try {
                        thread.join();
                    } catch (InterruptedException e) {
                        interrupted = true;
                        fail(new Progress.Cancelled());
                    }
                }
            }
            if (interrupted) Thread.currentThread().interrupt();
            switch (failure) {
                case null -> {}
                case Progress.Cancelled cancelled -> throw cancelled;
                case InterruptedException _ -> throw new Progress.Cancelled();
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }
}
