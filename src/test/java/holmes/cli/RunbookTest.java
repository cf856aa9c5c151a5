package holmes.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.device.BlockDevice;
import holmes.device.Concatenation;
import holmes.device.Progress;
import holmes.device.Stripe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Runbooks of small incidents: their tables against what the real tools made, and the part that
/// needs no root run for real.
class RunbookTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2013-03-05T03:12:39Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... arguments) {
        out.reset();
        err.reset();
        var terminal =
                new Terminal(
                        new PrintStream(out, false, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        Progress.NONE,
                        CLOCK);
        return new Cli(terminal, new Interruption(), (_, _) -> 0)
                .run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    /// A case with copies of a fixture's disks, recovered.
    private Path recovered(String name, int disks) throws IOException {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        for (int i = 0; i < disks; i++) {
            Files.copy(Fixtures.path(name, i), evidence.resolve("disk" + i + ".img"));
        }
        var file = folder.resolve("case.holmes");
        int exit = run("recover", evidence, "--case", file, "--out", folder.resolve("out"));
        assertThat(exit).isIn(Exit.DONE, Exit.FINDINGS);
        return file;
    }

    private String runbook(Path file, String volume) {
        assertThat(run("runbook", file, volume)).as(err.toString(UTF_8)).isEqualTo(Exit.DONE);
        return out.toString(UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "raid10-n2-4-nosb, 4, array1, md9",
        "raid10-n2-3, 3, md9, md9",
        "lvm-linear, 2, a, a",
        "lvm-striped-3, 3, s, s",
        "lvm-mirror, 3, m, m"
    })
    void the_tables_give_the_bytes_that_the_real_tools_gave(
            String name, int disks, String volume, String device) throws Exception {
        var script = runbook(recovered(name, disks), volume);

        var truth = Fixtures.truth(name).get("devices").get(device);
        var made = Tables.of(script, folder.resolve("evidence")).device("volume");
        assertThat(script).contains("\nSHA256='" + sha256(made, made.size()) + "'\n");
        assertThat(script).contains("\nSIZE=" + made.size() + "\n");
        // What superblocks kept free behind the data is not known any more when they are gone.
        assertThat(sha256(made, truth.get("bytes").asLong()))
                .isEqualTo(truth.get("sha256").asText());
    }

    @Test
    void near_copies_are_built_from_the_halves_that_are_read() throws Exception {
        var script = runbook(recovered("raid10-n2-4-nosb", 4), "array1");
        assertThat(script)
                .containsPattern(
                        "build array 64 2 \\\\\n"
                                + " *\\S+-array-slot-0 \\\\\n *missing \\\\\n"
                                + " *\\S+-array-slot-2 \\\\\n *missing\n");
    }

    @Test
    void a_group_is_restored_from_its_very_text() throws Exception {
        var script = runbook(recovered("lvm-striped-3", 3), "s");
        var text = Pattern.compile("cat << 'END-OF-TEXT'\n(.*?)END-OF-TEXT\n", Pattern.DOTALL);
        var found = text.matcher(script);
        assertThat(found.find()).isTrue();
        assertThat(found.group(1)).contains("vg0 {", "stripe_count = 3", "contents = ");
        assertThat(Files.readString(folder.resolve("evidence/disk0.img"), ISO_8859_1))
                .contains(found.group(1).strip());
        assertThat(script).contains("restore 'vg0'", "activate 's'");
    }

    @Test
    void a_mirror_of_lvm_is_left_to_tables_for_lvm_would_read_any_leg() throws Exception {
        var script = runbook(recovered("lvm-mirror", 3), "m");
        assertThat(script).doesNotContain("restore '").contains("RESULT=$(dm volume)");
    }

    @Test
    void the_same_case_gives_the_same_script_and_needs_no_evidence_then() throws Exception {
        var file = recovered("lvm-striped-3", 3);
        var first = runbook(file, "s");
        for (int i = 0; i < 3; i++) Files.delete(folder.resolve("evidence/disk" + i + ".img"));
        assertThat(runbook(file, "s")).isEqualTo(first);
    }

    @Test
    void without_evidence_and_hash_it_says_what_it_cannot_say() throws Exception {
        var file = recovered("lvm-striped-3", 3);
        assertThat(run("runbook", "--as-is", file, "s")).isEqualTo(Exit.FINDINGS);
        assertThat(err.toString(UTF_8)).contains("holds no SHA-256 of s");
        assertThat(out.toString(UTF_8)).contains("\nSHA256=''\n").doesNotContain("restore '");

        assertThat(run("runbook", file, "nothing")).isEqualTo(Exit.NOT_DONE);
        assertThat(err.toString(UTF_8)).contains("The case has no 'nothing'");
    }

    @Test
    void the_script_knows_its_disks_by_content_and_stops_at_a_changed_one() throws Exception {
        var file = recovered("lvm-striped-3", 3);
        var script = Files.writeString(folder.resolve("s.sh"), runbook(file, "s"));
        var evidence = folder.resolve("evidence");
        var paths = new ArrayList<Path>();
        for (int i = 0; i < 3; i++) {
            // Other names, another order.
            paths.addFirst(
                    Files.move(evidence.resolve("disk" + i + ".img"), folder.resolve("x" + i)));
        }
        assertThat(bash(script, "check", paths)).isEqualTo(0);
        assertThat(said).contains("every byte is as it was").doesNotContain("not as it was");

        flip(paths.getFirst(), 9_000_001);
        assertThat(bash(script, "check", paths)).isEqualTo(3);
        assertThat(said)
                .containsPattern("disk2.img \\(\\S*x2\\) is not as it was .* its SHA-256 is");
        assertThat(said).contains("Nothing was done.");

        flip(paths.getFirst(), 10);
        assertThat(bash(script, "check --quick", paths)).isEqualTo(3);
        assertThat(said).contains("None of the paths is disk2.img as it was", "bytes 0 to 65536");

        assertThat(bash(script, "check", paths.subList(1, 3))).isEqualTo(3);
        assertThat(bash(script, "check", List.of())).isEqualTo(3);
        assertThat(said).contains("name its path");
        assertThat(bash(script, "mend", List.of())).isEqualTo(2);
    }

    @Test
    void no_name_on_a_disk_becomes_a_command() throws Exception {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        var image = evidence.resolve("a'$(touch bad)`touch bad`\n\"b.img");
        Files.copy(Fixtures.path("ext3-1k", 0), image);
        var file = folder.resolve("case.holmes");
        run("recover", evidence, "--case", file, "--out", folder.resolve("out"));
        run("identify", "--case", file, image);
        var name = image.getFileName().toString();
        assertThat(run("runbook", file, name)).as(err.toString(UTF_8)).isEqualTo(Exit.DONE);
        var script = Files.writeString(folder.resolve("x.sh"), out.toString(UTF_8));
        assertThat(bash(script, "check", List.of(image))).as(said).isEqualTo(0);
        assertThat(bash(script, "--help", List.of())).isEqualTo(0);
        assertThat(Path.of("bad")).doesNotExist();
    }

    @Test
    void shellcheck_has_nothing_to_say() throws Exception {
        var script =
                Files.writeString(folder.resolve("a"), runbook(recovered("lvm-linear", 2), "a"));
        assertThat(program("bash", "-n", script.toString())).isEqualTo(0);
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(p -> Files.isExecutable(Path.of(p, "shellcheck"))),
                "shellcheck is not installed");
        assertThat(program("shellcheck", script.toString())).as(said).isEqualTo(0);
    }

