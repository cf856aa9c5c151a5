package holmes.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.Fixtures;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Evidence that is not as it should be, and what must be said of it.
final class BadInputs {

    /// A RAID10 of four whole disks, and the same without its superblocks.
    static final String WRITTEN = "raid10-n2-4";

    static final String BARE = "raid10-n2-4-nosb";

    static final long SIZE = 16 << 20;

    private BadInputs() {}

    interface Making {
        void in(Path folder) throws Exception;
    }

    static void disks(String name, Path folder, int... numbers) throws IOException {
        for (int number : numbers) {
            Files.copy(Fixtures.path(name, number), folder.resolve("disk" + number + ".img"));
        }
    }

    static void all(String name, Path folder) throws IOException {
        disks(name, folder, 0, 1, 2, 3);
    }

    static void cut(Path image, long size) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(size);
        }
    }

    static void spoil(Path image, long at) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(at);
            file.write("altered".getBytes(UTF_8));
        }
    }

    static void map(Path image, long start, long length) throws IOException {
        var text =
                "0x0 +\n0x0 %#x +\n%#x %#x -\n%#x %#x +\n"
                        .formatted(start, start, length, start + length, SIZE - start - length);
        Files.writeString(image.resolveSibling(image.getFileName() + ".map"), text);
    }

    static Arguments row(String what, String sentence, Making making) {
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
}
