package holmes.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import holmes.bytes.Refused;
import holmes.device.Devices;
import holmes.device.UnreadableException;
import holmes.host.LoopDevices;
import holmes.host.Programs;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On loop devices, so that it runs without a spare disk.
class KernelDeviceTest {

    private static final int SIZE = 3 << 20;
    private final byte[] content = Devices.noise(21, SIZE);
    private final LoopDevices loops = new LoopDevices();

    @TempDir Path folder;

    @AfterEach
    void detach() {
        loops.close();
    }

    @Test
    void gives_the_bytes_and_the_fingerprint_of_the_file_behind_it()
            throws IOException, UnreadableException {
        var file = image();
        var node = loops.attach(file, "--read-only");

        try (var device = Sources.open(node);
                var image = Sources.open(file)) {
            assertThat(Devices.all(device.device())).isEqualTo(content);
            assertThat(device.medium().size()).isEqualTo(SIZE);
            assertThat(device.medium().fingerprint()).isEqualTo(image.medium().fingerprint());
            assertThat(device.medium().label()).isEqualTo(node.getFileName().toString());
            assertThat(device.medium().readOnlyInKernel()).contains(true);
            assertThat(image.medium().readOnlyInKernel()).isEmpty();
        }
    }

    @Test
    void reads_past_the_cache_at_any_offset() throws IOException, UnreadableException {
        var node = loops.attach(image(), "--read-only");

        try (var device = Sources.direct(node)) {
            assertThat(Devices.all(device)).isEqualTo(content);
            for (int[] at : new int[][] {{0, 1}, {511, 2}, {1000, 5000}, {SIZE - 3, 3}}) {
                assertThat(Devices.bytes(device, at[0], at[1]))
                        .isEqualTo(java.util.Arrays.copyOfRange(content, at[0], at[0] + at[1]));
            }
        }
    }

    @Test
    void knows_the_sector_size_of_the_device() throws IOException, UnreadableException {
        var node = loops.attach(image(), "--read-only", "--sector-size", "4096");

        try (var device = Sources.direct(node)) {
            assertThat(device.sectorSize()).isEqualTo(4096);
            assertThat(Devices.bytes(device, 5000, 700))
                    .isEqualTo(java.util.Arrays.copyOfRange(content, 5000, 5700));
        }
    }

    @Test
    void sets_the_write_protection_of_the_kernel() throws IOException {
        var node = loops.attach(image());
        assertThat(readOnly(node)).isFalse();

        try {
            Sources.writeProtect(node);
            assertThat(readOnly(node)).isTrue();
        } finally {
            // The flag outlives the loop device's file, and the next user of the node would suffer.
            Programs.run(List.of("blockdev", "--setrw", "" + node), Duration.ofSeconds(20));
        }
    }

    @Test
    void refuses_what_it_is_not_made_for() throws IOException {
        var file = image();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Sources.direct(file));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Sources.writeProtect(file));
    }

    @Test
    void reads_into_native_memory_and_never_after_it_was_closed()
            throws IOException, UnreadableException {
        var device = Sources.device(loops.attach(image(), "--read-only"));
        try (var arena = Arena.ofConfined()) {
            var target = arena.allocate(SIZE);
            device.read(0, target);
            assertThat(target.mismatch(MemorySegment.ofArray(content))).isEqualTo(-1);
            device.close();
            device.close();
            assertThatIllegalStateException().isThrownBy(() -> device.read(0, target));
        }
    }

    private static boolean readOnly(Path node) {
        try (var device = Sources.open(node)) {
            return device.medium().readOnlyInKernel().orElseThrow();
        }
    }

    private Path image() throws IOException {
        return Files.write(folder.resolve("disk.img"), content);
    }
}