    private String said = "";

    private int bash(Path script, String command, List<Path> paths) throws Exception {
        var words = new ArrayList<>(List.of("bash", script.toString()));
        words.addAll(List.of(command.split(" ")));
        paths.forEach(path -> words.add(path.toString()));
        return program(words.toArray(String[]::new));
    }

    private int program(String... words) throws Exception {
        var log = folder.resolve("said");
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        said = Files.readString(log);
        return process.exitValue();
    }

    private static void flip(Path image, long offset) throws IOException {
        try (var channel =
                FileChannel.open(image, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var one = ByteBuffer.allocate(1);
            channel.read(one, offset);
            one.put(0, (byte) (one.get(0) + 1)).flip();
            channel.write(one, offset);
        }
    }

    private static String sha256(BlockDevice device, long length) throws Exception {
        return Digests.sha256(device.view(0, length));
    }

    /// What device-mapper would make of a script's tables.
    private record Tables(Map<String, List<String>> tables, Map<String, BlockDevice> images) {

        private static final Pattern CREATE =
                Pattern.compile("create '(\\S+)'[^\n]* << 'END'\n(.*?)\nEND\n", Pattern.DOTALL);

        static Tables of(String script, Path evidence) throws IOException {
            var tables = new HashMap<String, List<String>>();
            var found = CREATE.matcher(script);
            while (found.find()) tables.put(found.group(1), found.group(2).lines().toList());
            var images = new HashMap<String, BlockDevice>();
            try (var files = Files.list(evidence)) {
                files.forEach(f -> images.put(f.getFileName().toString(), Fixtures.open(f)));
            }
            return new Tables(tables, images);
        }

        BlockDevice device(String name) {
            var image = images.get(name);
            if (image != null) return image;
            var parts = new ArrayList<BlockDevice>();
            for (var line : tables.get(name)) {
                var words = line.split(" ");
                long length = 512 * Long.parseLong(words[1]);
                assertThat(parts.stream().mapToLong(BlockDevice::size).sum())
                        .isEqualTo(512 * Long.parseLong(words[0]));
                var part = target(words);
                assertThat(part.size()).isEqualTo(length);
                parts.add(part);
            }
            return new Concatenation(parts);
        }

        private BlockDevice target(String[] words) {
            long length = 512 * Long.parseLong(words[1]);
            if (words[2].equals("linear")) return part(words[3], words[4], length);
            assertThat(words[2]).isEqualTo("striped");
            int count = Integer.parseInt(words[3]);
            var legs = new ArrayList<BlockDevice>();
            for (int i = 0; i < count; i++) {
                legs.add(part(words[5 + 2 * i], words[6 + 2 * i], length / count));
            }
            return new Stripe(legs, 512 * Long.parseLong(words[4]));
        }

        private BlockDevice part(String path, String start, long length) {
            var name = path.replaceFirst("^/dev/mapper/holmes-[0-9a-f]{8}-", "");
            return device(name).window(ByteRange.of(512 * Long.parseLong(start), length));
        }
    }
}
