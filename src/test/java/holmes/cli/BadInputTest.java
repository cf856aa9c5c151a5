package holmes.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import holmes.Fixtures;
import holmes.device.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.URI;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is given to a recovery and is not as it should be: one clear sentence, or a recovery that
/// says what is missing. Never a stack trace, a hang, or a claim that is wrong.
@Timeout(60)
class BadInputTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2013-03-05T03:12:39Z"), ZoneOffset.UTC);

    /// A RAID10 of four whole disks, and the same without its superblocks.
    private static final String WRITTEN = "raid10-n2-4";

    private static final String BARE = "raid10-n2-4-nosb";

    private static final long SIZE = 16 << 20;

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    interface Making {
        void in(Path folder) throws Exception;
    }

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

    private static void disks(String name, Path folder, int... numbers) throws IOException {
        for (int number : numbers) {
            Files.copy(Fixtures.path(name, number), folder.resolve("disk" + number + ".img"));
        }
    }

    private static void all(String name, Path folder) throws IOException {
        disks(name, folder, 0, 1, 2, 3);
    }

    private static void cut(Path image, long size) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(size);
        }
    }

    private static void spoil(Path image, long at) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(at);
            file.write("altered".getBytes(UTF_8));
        }
    }

    private static void map(Path image, long start, long length) throws IOException {
        var text =
                "0x0 +\n0x0 %#x +\n%#x %#x -\n%#x %#x +\n"
                        .formatted(start, start, length, start + length, SIZE - start - length);
        Files.writeString(image.resolveSibling(image.getFileName() + ".map"), text);
    }

    private static Arguments row(String what, String sentence, Making making) {
        return Arguments.of(what, sentence, making);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row("nothing there", "evidence does not exist", Files::delete),
                row("empty folder", "none of its 0 files is one", _ -> {}),
                row(
                        "text files only",
                        "none of its 2 files is one",
                        in -> {
                            Files.writeString(in.resolve("a.txt"), "nothing but text\n");
                            Files.writeString(in.resolve("b.log"), "more\n".repeat(3000));
                        }),
                row(
                        "empty file",
                        "evidence is empty",
                        in -> {
                            Files.delete(in);
                            Files.createFile(in);
                        }),
                row(
                        "pipe",
                        "evidence is neither a file nor a block device",
                        in -> {
                            Files.delete(in);
                            new ProcessBuilder("mkfifo", in.toString()).start().waitFor();
                        }),
                row(
                        "damaged map",
                        "is a damaged ddrescue map",
                        in -> {
                            disks(WRITTEN, in, 0);
                            var map = "0x0 +\n0x0 0x300000 +\n0x200000 0x100000 -\n";
                            Files.writeString(in.resolve("disk0.img.map"), map);
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String sentence, Making making) throws Exception {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        making.in(evidence);

        assertThat(recover(evidence)).isEqualTo(Exit.NOT_DONE);
        assertThat(err()).startsWith("holmes: ").contains(sentence).hasLineCount(1);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(results().resolve("manifest.json")).doesNotExist();
    }

    static Stream<Arguments> whole() {
        return Stream.of(
                row("all there", "", in -> all(WRITTEN, in)),
                row("no superblocks", "", in -> all(BARE, in)),
                row("first disk missing", "missing", in -> disks(WRITTEN, in, 1, 2, 3)),
                row("last disk missing", "missing", in -> disks(WRITTEN, in, 0, 1, 2)),
                row("bare disk missing", "missing", in -> disks(BARE, in, 0, 2, 3)),
                row(
                        "disk cut to its first half",
                        "disk1.img ends before its data does",
                        in -> {
                            all(WRITTEN, in);
                            cut(in.resolve("disk1.img"), SIZE / 2);
                        }),
                row(
                        "disk cut to nothing",
                        "disk1.img was left out: it is empty",
                        in -> {
                            all(WRITTEN, in);
                            cut(in.resolve("disk1.img"), 0);
                        }),
                row(
                        "disk cut within its superblock",
                        "missing",
                        in -> {
                            all(WRITTEN, in);
                            cut(in.resolve("disk1.img"), 4096);
                        }),
                row(
                        "bare disk cut to its first half",
                        "missing",
                        in -> {
                            all(BARE, in);
                            cut(in.resolve("disk1.img"), SIZE / 2 + 100);
                        }),
                row(
                        "bare disk that lacks its last sector",
                        "beyond the end of disk1.img",
                        in -> {
                            all(BARE, in);
                            cut(in.resolve("disk1.img"), SIZE - 512);
                        }),
                row(
                        "a copy of one disk",
                        "holds the same bytes as another medium",
                        in -> {
                            all(WRITTEN, in);
                            Files.copy(in.resolve("disk0.img"), in.resolve("copy.img"));
                        }),
                row(
                        "an altered copy of one disk",
                        "differ in 7 bytes, and nothing tells which is right",
                        in -> {
                            all(WRITTEN, in);
                            Files.copy(in.resolve("disk0.img"), in.resolve("copy.img"));
                            spoil(in.resolve("copy.img"), 15 << 20);
                        }),
                row(
                        "a copy of one bare disk",
                        "holds the same bytes",
                        in -> {
                            all(BARE, in);
                            Files.copy(in.resolve("disk0.img"), in.resolve("copy.img"));
                        }),
                row(
                        "a stranger",
                        "fs (ext3): 27 entries",
                        in -> {
                            all(BARE, in);
                            Files.copy(Fixtures.path("ext3-1k", 0), in.resolve("stranger.img"));
                        }),
                row(
                        "a blank disk of the same size",
                        "blank.img",
                        in -> {
                            all(BARE, in);
                            Files.createFile(in.resolve("blank.img"));
                            cut(in.resolve("blank.img"), SIZE);
                        }),
                row(
                        "sectors that one half withholds",
                        "that disk0.img withholds are read from disk3.img",
                        in -> {
                            all(WRITTEN, in);
                            map(in.resolve("disk0.img"), 1 << 20, 8 << 20);
                        }),
                row(
                        "sectors that one bare half withholds",
                        "of what disk0.img withholds",
                        in -> {
                            all(BARE, in);
                            map(in.resolve("disk0.img"), 3 << 20, 1 << 20);
                        }),
                row(
                        "a bare half that withholds too much to show its mirror",
                        "disk0.img fits into no order, and is left out",
                        in -> {
                            all(BARE, in);
                            map(in.resolve("disk0.img"), 512, 8 << 20);
                        }),
                row(
                        "a pipe beside the images",
                        "pipe was left out: it is no file",
                        in -> {
                            all(WRITTEN, in);
                            var pipe = in.resolve("pipe").toString();
                            new ProcessBuilder("mkfifo", pipe).start().waitFor();
                        }),
                row(
                        "names that are no UTF-8",
                        "",
                        in -> {
                            for (int i = 0; i < 4; i++) {
                                var name = Path.of(URI.create(in.toUri() + "d%E9" + i + ".img"));
                                Files.copy(Fixtures.path(WRITTEN, i), name);
                            }
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whole(String what, String sentence, Making making) throws Exception {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        making.in(evidence);

        assertThat(recover(evidence)).isLessThanOrEqualTo(Exit.FINDINGS);
        assertThat(err() + out.toString(UTF_8) + manifest()).contains(sentence);
        assertThat(files()).isIn(wanted(WRITTEN), wanted(BARE));
    }

    static Stream<Arguments> in_part() {
        return Stream.of(
                row("a pair missing", "missing missing", in -> disks(WRITTEN, in, 0, 3)),
                row("the first pair missing", "missing missing", in -> disks(WRITTEN, in, 1, 2)),
                row("one disk alone", "missing missing", in -> disks(WRITTEN, in, 0)),
                row("one bare pair", "", in -> disks(BARE, in, 0, 1)),
                row("one bare disk", "", in -> disks(BARE, in, 2)),
                row(
                        "both halves lack the same sectors",
                        "",
                        in -> {
                            all(WRITTEN, in);
                            map(in.resolve("disk0.img"), 0x108000, 0x600000);
                            map(in.resolve("disk3.img"), 0x108000, 0x600000);
                        }),
                row(
                        "a megabyte of one disk",
                        "is not whole",
                        in -> {
                            disks(WRITTEN, in, 0);
                            cut(in.resolve("disk0.img"), 1_000_000);
                        }),
                row("one byte", "", in -> Files.writeString(in.resolve("x.img"), "\u0001")));
    }

    /// What is called complete is; what is not all there is not called complete.
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void in_part(String what, String sentence, Making making) throws Exception {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        making.in(evidence);
        var images = Files.list(evidence);

        assertThat(recover(images.filter(p -> p.toString().endsWith(".img")).toArray(Path[]::new)))
                .isIn(Exit.FINDINGS, Exit.NOT_DONE);
        assertThat(out.toString(UTF_8)).contains(sentence);
        var all = wanted(WRITTEN);
        all.addAll(wanted(BARE));
        assertThat(all).containsAll(files());
        assertThat(files()).isNotIn(wanted(WRITTEN), wanted(BARE));
    }

    @Test
    void results_that_are_there_are_not_overwritten() throws Exception {
        var evidence = Files.createDirectory(folder.resolve("evidence"));
        all(WRITTEN, evidence);
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
        all(WRITTEN, evidence);
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
        all(WRITTEN, evidence);
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
