package holmes.source;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.device.Devices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir Path folder;

    @Test
    void lists_images_in_natural_order_and_says_why_the_rest_are_none() throws IOException {
        for (var name : List.of("disk10.img", "disk2.img", "disk1.img", "split.001", "split.002")) {
            Files.write(folder.resolve(name), Devices.noise(1, 8192));
        }
        Files.write(folder.resolve("cut.img"), Devices.noise(1, 8191));
        Files.write(folder.resolve("odd.bin"), Devices.noise(1, 8191));
        Files.write(folder.resolve("tiny"), Devices.noise(1, 512));
        Files.writeString(folder.resolve("disk2.img.map"), "0 + 1\n0 8192 +\n");
        Files.writeString(folder.resolve("console.log"), "md: bind<sdb1>\n".repeat(600));
        Files.createDirectory(folder.resolve("more"));

        var found = Sources.images(folder);

        assertThat(found.images().stream().map(Pieces::nameOf))
                .containsExactly("cut.img", "disk1.img", "disk2.img", "disk10.img", "split.001");
        assertThat(found.skipped().stream().map(s -> Pieces.nameOf(s.path()) + " " + s.why()))
                .containsExactly(
                        "console.log is a text file, not a disk image",
                        "disk2.img.map lies beside disk2.img as its map",
                        "more is a folder",
                        "odd.bin is no whole number of sectors long",
                        "split.002 is a piece of split.001",
                        "tiny is too small for a disk");
    }

    @Test
    void names_sort_by_the_numbers_in_them() {
        assertThat(
                        Stream.of("b", "a10", "a9", "a09", "a", "a9b", "a18446744073709551616")
                                .sorted(NaturalOrder.OF_NAMES))
                .containsExactly("a", "a09", "a9", "a9b", "a10", "a18446744073709551616", "b");
    }
}
