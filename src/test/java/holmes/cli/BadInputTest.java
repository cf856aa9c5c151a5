package holmes.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import holmes.Fixtures;
import holmes.device.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is given to a recovery and is not as it should be: one clear sentence, or a recovery that
/// says what is missing. Never a stack trace, a hang, or a claim that is wrong.
@Timeout(60)
class BadInputTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2013-03-05T03:12:39Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int recover(Path... evidence) {
        return run(
                Stream.concat(
                                Stream.of("recover"),
                                Stream.concat(Stream.of(evidence), targets()).map(Path::toString))
                        .toArray(String[]::new));
    }

    private Stream<Path> targets() {
        return Stream.of(
                Path.of("--case"), folder.resolve("c.holmes"), Path.of("--out"), results());
    }

    private Path results() {
        return folder.resolve("results");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        var terminal =
                new Terminal(
                        new PrintStream(out, false, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        Progress.NONE,
                        CLOCK);
        return new Cli(terminal, new Interruption(), (_, _) -> 0).run(arguments);
    }

    private String err() {
        return err.toString(UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("holmes.cli.BadInputs#refused")
    void refused(String what, String sentence, BadInputs.Making making) throws Exception {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        making.in(evidence);

        assertThat(recover(evidence)).isEqualTo(Exit.NOT_DONE);
        assertThat(err()).startsWith("holmes: ").contains(sentence).hasLineCount(1);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(results().resolve("manifest.json")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("holmes.cli.BadInputs#whole")
    void whole(String what, String sentence, BadInputs.Making making) throws Exception {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        making.in(evidence);

        assertThat(recover(evidence)).isLessThanOrEqualTo(Exit.FINDINGS);
        assertThat(err() + out.toString(UTF_8) + manifest()).contains(sentence);
        assertThat(files()).isIn(wanted(BadInputs.WRITTEN), wanted(BadInputs.BARE));
    }

    /// What is called complete is; what is not all there is not called complete.
    @ParameterizedTest(name = "{0}")
    @MethodSource("holmes.cli.BadInputs#in_part")
    void in_part(String what, String sentence, BadInputs.Making making) throws Exception {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        making.in(evidence);
        var images = Files.list(evidence);

        assertThat(recover(images.filter(p -> p.toString().endsWith(".img")).toArray(Path[]::new)))
                .isIn(Exit.FINDINGS, Exit.NOT_DONE);
        assertThat(out.toString(UTF_8)).contains(sentence);
        var all = wanted(BadInputs.WRITTEN);
        all.addAll(wanted(BadInputs.BARE));
        assertThat(all).containsAll(files());
        assertThat(files()).isNotIn(wanted(BadInputs.WRITTEN), wanted(BadInputs.BARE));
    }

    @Test
    void results_that_are_there_are_not_overwritten() throws Exception {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        BadInputs.all(BadInputs.WRITTEN, evidence);
        var kept = Files.createDirectories(results().resolve("files/md9")).resolve("kept");
        Files.writeString(kept, "recovered before");

        assertThat(recover(evidence)).isEqualTo(Exit.NOT_DONE);
        assertThat(err()).endsWith("results/files is not empty: name a new folder\n");
        assertThat(kept).hasContent("recovered before");
        assertThat(folder.resolve("c.holmes")).doesNotExist();
    }

    @Test
    void a_case_goes_on_with_the_same_evidence_and_another_folder() throws Exception {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        BadInputs.all(BadInputs.WRITTEN, evidence);
        assertThat(recover(evidence)).isEqualTo(Exit.DONE);
        var first = Files.readAllBytes(results().resolve("manifest.json"));
        var again = folder.resolve("again");

        var file = folder.resolve("c.holmes").toString();
        var evidenceText = evidence.toString();
        assertThat(run("recover", evidenceText, "--case", file, "--out", again.toString()))
                .isEqualTo(Exit.DONE);
        assertThat(again.resolve("manifest.json")).hasBinaryContent(first);
    }

    @Test
    void a_case_that_is_none_is_left_alone() throws Exception {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        BadInputs.all(BadInputs.WRITTEN, evidence);
        Files.writeString(folder.resolve("c.holmes"), "a letter");

        assertThat(recover(evidence)).isEqualTo(Exit.NOT_DONE);
        assertThat(err()).endsWith("c.holmes is no case file.\n").hasLineCount(1);
        assertThat(folder.resolve("c.holmes")).hasContent("a letter");
    }

    private String manifest() throws IOException {
        return Files.readString(results().resolve("manifest.json"));
    }

    /// Path and digest of every file that is called complete.
    private Set<String> files() throws IOException {
        var found = new TreeSet<String>();
        if (!Files.exists(results().resolve("manifest.json"))) return found;
        for (var volume : new ObjectMapper().readTree(manifest()).get("volumes")) {
            if (volume.get("name").asText().startsWith("fs")) continue;
            for (var file : volume.get("files")) {
                if (!file.has("sha256") || !file.get("state").asText().equals("complete")) continue;
                found.add(file.get("path").asText() + " " + file.get("sha256").asText());
            }
        }
        return found;
    }

    private static Set<String> wanted(String name) {
        var wanted = new TreeSet<String>();
        for (var file : Fixtures.truth(name).at("/devices/md9/files")) {
            if (!file.has("sha256")) continue;
            var path = file.get("path").asText();
            wanted.add(
                    (path.startsWith("/") ? path : "/" + path) + " " + file.get("sha256").asText());
        }
        return wanted;
    }
}
