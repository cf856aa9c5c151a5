package holmes.examine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import holmes.bytes.ByteRange;
import holmes.device.BlockDevice;
import holmes.device.Devices;
import holmes.device.Missing;
import holmes.device.Progress;
import holmes.examine.compare.Comparison.Difference;
import holmes.examine.compare.Comparison.Unread;
import holmes.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

    private static final int SIZE = 700_001;

    @Test
    void finds_every_differing_byte_of_any_number_of_devices() throws Progress.Cancelled {
        var random = new Random(31);
        for (int round = 0; round < 60; round++) {
            var copies = copies(2 + random.nextInt(4), 1 + random.nextInt(SIZE));
            var differing = change(copies, random);

            var found = compare(copies);

            var expected = runs(differing, 1);
            assertThat(found.ranges()).isEqualTo(expected);
            assertThat(found.differingBytes()).isEqualTo(differing.size());
            assertThat(found.firstDifference())
                    .isEqualTo(differing.isEmpty() ? -1 : differing.first());
            assertThat(found.bytesCompared()).isEqualTo(copies.getFirst().length);
            assertThat(found.bridged()).isEqualTo(1);
            for (int i = 0; i < copies.size(); i++) {
                assertThat(found.differingFromFirst().get(i))
                        .isEqualTo(count(copies.getFirst(), copies.get(i)));
            }
        }
    }

    @Test
    void bridges_gaps_when_there_are_too_many_ranges_and_keeps_counts_exact()
            throws Progress.Cancelled {
        var random = new Random(32);
        for (int round = 0; round < 40; round++) {
            var copies = copies(2, SIZE);
            var differing = change(copies, random);
            for (int i = random.nextInt(3000); i > 0; i--) {
                int at = random.nextInt(SIZE);
                if (differing.add(at)) copies.get(1)[at] ^= 0x40;
            }

            var found = Compare.of(devices(copies), 20, Progress.NONE);

            assertThat(found.ranges()).hasSizeLessThanOrEqualTo(20);
            assertThat(found.ranges()).isEqualTo(runs(differing, found.bridged()));
            assertThat(found.differingBytes()).isEqualTo(differing.size());
        }
    }

    @Test
    void strangers_differ_nearly_everywhere() throws Progress.Cancelled {
        var a = Devices.noise(1, SIZE);
        var b = Devices.noise(2, SIZE);

        var found = compare(List.of(a, b));

        assertThat(found.differingBytes()).isEqualTo(count(a, b));
        assertThat(found.ranges().stream().mapToLong(Difference::differing).sum())
                .isEqualTo(found.differingBytes());
    }

    @Test
    void gives_the_same_outcome_every_time() throws Progress.Cancelled {
        var copies = copies(3, SIZE);
        change(copies, new Random(5));
        var first = Compare.of(devices(copies), 7, Progress.NONE);
        for (int i = 0; i < 20; i++) {
            assertThat(Compare.of(devices(copies), 7, Progress.NONE)).isEqualTo(first);
        }
    }

    @Test
    void compares_the_common_part_of_different_sizes() throws Progress.Cancelled {
        var a = Devices.noise(1, 100_000);
        var b = java.util.Arrays.copyOf(a, 90_001);

        var found = compare(List.of(a, b));

        assertThat(found.sizes()).containsExactly(100_000L, 90_001L);
        assertThat(found.bytesCompared()).isEqualTo(90_001);
        assertThat(found.differingBytes()).isZero();
        assertThat(found.provesEqual()).isFalse();
        assertThat(compare(List.of(a, a)).provesEqual()).isTrue();
        assertThat(compare(List.of(a, new byte[0])).bytesCompared()).isZero();
    }

    @Test
    void what_one_withholds_is_said_and_never_called_equal() throws Progress.Cancelled {
        var bytes = Devices.noise(1, SIZE);
        var other = bytes.clone();
        other[300_000] ^= 1;
        other[500_000] ^= 1;
        var bad =
                Devices.bad(
                        Devices.of("b", other),
                        ByteRange.of(262_144 - 512, 1024),
                        ByteRange.of(500_000, 1));

        var found = Compare.of(List.of(Devices.of("a", bytes), bad), Progress.NONE);

        assertThat(found.unreadable())
                .containsExactly(new Unread(1, 261_632, 1024, 1024), new Unread(1, 500_000, 1, 1));
        assertThat(found.bytesCompared()).isEqualTo(SIZE - 1025);
        assertThat(found.ranges()).containsExactly(new Difference(300_000, 1, 1));
        assertThat(found.provesEqual()).isFalse();
    }

    @Test
    void a_missing_device_leaves_nothing_to_compare() throws Progress.Cancelled {
        var found =
                Compare.of(
                        List.of(Devices.noise("a", 1, SIZE), new Missing("b", SIZE)),
                        Progress.NONE);

        assertThat(found.bytesCompared()).isZero();
        assertThat(found.unreadable()).containsExactly(new Unread(1, 0, SIZE, SIZE));
    }

    @Test
    void stops_when_told_to_and_makes_no_claim() {
        var devices = devices(copies(2, SIZE));
        assertThatExceptionOfType(Progress.Cancelled.class)
                .isThrownBy(() ->
                        Compare.of(
                                devices,
                                (_, done, _) -> {
                                    if (done > SIZE / 2) throw new Progress.Cancelled();
                                }));
    }

    @Test
    void agrees_with_cmp(@TempDir Path folder) throws IOException, Progress.Cancelled {
        var random = new Random(33);
        for (int round = 0; round < 5; round++) {
            var copies = copies(2, SIZE);
            var differing = change(copies, random);
            var a = Files.write(folder.resolve("a"), copies.get(0)).toString();
            var b = Files.write(folder.resolve("b"), copies.get(1)).toString();
            var cmp =
                    Programs.run(List.of("cmp", "-l", a, b), Duration.ofSeconds(60))
                            .text()
                            .lines()
                            .map(line -> Integer.parseInt(line.strip().split(" ")[0]) - 1)
                            .toList();
            assertThat(cmp).isEqualTo(List.copyOf(differing));
            assertThat(compare(copies).differingBytes()).isEqualTo(cmp.size());
        }
    }

    private static Comparison compare(List<byte[]> copies) throws Progress.Cancelled {
        return Compare.of(devices(copies), Progress.NONE);
    }

    private static List<BlockDevice> devices(List<byte[]> copies) {
        return copies.stream().<BlockDevice>map(bytes -> Devices.of("copy", bytes)).toList();
    }

    private static List<byte[]> copies(int number, int size) {
        var copies = new ArrayList<byte[]>();
        for (int i = 0; i < number; i++) copies.add(Devices.noise(30, size));
        return copies;
    }

    /// Changes single bytes and whole stretches of any copy.
    private static TreeSet<Integer> change(List<byte[]> copies, Random random) {
        int size = copies.getFirst().length;
        for (int i = random.nextInt(12); i > 0; i--) {
            var copy = copies.get(random.nextInt(copies.size()));
            int at = random.nextInt(size);
            int length = random.nextBoolean() ? 1 : 1 + random.nextInt(9000);
            for (int k = at; k < Math.min(size, at + length); k++) {
                copy[k] = (byte) random.nextInt();
            }
        }
        var differing = new TreeSet<Integer>();
        for (int k = 0; k < size; k++) {
            for (var copy : copies) if (copy[k] != copies.getFirst()[k]) differing.add(k);
        }
        return differing;
    }

    private static List<Difference> runs(TreeSet<Integer> differing, long bridged) {
        var runs = new ArrayList<Difference>();
        for (long at : differing) {
            if (!runs.isEmpty()) {
                var last = runs.getLast();
                if (at - (last.offset() + last.length()) < bridged) {
                    long length = at + 1 - last.offset();
                    runs.set(
                            runs.size() - 1,
                            new Difference(last.offset(), length, last.differing() + 1));
                    continue;
                }
            }
            runs.add(new Difference(at, 1, 1));
        }
        return runs;
    }

    private static long count(byte[] a, byte[] b) {
        long count = 0;
        for (int i = 0; i < a.length; i++) if (a[i] != b[i]) count++;
        return count;
    }
}
