package holmes.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.RangeSet;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import holmes.report.words.Printable;
import holmes.source.RescueMap;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands that take one step each, on disks that the real tools made.
class StepsTest {

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

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(out());
    }

    private static Path disk(String name, int number) {
        return Fixtures.path(name, number);
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content, ISO_8859_1);
    }

    private Path opened(String name) {
        var file = folder.resolve(name + ".holmes");
        assertThat(run("open", disk(name, 0), "--case", file)).isEqualTo(Exit.DONE);
        return file;
    }

    @Test
    void a_volume_has_one_name_in_the_recovery_its_list_and_every_command() throws Exception {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        for (int i = 0; i < 3; i++) {
            Files.copy(disk("raid10-n2-3", i), evidence.resolve("disk" + i + ".img"));
        }
        var file = folder.resolve("case.holmes");
        var out = folder.resolve("out");
        assertThat(run("recover", evidence, "--case", file, "--out", out))
                .isLessThanOrEqualTo(Exit.FINDINGS);
        var manifest = new ObjectMapper().readTree(out.resolve("manifest.json").toFile());
        var name = manifest.at("/volumes/0/name").asText();

        assertThat(name).isEqualTo("md9");
        assertThat(run("ls", file)).isEqualTo(Exit.DONE);
        assertThat(out()).contains("volume  md9").doesNotContain("array");
        assertThat(run("hash", file, "md9:/big.csv")).isEqualTo(Exit.DONE);
        var sha256 =
                Fixtures.truth("raid10-n2-3")
                        .at("/devices/md9/files")
                        .valueStream()
                        .filter(f -> f.get("path").asText().equals("/big.csv"))
                        .map(f -> f.get("sha256").asText())
                        .findFirst();
        assertThat(out()).startsWith(sha256.orElseThrow());
        assertThat(run("report", file, "--out", folder.resolve("report"))).isEqualTo(Exit.DONE);
        assertThat(folder.resolve("report/report.json")).content().contains("\"name\":\"md9\"");
    }

    @Test
    void identify_lists_partitions_and_what_lies_on_them() throws Exception {
        var path = disk("gpt-3", 0);
        assertThat(run("identify", "--json", path)).isEqualTo(Exit.DONE);

        var disk = json().get(0);
        assertThat(disk.get("path").asText()).isEqualTo(path.toString());
        assertThat(disk.get("size").asLong()).isEqualTo(Files.size(path));
        assertThat(disk.get("sectorSize").asInt()).isEqualTo(512);
        var table = disk.get("partitionTable");
        assertThat(table.get("type").asText()).isEqualTo("gpt");
        assertThat(table.get("partitions")).hasSize(3);
        var first = table.get("partitions").get(0);
        assertThat(first.get("number").asInt()).isEqualTo(1);
        assertThat(first.get("start").asLong()).isEqualTo(1 << 20);
        assertThat(first.get("found").get(0).get("type").asText()).isEqualTo("ext4");
        assertThat(err()).isEmpty();
    }

    @Test
    void identify_leaves_out_a_table_that_is_not_there() throws Exception {
        run("identify", "--json", disk("ext3-1k", 0));
        assertThat(json().get(0).has("partitionTable")).isFalse();
        assertThat(json().get(0).get("found").get(0).get("type").asText()).isEqualTo("ext3");
    }

    @Test
    void identify_takes_a_partition_by_its_number() throws Exception {
        assertThat(run("identify", "--json", disk("gpt-3", 0) + ":p2")).isEqualTo(Exit.DONE);
        assertThat(json().get(0).get("found").get(0).get("type").asText()).isEqualTo("swap");

        assertThat(run("identify", disk("gpt-3", 0) + ":p9")).isEqualTo(Exit.NOT_DONE);
        assertThat(err()).endsWith("disk0.img has no partition 9\n");
    }

    @Test
    void one_path_that_fails_does_not_hinder_the_others() throws Exception {
        var empty = file("empty.img", "");
        int exit = run("identify", "--json", empty, disk("ext3-1k", 0), folder.resolve("none"));
        assertThat(exit).isEqualTo(Exit.NOT_DONE);
        assertThat(json()).hasSize(1);
        assertThat(err()).hasLineCount(2).contains("empty.img is empty", "none does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identify", "compare", "pairs --sampled", "open --case c.holmes"})
    void what_is_no_image_is_said_with_its_name(String command) throws Exception {
        var text = file("notes.txt", "nothing but text\n".repeat(300));
        var line = Stream.of(command.replace("c.holmes", folder.resolve("c.holmes").toString()));
        var words =
                Stream.concat(line.flatMap(l -> Stream.of(l.split(" "))), Stream.of(text, text));
        assertThat(run(words.toArray())).isEqualTo(Exit.NOT_DONE);
        assertThat(out()).isEmpty();
        assertThat(err().lines())
                .isNotEmpty()
                .allMatch(l -> l.startsWith("holmes: ") && l.contains("notes.txt is a text file"));
    }

    @Test
    void compare_says_what_cmp_says() throws Exception {
        var bytes = Files.readAllBytes(disk("ext2-1k", 0));
        bytes[5000] ^= 1;
        bytes[5001] ^= 1;
        bytes[9000] ^= 1;
        var other = Files.write(folder.resolve("other.img"), bytes);

        assertThat(run("compare", "--json", disk("ext2-1k", 0), other)).isEqualTo(Exit.FINDINGS);
        assertThat(json().get("firstDifference").asLong()).isEqualTo(5000);
        assertThat(json().get("differingBytes").asLong()).isEqualTo(3);
        assertThat(json().get("bytesCompared").asLong()).isEqualTo(bytes.length);
        assertThat(json().get("ranges"))
                .hasToString(
                        """
                        [{"differing":2,"length":2,"offset":5000},\
                        {"differing":1,"length":1,"offset":9000}]\
                        """);
        assertThat(json().get("unreadable")).isEmpty();
    }

    @Test
    void equal_images_have_no_first_difference() throws Exception {
        var copy = Files.copy(disk("ext2-1k", 0), folder.resolve("copy.img"));
        assertThat(run("compare", "--json", disk("ext2-1k", 0), copy)).isEqualTo(Exit.DONE);
        assertThat(json().get("firstDifference").isNull()).isTrue();
        assertThat(json().get("equal").asBoolean()).isTrue();
    }

    @Test
    void a_shorter_image_is_not_equal() throws Exception {
        var bytes = Files.readAllBytes(disk("ext2-1k", 0));
        var head = Files.write(folder.resolve("h.img"), java.util.Arrays.copyOf(bytes, 1 << 20));
        assertThat(run("compare", head, disk("ext2-1k", 0))).isEqualTo(Exit.FINDINGS);
        assertThat(out()).contains("What was compared is the same.").doesNotContain("throughout");
    }

    @Test
    void pairs_finds_mirrors_in_a_folder() throws Exception {
        var name = "raid10-n2-4";
        for (int i = 0; i < 4; i++) Files.copy(disk(name, i), folder.resolve("d" + i + ".img"));
        assertThat(run("pairs", "--json", folder)).isEqualTo(Exit.DONE);
        var groups = json().get("groups");
        assertThat(groups).hasSize(2);
        for (var group : groups) {
            assertThat(group.get("members")).hasSize(2);
            assertThat(group.get("confidence").asDouble()).isEqualTo(1);
            assertThat(group.get("differingBytes").asLong()).isZero();
            assertThat(group.get("firstDifference").isNull()).isTrue();
        }
        assertThat(json().get("alone")).isEmpty();

        run("pairs", "--sampled", "--json", folder);
        assertThat(json().get("groups")).hasSize(2);
        assertThat(json().get("groups").get(0).get("differingBytes").isNull()).isTrue();
    }

    @Test
    void pairs_looks_at_a_partition_of_each() throws Exception {
        var name = "raid1-11-part";
        int exit = run("pairs", "--json", "--partition", 1, disk(name, 0), disk(name, 1));
        assertThat(exit).isEqualTo(Exit.DONE);
        assertThat(json().get("groups").get(0).get("differingBytes").asLong()).isZero();
    }

    @Test
    void a_case_is_looked_at_step_by_step() throws Exception {
        var file = opened("gpt-3");
        run("ls", file);
        assertThat(out()).startsWith("medium  disk0.img");
        assertThat(run("ls", file, "disk0.img")).isEqualTo(Exit.NOT_DONE);
        assertThat(err()).contains("disk0.img has partitions: name one of disk0.img:p1, ");
        run("ls", file);
        assertThat(out().lines().filter(line -> line.startsWith("partition  ")))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("partition  disk0.img:p3  ");
        assertThat(run("ls", file, "disk0.img:p3", "--json")).isEqualTo(Exit.DONE);
        var paths = json().findValuesAsText("path");
        assertThat(paths).contains("/tiny.txt", "/big.csv");

        assertThat(run("cat", file, "disk0.img:p3:/tiny.txt")).isEqualTo(Exit.DONE);
        var content = out.toByteArray();
        assertThat(content).hasSize(5);

        run("hash", file, "disk0.img:p3:/tiny.txt");
        assertThat(out()).startsWith(Digests.sha256(content) + "  ");

        var target = folder.resolve("copy");
        assertThat(run("extract", file, "disk0.img:p3", target)).isEqualTo(Exit.DONE);
        assertThat(target.resolve("tiny.txt")).hasBinaryContent(content);
        assertThat(run("extract", file, "disk0.img:p3", target)).isEqualTo(Exit.NOT_DONE);
        assertThat(err()).contains("is not empty");

        try (var log = CaseFile.review(file)) {
            assertThat(log.all(holmes.casefile.Filter.ALL).map(e -> e.act().kind()))
                    .contains("intake", "list-files", "read-part", "read-files");
        }
    }

    @Test
    void a_contest_is_asked_for_by_a_word_of_its_name() {
        int exit = run("bench", "--only", "sampled", "--disk-mib", "1");
        assertThat(exit).isIn(Exit.DONE, Exit.FINDINGS);
        assertThat(out()).startsWith("pairs of ten disks of 1 MiB, sampled ").hasLineCount(1);

        assertThat(run("bench", "--only", "swimming")).isEqualTo(Exit.WRONG_USAGE);
        assertThat(err()).contains("No contest has such a word in its name.");
    }

    @Test
    void a_file_with_a_scratch_is_passed_on_without_the_map_of_it() throws Exception {
        var bytes = Files.readAllBytes(disk("ext4-default", 0));
        var whole = opened("ext4-default");
        run("cat", whole, "disk0.img:/big.csv");
        var content = out.toByteArray();
        var block = Arrays.copyOfRange(content, 4096, 8192);
        int at = 0;
        while (!Arrays.equals(bytes, at, at + 4096, block, 0, 4096)) at += 4096;
        var image = Files.write(folder.resolve("scratched.img"), bytes);
        var bad = RangeSet.of(ByteRange.of(at, 512));
        Files.writeString(
                folder.resolve("scratched.img.map"), RescueMap.of(bytes.length, bad).text());
        var file = folder.resolve("scratched.holmes");
        run("open", image, "--case", file);

        assertThat(run("cat", file, "scratched.img:/big.csv")).isEqualTo(Exit.FINDINGS);

        Arrays.fill(content, 4096, 4608, (byte) 0);
        assertThat(out.toByteArray()).isEqualTo(content);
        assertThat(err()).contains("is not whole").contains("512 bytes cannot be read");
    }

    @Test
    void an_image_is_what_was_read_and_never_overwrites() throws Exception {
        var file = opened("ext2-1k");
        var image = folder.resolve("copy.img");
        assertThat(run("image", file, "disk0.img", image)).isEqualTo(Exit.DONE);
        assertThat(Files.mismatch(image, disk("ext2-1k", 0))).isEqualTo(-1);

        assertThat(run("image", file, "disk0.img", disk("ext2-1k", 0))).isEqualTo(Exit.NOT_DONE);
        assertThat(err()).contains("exists already");

        run("hash", file);
        assertThat(out()).isEqualTo(Digests.sha256(Files.readAllBytes(image)) + "  disk0.img\n");
    }

    @Test
    void a_search_finds_what_lies_across_the_edges_of_its_pieces() throws Exception {
        var bytes = new byte[3 << 20];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 31 >> 3);
        var needle = "NEEDLE-42".getBytes(ISO_8859_1);
        for (int at : new int[] {0, (1 << 20) - 4, 2 << 20, bytes.length - needle.length}) {
            System.arraycopy(needle, 0, bytes, at, needle.length);
        }
        var disk = Files.write(folder.resolve("disk.img"), bytes);
        var file = folder.resolve("case.holmes");
        run("open", disk, "--case", file);

        var places = "0\n1048572\n2097152\n3145719\n";
        assertThat(run("search", file, "disk.img", "NEEDLE-42")).isEqualTo(Exit.DONE);
        assertThat(out()).isEqualTo(places);
        run("search", file, "disk.img", "4e 45 45 44 4c 45 2d", "--hex");
        assertThat(out()).isEqualTo(places);
        run("search", file, "disk.img", "NEEDLE-[0-9]+", "--regex");
        assertThat(out()).isEqualTo(places);

        run("search", file, "disk.img", "NEEDLE", "--limit", 1, "--json");
        assertThat(json().get("count").asInt()).isEqualTo(4);
        assertThat(json().get("hits")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--hex 5", "--regex (", "--regex a*"})
    void a_pattern_that_makes_no_sense_is_refused(String pattern) throws Exception {
        var file = opened("ext2-1k");
        var words = pattern.split(" ");
        assertThat(run("search", file, "disk0.img", words[0], words[1])).isEqualTo(Exit.NOT_DONE);
        assertThat(err()).startsWith("holmes: ").hasLineCount(1);
    }

    @Test
    void an_expression_without_end_is_given_up() throws Exception {
        var disk = file("x.img", ("x".repeat(8000) + "\0\1\2\3").repeat(40));
        var file = folder.resolve("case.holmes");
        run("open", disk, "--case", file);
        assertThat(run("search", file, "x.img", "(.|x)*(xx?)+y{2}z", "--regex"))
                .isIn(Exit.DONE, Exit.NOT_DONE);
        assertThat(err()).startsWith("holmes: ").hasLineCount(1).doesNotContain("should not");
    }

    @Test
    void unknown_names_are_said() throws Exception {
        var file = opened("ext2-1k");
        assertThat(run("ls", file, "vm")).isEqualTo(Exit.NOT_DONE);
        assertThat(err()).contains("The case has no 'vm'");
        assertThat(run("cat", file, "disk0.img:/none")).isEqualTo(Exit.NOT_DONE);
        assertThat(run("ls", folder.resolve("no.holmes"))).isEqualTo(Exit.NOT_DONE);
        assertThat(err()).contains("no.holmes does not exist");
    }

    @Test
    void what_evidence_calls_itself_cannot_move_the_cursor() {
        assertThat(Printable.of("a\u001b[2Jé\n\udc80")).isEqualTo("a\\x1b[2Jé\\x0a\\x80");
    }
}
