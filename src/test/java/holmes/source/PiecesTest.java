package holmes.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import holmes.bytes.Refused;
import holmes.device.Devices;
import holmes.device.Place;
import holmes.device.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    private static final int PIECE = 8192;
    private final byte[] content = Devices.noise(12, 2 * PIECE + 1000);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disk.001 disk.002 disk.003",
                "disk.000 disk.001 disk.002",
                "disk.00 disk.01 disk.02",
                "disk.img.aa disk.img.ab disk.img.ac",
                "xaa xab xac"
            })
    void joins_them_from_the_first(String names) throws IOException, UnreadableException {
        var files = split(names);
        try (var source = Sources.open(files.getFirst())) {
            assertThat(Devices.all(source.device())).isEqualTo(content);
            assertThat(source.notes()).contains("joined from 3 pieces");
            var label = source.medium().label();
            assertThat(source.device().trace(PIECE + 5))
                    .containsExactly(new Place(label, PIECE + 5));
        }
        try (var source = Sources.open(folder)) {
            assertThat(source.medium().size()).isEqualTo(content.length);
        }
        refused(files.get(1), "is a piece of a split image: open " + files.getFirst());
    }

    @Test
    void refuses_a_set_with_a_gap() throws IOException {
        var files = split("disk.001 disk.002 disk.003");
        Files.move(files.get(1), folder.resolve("elsewhere"));

        refused(files.get(0), "the piece disk.002 is missing");
        refused(files.get(2), "the piece disk.002 is missing");
    }

    @Test
    void refuses_a_set_with_a_piece_cut_short() throws IOException {
        var files = split("disk.001 disk.002 disk.003");
        Files.write(files.get(1), new byte[100]);

        refused(files.getFirst(), "disk.002 has 100 bytes where disk.001 has 8192");
    }

    @Test
    void numbered_disks_are_no_pieces() throws IOException {
        content[510] = content[PIECE + 510] = content[2 * PIECE + 510] = 0x55;
        content[511] = content[PIECE + 511] = content[2 * PIECE + 511] = (byte) 0xaa;
        var files = split("disk.001 disk.002 disk.003");

        for (var file : files) {
            try (var source = Sources.open(file)) {
                assertThat(source.medium().size()).isEqualTo(Files.size(file));
            }
        }
    }

    @Test
    void a_single_numbered_file_is_an_image() throws IOException {
        var file = Files.write(folder.resolve("disk.001"), content);
        Sources.open(file).close();
    }

    private List<Path> split(String names) throws IOException {
        var files = Arrays.stream(names.split(" ")).map(folder::resolve).toList();
        for (int i = 0; i < 3; i++) {
            int end = Math.min(content.length, (i + 1) * PIECE);
            Files.write(files.get(i), Arrays.copyOfRange(content, i * PIECE, end));
        }
        return files;
    }

    private static void refused(Path path, String why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Sources.open(path))
                .withMessageContaining(why);
    }
}
