package holmes.examine.bench;

import holmes.bytes.Refused;
import holmes.device.Progress;
import holmes.host.Programs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Runs contests: makes the data, warms both sides up, then lets them take turns.
public final class Benchmark {

    private static final int ROUNDS = 5;

    /// A side that has taken this long in all is not asked again.
    private static final double ENOUGH = 20;

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final double NANOS = 1e9;

    private Benchmark() {}

    /// @param folder an empty one with room for the data
    public static Measured run(Contest contest, Path folder, Progress progress)
            throws Progress.Cancelled {
        try {
            progress.report("making data: " + contest.name(), 0, 0);
            contest.prepare(folder);
            return measure(contest, folder, progress);
        } finally {
            contest.end();
            make("find", folder.toString(), "-mindepth", "1", "-delete");
        }
    }

    private static Measured measure(Contest contest, Path folder, Progress progress)
            throws Progress.Cancelled {
        contest.holmes();
        double holmes = Double.MAX_VALUE;
        double program = Double.MAX_VALUE;
        double holmesSum = 0;
        double programSum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            progress.report("measuring: " + contest.name(), round, ROUNDS);
            if (round == 0 || programSum < ENOUGH) {
                settle(folder);
                double took = seconds(() -> Programs.discarding(contest.programs(), LONGEST));
                programSum += took;
                program = Math.min(program, took);
            }
            if (round == 0 || holmesSum < ENOUGH) {
                settle(folder);
                double took = seconds(contest::holmes);
                holmesSum += took;
                holmes = Math.min(holmes, took);
            }
        }
        return new Measured(
                contest.name(),
                holmes,
                inWords(contest.programs()),
                program,
                contest.goal(),
                contest.limit());
    }

    /// Neither side shall wait for the disk to take what the other one wrote. Copies stay until the
    /// end: where a file system tells the disk of what was removed, either side would wait for
    /// that.
    private static void settle(Path folder) {
        make("sync", "-f", folder.toString());
    }

    private interface Work {
        void run() throws Progress.Cancelled;
    }

    private static double seconds(Work work) throws Progress.Cancelled {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS;
    }

    /// The programs with their options, without the files.
    private static String inWords(List<List<String>> programs) {
        var names = new ArrayList<String>();
        for (var command : programs) {
            names.add(
                    command.getFirst()
                            + command.stream()
                                    .filter(word -> word.startsWith("-"))
                                    .map(word -> " " + word)
                                    .collect(Collectors.joining()));
        }
        return String.join(" | ", names);
    }

    /// Runs a program that makes data.
    ///
    /// @throws Refused if it fails
    public static void make(String... command) {
        var ran = Programs.run(List.of(command), LONGEST);
        if (ran.exit() != 0) throw new Refused(command[0] + " failed: " + ran.errors().strip());
    }
}
