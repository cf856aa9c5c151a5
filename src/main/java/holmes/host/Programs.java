package holmes.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.bytes.Refused;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Starts programs: with a list of arguments and never through a shell, in the locale C, with
/// nothing on standard input, and not for ever.
public final class Programs {

    /// Bytes of output that are kept; a program that prints more has its output cut there.
    private static final int LONGEST = 64 << 20;

    private static final Executor READERS = Thread::startVirtualThread;

    private Programs() {}

    /// What a program did.
    ///
    /// @param exit its exit code, of the last one in a pipeline
    /// @param output what it wrote to standard output, byte for byte
    /// @param errors what it (or any of a pipeline) wrote to standard error
    public record Ran(int exit, MemorySegment output, String errors) {

        public String text() {
            return new String(output.toArray(ValueLayout.JAVA_BYTE), UTF_8);
        }
    }

    /// Where a program lies, looked for in `PATH` and in the folders of the superuser's programs.
    public static Optional<Path> find(String name) {
        var folders = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
        for (var folder : folders.split(":", -1)) {
            if (folder.isEmpty()) continue;
            var program = Path.of(folder, name);
            if (Files.isRegularFile(program) && Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /// @param command the program, then its arguments
    /// @throws Refused if it cannot be started or has not ended in time; it is then ended by force
    public static Ran run(List<String> command, Duration limit) {
        return pipeline(List.of(command), limit);
    }

    /// Programs, each of which reads what the one before it writes.
    ///
    /// @throws Refused as {@link #run}
    public static Ran pipeline(List<List<String>> commands, Duration limit) {
        return start(commands.stream().map(Programs::builder).toList(), limit);
    }

    /// As {@link #pipeline}, with what the last program writes going to `/dev/null`.
    ///
    /// @throws Refused as {@link #run}
    public static Ran discarding(List<List<String>> commands, Duration limit) {
        var builders = commands.stream().map(Programs::builder).toList();
        builders.getLast().redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return start(builders, limit);
    }

    private static Ran start(List<ProcessBuilder> builders, Duration limit) {
        var name = builders.getFirst().command().getFirst();
        builders.getFirst().redirectInput(new File("/dev/null"));
        try {
            var processes = ProcessBuilder.startPipeline(builders);
            try {
                return wait(processes, name, limit);
            } finally {
                processes.forEach(Process::destroyForcibly);
            }
        } catch (IOException e) {
            throw new Refused(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static ProcessBuilder builder(List<String> command) {
        var first = Path.of(command.getFirst());
        var program = first.isAbsolute() ? Optional.of(first) : find(command.getFirst());
        var words = new ArrayList<>(command);
        words.set(0, program.map(Path::toString).orElse(command.getFirst()));
        var builder = new ProcessBuilder(words);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    private static Ran wait(List<Process> processes, String name, Duration limit) {
        var last = processes.getLast();
        var output = CompletableFuture.supplyAsync(() -> kept(last.getInputStream()), READERS);
        var errors =
                processes.stream()
                        .map(p ->
                                CompletableFuture.supplyAsync(
                                        () -> kept(p.getErrorStream()), READERS))
                        .toList();
        try {
            if (!last.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refused(name + " has not ended within " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(name + " was interrupted", e);
        }
        var said = new StringBuilder();
        for (var error : errors) said.append(new String(error.join(), UTF_8));
        return new Ran(
                last.exitValue(),
                MemorySegment.ofArray(output.join()).asReadOnly(),
                said.toString());
    }

    private static byte[] kept(InputStream stream) {
        try (stream) {
            var kept = stream.readNBytes(LONGEST);
            stream.transferTo(OutputStream.nullOutputStream());
            return kept;
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
