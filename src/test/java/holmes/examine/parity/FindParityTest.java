package holmes.examine.parity;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.device.BlockDevice;
import holmes.device.Devices;
import holmes.device.ParityDisks;
import holmes.device.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindParityTest {

    private static final int CHUNK = 8192;
    private static final int ROWS = 30;

    @Test
    void members_of_a_raid5_sum_up_to_zero_and_a_stranger_among_them_is_found() throws Exception {
        var members = disks(5, "left-symmetric", 4);
        var all = FindParity.of(members, Progress.NONE);
        assertThat(all.all().holds()).isTrue();
        assertThat(all.without()).noneMatch(FindParity.Sum::holds);

        members.add(2, Devices.noise("stranger", 99, ROWS * CHUNK));
        var more = FindParity.of(members, Progress.NONE);
        assertThat(more.all().holds()).isFalse();
        for (int i = 0; i < 5; i++) {
            assertThat(more.without().get(i).holds()).as("without " + i).isEqualTo(i == 2);
        }
    }

    /// Without the disk that holds Q the sum is zero: each disk does so in one row of five.
    @Test
    void a_raid6_is_none() throws Exception {
        var sums = FindParity.of(disks(6, "left-symmetric", 5), Progress.NONE);

        assertThat(sums.all().holds()).isFalse();
        assertThat(sums.without()).noneMatch(FindParity.Sum::holds);
        assertThat(sums.without()).allMatch(sum -> sum.agree() == sum.differ() / 4);
    }

    @Test
    void zeros_and_bad_sectors_tell_nothing() throws Exception {
        var blank = new ArrayList<BlockDevice>();
        for (int i = 0; i < 3; i++) blank.add(Devices.of("" + i, new byte[ROWS * CHUNK]));
        assertThat(FindParity.of(blank, Progress.NONE).all().isUnknown()).isTrue();

        var members = disks(5, "left-symmetric", 3);
        members.set(0, Devices.bad(members.getFirst(), ByteRange.of(0, ROWS * CHUNK)));
        assertThat(FindParity.of(members, Progress.NONE).all().isUnknown()).isTrue();
    }

    private static List<BlockDevice> disks(int level, String layout, int disks) {
        int row = (disks - (level == 6 ? 2 : 1)) * CHUNK;
        var array = Devices.noise(level * 10L + disks, ROWS * row);
        var devices = new ArrayList<BlockDevice>();
        Arrays.stream(ParityDisks.write(array, level, layout, disks, CHUNK))
                .forEach(bytes -> devices.add(Devices.of("" + devices.size(), bytes)));
        return devices;
    }
}
