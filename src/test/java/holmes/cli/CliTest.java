package holmes.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.ImageFiles;
import holmes.casefile.Note;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

class CliTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2013-03-05T03:12:39Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Cli cli =
            new Cli(
                    new Terminal(
                            new PrintStream(out, false, UTF_8),
                            new PrintStream(err, true, UTF_8),
                            Progress.NONE,
                            CLOCK),
                    new Interruption(),
                    (_, _) -> 0);

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }

    private Path caseFile(String... notes) throws Exception {
        var file = folder.resolve("case.holmes");
        try (var open = Case.open(CaseFile.create(file), new ImageFiles(), CLOCK)) {
            for (var note : notes) open.perform(new Note(note, List.of()), Progress.NONE);
        }
        return file;
    }

    @ParameterizedTest
    @EnumSource(Commands.class)
    void every_command_explains_itself(Commands command) {
        assertThat(cli.run(command.word(), "--help")).isEqualTo(Exit.DONE);
        assertThat(out()).startsWith("Usage: holmes " + command.word()).contains("--debug");
        assertThat(err()).isEmpty();
    }

    @Test
    void help_names_every_command() {
        assertThat(cli.run("--help")).isEqualTo(Exit.DONE);
        for (var command : Commands.values()) assertThat(out()).contains("  " + command.word());
    }

    @Test
    void version_is_that_of_the_build() {
        assertThat(cli.run("--version")).isEqualTo(Exit.DONE);
        assertThat(out()).matches("holmes \\d+\\.\\d+\\.\\d+\\R");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guess",
                "log",
                "log --fast x",
                "log a b",
                "verify --seal 12 x",
                "--unknown"
            })
    void wrong_usage_is_one_sentence(String line) {
        assertThat(cli.run(line.split(" "))).isEqualTo(Exit.WRONG_USAGE);
        assertThat(out()).isEmpty();
        assertThat(err()).startsWith("holmes: ").endsWith("--help'.\n").hasLineCount(1);
    }

    @Test
    void a_log_is_a_line_an_entry() throws Exception {
        assertThat(cli.run("log", caseFile("first", "é\n").toString())).isEqualTo(Exit.DONE);

        assertThat(out())
                .isEqualTo(
                        """
                             1  2013-03-05T03:12:39.000Z  note         done      {"entries":[],"text":"first"}
                             2  2013-03-05T03:12:39.000Z  note         done      {"entries":[],"text":"é\\n"}
                        """
                                .indent(0));
    }

    @Test
    void a_log_as_json_is_one_document() throws Exception {
        var file = caseFile("first", "second", "third").toString();
        cli.run("log", file, "--json", "--outcomes", "--text", "d");

        var entries = new ObjectMapper().readTree(out());
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).get("number").asLong()).isEqualTo(2);
        assertThat(entries.get(0).get("request").get("text").asText()).isEqualTo("second");
        assertThat(entries.get(0).get("found").isObject()).isTrue();
        assertThat(err()).isEmpty();
    }

    @Test
    void an_empty_log_is_an_empty_list() throws Exception {
        cli.run("log", caseFile().toString(), "--json");
        assertThat(out()).isEqualTo("[]\n");
    }

    @Test
    void verify_says_whether_a_case_is_whole() throws Exception {
        var file = caseFile("first", "second");
        assertThat(cli.run("verify", file.toString())).isEqualTo(Exit.DONE);
        assertThat(out()).startsWith(file + " is whole: 2 entries, last seal ");

        out.reset();
        assertThat(cli.run("verify", file.toString(), "--json", "--seal", "0".repeat(64)))
                .isEqualTo(Exit.FINDINGS);
        var report = new ObjectMapper().readTree(out());
        assertThat(report.get("whole").asBoolean()).isFalse();
        assertThat(report.get("faults").get(0).get("what").asText())
                .startsWith("has no entry with the seal 000");
    }

    @Test
    void what_cannot_be_done_is_one_sentence() throws Exception {
        var file = Files.writeString(folder.resolve("x.txt"), "no case");
        assertThat(cli.run("verify", file.toString())).isEqualTo(Exit.NOT_DONE);
        assertThat(err()).isEqualTo("holmes: " + file + " is no case file.\n");
    }

    /// Fails in the way that its argument names.
    static final class Failing extends Command {

        @Parameters(index = "0")
        private String how = "";

        @Mixin private final CaseOption caseOption = new CaseOption();

        @Override
        int run(Terminal terminal) throws Progress.Cancelled {
            try (var open = caseOption.open(new ImageFiles(), terminal.clock())) {
                open.perform(new Note(how, List.of()), terminal.progress());
            }
            switch (how) {
                case "refused" -> throw new Refused("There is no such disk.");
                case "cancelled" -> throw new Progress.Cancelled();
                case "slow" -> waitForEver(terminal);
                default -> throw new IllegalStateException(how);
            }
            return Exit.DONE;
        }

        private static void waitForEver(Terminal terminal) throws Progress.Cancelled {
            terminal.out().println("waiting");
            terminal.out().flush();
            while (true) {
                terminal.progress().report("waiting", 0, 0);
                LockSupport.parkNanos(10_000_000);
            }
        }

        public static void main(String[] arguments) {
            var stop = new Interruption();
            var terminal = new Terminal(System.out, System.err, stop, CLOCK);
            System.exit(
                    new Cli(terminal, stop, (_, _) -> 0).run("failing", new Failing(), arguments));
        }
    }

    @Test
    void failures_end_with_a_sentence_and_no_trace() {
        assertThat(cli.run("failing", new Failing(), "refused")).isEqualTo(Exit.NOT_DONE);
        assertThat(cli.run("failing", new Failing(), "cancelled")).isEqualTo(Exit.NOT_DONE);
        assertThat(cli.run("failing", new Failing(), "bug")).isEqualTo(Exit.NOT_DONE);
        assertThat(err())
                .isEqualTo(
                        """
                        holmes: There is no such disk.
                        holmes: Stopped before it was done.
                        holmes: Something went wrong that should not (java.lang.IllegalStateException: bug); \
                        --debug shows where it came from.
                        """);
    }

    @Test
    void debug_shows_the_trace() {
        cli.run("failing", new Failing(), "bug", "--debug");
        assertThat(err()).contains("\tat holmes.cli.CliTest");
    }

    @Test
    void work_goes_through_a_case_that_is_made_when_needed() throws Exception {
        var file = folder.resolve("new.holmes");
        cli.run("failing", new Failing(), "refused", "--case", file.toString());
        cli.run("failing", new Failing(), "refused", "--case", file.toString());

        try (var review = CaseFile.review(file)) {
            assertThat(review.last().orElseThrow().number()).isEqualTo(2);
        }
    }

    @Test
    void a_signal_ends_work_cleanly() throws Exception {
        var process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Failing.class.getName(),
                                "slow")
                        .redirectError(folder.resolve("err.txt").toFile())
                        .start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("waiting");
            // Not SIGINT: what a shell runs in the background inherits that it is ignored.
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(Exit.NOT_DONE);
        assertThat(folder.resolve("err.txt")).hasContent("holmes: Stopped before it was done.\n");
    }

    @Test
    void progress_tells_the_part_and_the_time_left() {
        long minute = 60_000_000_000L;
        assertThat(Meter.line("comparing", 0, 0, minute)).isEqualTo("comparing …");
        assertThat(Meter.line("comparing", 1, 3, 1)).isEqualTo("comparing: 33 %");
        assertThat(Meter.line("comparing", 1, 3, minute))
                .isEqualTo("comparing: 33 %, about 2 min 0 s left");
        assertThat(Meter.line("comparing", 5, 3, minute))
                .isEqualTo("comparing: 100 %, about 0 s left");
    }
}
