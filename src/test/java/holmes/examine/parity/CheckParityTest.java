package holmes.examine.parity;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Devices;
import holmes.device.Missing;
import holmes.device.ParityDisks;
import holmes.device.ParityFit;
import holmes.device.ParityLayout;
import holmes.device.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckParityTest {

    private static final int CHUNK = 8192;
    private static final int BLOCK = 4096;
    private static final int ROWS = 12;

    @ParameterizedTest
    @EnumSource
    void finds_the_row_in_which_one_byte_of_one_member_is_wrong(ParityLayout layout)
            throws Exception {
        var random = new Random(layout.ordinal());
        for (int disks = layout.parities() + 2; disks <= 6; disks++) {
            var written = written(layout, disks);
            assertThat(check(layout, devices(written)))
                    .isEqualTo(new Mismatches(BLOCK, 2 * ROWS, 0, 0, 0, RangeSet.EMPTY));

            int disk = random.nextInt(disks);
            int at = random.nextInt(ROWS * CHUNK);
            written[disk][at] ^= 0x40;
            var block = RangeSet.of(ByteRange.of(at / BLOCK * BLOCK, BLOCK));
            assertThat(check(layout, devices(written)))
                    .isEqualTo(new Mismatches(BLOCK, 2 * ROWS - 1, 1, 0, 0, block));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "RAID6.*")
    void what_is_left_of_a_raid6_is_compared_when_one_is_missing(ParityLayout layout)
            throws Exception {
        for (int gone = 0; gone < 5; gone++) {
            var written = written(layout, 5);
            var members = devices(written);
            members.set(gone, new Missing("slot " + gone, ROWS * CHUNK));
            assertThat(check(layout, members).agree()).isEqualTo(2 * ROWS);

            written[(gone + 1) % 5][BLOCK] ^= 1;
            members = devices(written);
            members.set(gone, new Missing("slot " + gone, ROWS * CHUNK));
            assertThat(check(layout, members).differing())
                    .isEqualTo(RangeSet.of(ByteRange.of(BLOCK, BLOCK)));

            members.set((gone + 2) % 5, new Missing("another", ROWS * CHUNK));
            assertThat(check(layout, members).unknown()).isEqualTo(2 * ROWS);
        }
    }

    @Test
    void zeros_and_repeated_bytes_tell_nothing_and_bad_sectors_are_counted_apart()
            throws Exception {
        var layout = ParityLayout.RAID5_LEFT_SYMMETRIC;
        var array = new byte[ROWS * 2 * CHUNK];
        new Random(1).nextBytes(array);
        Arrays.fill(array, 0, 2 * CHUNK, (byte) 0);
        Arrays.fill(array, 2 * CHUNK, 4 * CHUNK, (byte) 7);
        var written = ParityDisks.write(array, 5, layout.words(), 3, CHUNK);
        var members = devices(written);
        members.set(1, Devices.bad(members.get(1), ByteRange.of(5 * CHUNK + 512, 512)));

        assertThat(check(layout, members))
                .isEqualTo(new Mismatches(BLOCK, 2 * ROWS - 5, 0, 4, 1, RangeSet.EMPTY));
    }

    @Test
    void many_mismatches_are_put_together() {
        var count = new Mismatches.Count(512);
        var fits = new ArrayList<ParityFit>();
        for (int i = 0; i < 60_000; i++) {
            fits.add(i % 2 == 0 ? ParityFit.DIFFERS : ParityFit.AGREES);
        }
        count.add(fits);

        assertThat(count.result().differ()).isEqualTo(30_000);
        assertThat(count.result().differing().ranges()).hasSizeBetween(1, 10_000);
        assertThat(count.result().differing().contains(59_998 * 512L)).isTrue();
    }

    private static Mismatches check(ParityLayout layout, List<BlockDevice> members)
            throws Progress.Cancelled {
        return CheckParity.of(members, layout, CHUNK, Progress.NONE);
    }

    private static byte[][] written(ParityLayout layout, int disks) {
        var array = Devices.noise(disks, ROWS * (disks - layout.parities()) * CHUNK);
        return ParityDisks.write(array, layout.level(), layout.words(), disks, CHUNK);
    }

    private static List<BlockDevice> devices(byte[][] disks) {
        var devices = new ArrayList<BlockDevice>();
        for (int i = 0; i < disks.length; i++) devices.add(Devices.of("" + i, disks[i]));
        return devices;
    }
}
