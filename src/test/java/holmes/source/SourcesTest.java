package holmes.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.device.Devices;
import holmes.device.Place;
import holmes.device.UnreadableException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {

    private static final int SIZE = 3 * 65536;
    private final byte[] content = Devices.noise(11, SIZE);

    @TempDir Path folder;

    @Test
    void opens_a_raw_image() throws IOException, UnreadableException {
        try (var source = Sources.open(write("disk.img", content))) {
            assertThat(Devices.all(source.device())).isEqualTo(content);
            assertThat(source.medium().label()).isEqualTo("disk.img");
            assertThat(source.medium().size()).isEqualTo(SIZE);
            assertThat(source.medium().sectorSize()).isEqualTo(512);
            assertThat(source.medium().fingerprint()).matches("[0-9a-f]{64}");
            assertThat(source.device().trace(77)).containsExactly(new Place("disk.img", 77));
            assertThat(source.notes()).isEmpty();
        }
    }

    @Test
    void reads_into_memory_of_every_kind() throws IOException, UnreadableException {
        try (var source = Sources.open(write("disk.img", content));
                var arena = Arena.ofConfined()) {
            var expected = Arrays.copyOfRange(content, 1001, 1001 + 4096);
            var kinds =
                    new MemorySegment[] {
                        arena.allocate(4096),
                        MemorySegment.ofArray(new byte[4096]),
                        MemorySegment.ofArray(new long[512])
                    };
            for (var target : kinds) {
                source.device().read(1001, target);
                assertThat(target.mismatch(MemorySegment.ofArray(expected))).isEqualTo(-1);
            }
        }
    }

    @Test
    void opens_sixteen_terabytes_at_once_and_without_memory() throws IOException {
        var file = folder.resolve("huge.img");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((16L << 40) - (1 << 20));
        }
        long start = System.nanoTime();
        try (var source = Sources.open(file)) {
            assertThat(source.device().size()).isEqualTo((16L << 40) - (1 << 20));
            assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
        }
    }

    @Test
    void a_file_that_shrinks_becomes_unreadable_where_it_ends() throws IOException {
        var file = write("disk.img", content);
        try (var source = Sources.open(file)) {
            try (var writer = new RandomAccessFile(file.toFile(), "rw")) {
                writer.setLength(65536);
            }
            assertThatExceptionOfType(UnreadableException.class)
                    .isThrownBy(() -> Devices.all(source.device()))
                    .withMessageContaining("shorter since it was opened")
                    .satisfies(e -> assertThat(e.root()).isEqualTo("disk.img"))
                    .satisfies(e -> assertThat(e.range().start()).isEqualTo(65536));
        }
    }

    @Test
    void an_interrupted_reader_spoils_nothing_for_the_others()
            throws IOException, UnreadableException {
        try (var source = Sources.open(write("disk.img", content))) {
            Thread.currentThread().interrupt();
            assertThat(Devices.all(source.device())).isEqualTo(content);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(Devices.all(source.device())).isEqualTo(content);
        }
    }

    @Test
    void notes_an_image_that_ends_within_a_sector() throws IOException {
        try (var source = Sources.open(write("disk.img", Arrays.copyOf(content, 5000)))) {
            assertThat(source.notes()).singleElement().asString().contains("multiple of 512");
        }
    }

    @Test
    void knows_4096_byte_sectors_by_the_place_of_the_gpt_header() throws IOException {
        var gpt = new byte[SIZE];
        System.arraycopy("EFI PART".getBytes(ISO_8859_1), 0, gpt, 4096, 8);
        try (var source = Sources.open(write("disk.img", gpt))) {
            assertThat(source.medium().sectorSize()).isEqualTo(4096);
        }
    }

    @Test
    void refuses_with_one_sentence_what_is_no_image() throws IOException {
        refused(folder.resolve("nothing.img"), "does not exist");
        refused(write("empty.img", new byte[0]), "is empty");
        refused(Files.createDirectory(folder.resolve("sub")), "is a folder, not an image");
        refused(Path.of("/dev/null"), "is neither a file nor a block device");
        refused(write("notes.txt", "sdb was in slot 3\n".repeat(900).getBytes(ISO_8859_1)), "text");
        refused(write("short.txt", "sdb".getBytes(ISO_8859_1)), "text file");
    }

    @ParameterizedTest
    @CsvSource({
        "28b52ffd, zstd -d --sparse",
        "1f8b08, gzip -dk",
        "fd377a585a00, xz -dk",
        "4556460d0a, no",
        "455646090d0aff00, EWF image (E01)",
        "514649fb, QEMU image (qcow2)",
        "4b444d56, VMware image (VMDK)",
        "7668647866696c65, Hyper-V image (VHDX)",
        "636f6e6563746978, Virtual PC image (VHD)",
        "53514c69746520666f726d6174203300, SQLite"
    })
    void names_containers_and_archives(String magic, String expected) throws IOException {
        var file = content.clone();
        var bytes = java.util.HexFormat.of().parseHex(magic);
        System.arraycopy(bytes, 0, file, 0, bytes.length);
        var path = write("disk.img", file);
        if (expected.equals("no")) Sources.open(path).close();
        else refused(path, expected);
    }

    @Test
    void refuses_what_it_may_not_read() throws IOException {
        var file = write("disk.img", content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "the superuser may read everything");
        refused(file, "permission denied");
    }

    @Test
    void a_wiped_disk_is_no_text() throws IOException {
        var pattern = new byte[SIZE];
        Arrays.fill(pattern, (byte) 'U');
        Sources.open(write("disk.img", pattern)).close();
    }

    @Test
    void withholds_what_the_map_beside_it_does_not_call_rescued()
            throws IOException, UnreadableException {
        var image = write("disk.img", content);
        write("disk.map", "0 + 1\n0 4096 +\n4096 512 -\n4608 192000 +\n".getBytes(ISO_8859_1));
        try (var source = Sources.open(image)) {
            assertThat(Devices.bytes(source.device(), 0, 4096))
                    .isEqualTo(Arrays.copyOf(content, 4096));
            assertThatExceptionOfType(UnreadableException.class)
                    .isThrownBy(() -> Devices.all(source.device()))
                    .withMessageContaining("ddrescue map")
                    .satisfies(e -> assertThat(e.root()).isEqualTo("disk.img"))
                    .satisfies(e -> assertThat(e.range()).isEqualTo(ByteRange.of(4096, 512)));
            assertThat(source.notes())
                    .containsExactly(
                            "disk.map: 512 bytes in 1 ranges were not rescued and are unreadable");
        }
    }

    @Test
    void a_disk_is_as_large_as_its_map_even_if_the_file_ends_before() throws IOException {
        var image = write("disk.img", content);
        write(
                "disk.img.mapfile",
                ("0 + 1\n0 " + SIZE + " +\n" + SIZE + " 65536 ?\n").getBytes(ISO_8859_1));
        try (var source = Sources.open(image)) {
            assertThat(source.device().size()).isEqualTo(SIZE + 65536);
            assertThatExceptionOfType(UnreadableException.class)
                    .isThrownBy(() -> source.device().view(SIZE - 1, 2));
            assertThat(source.device().withheld(ByteRange.of(0, SIZE + 65536)).ranges())
                    .containsExactly(ByteRange.of(SIZE, 65536));
        }
    }

    @Test
    void does_not_open_an_image_whose_map_is_damaged() throws IOException {
        var image = write("disk.img", content);
        write("disk.map", "0 + 1\n0 4096 +\n4096 51".getBytes(ISO_8859_1));
        refused(image, "damaged ddrescue map (line 3");
        write("disk.map", "kernel symbols\n".getBytes(ISO_8859_1));
        try (var source = Sources.open(image)) {
            assertThat(source.notes())
                    .containsExactly("disk.map is no ddrescue map and was not used");
        }
        write("disk.map", "0 + 1\n0 4096 +\n".getBytes(ISO_8859_1));
        write("disk.img.map", "0 + 1\n0 8192 +\n".getBytes(ISO_8859_1));
        refused(image, "different ddrescue maps (disk.img.map, disk.map)");
    }

    private void refused(Path path, String why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Sources.open(path))
                .withMessageContaining(path.toString())
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
