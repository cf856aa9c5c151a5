package holmes.examine.pair;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.source.Sources;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole disks of arrays that mdadm made: near copies of an even number of disks are mirrors, and
/// nothing else is, however much parity looks like its data on a disk that is nearly empty.
class ArraysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "raid1-090   | 2 | [[0, 1]]",
                "raid10-n2-4 | 4 | [[0, 3], [1, 2]]",
                "raid10-n2-3 | 3 | []",
                "raid4-3     | 3 | []",
                "raid5-ls-3  | 3 | []"
            })
    void mirrors_are_found_and_parity_is_none(String name, int disks, String expected)
            throws Progress.Cancelled {
        var parties = new ArrayList<Party>();
        for (int i = 0; i < disks; i++) {
            parties.add(Mirrors.party(Sources.device(Fixtures.path(name, i))));
        }

        assertThat(Mirrors.groups(PairSearch.exact(parties, Progress.NONE))).hasToString(expected);
        assertThat(Mirrors.groups(PairSearch.sampled(parties, Progress.NONE)))
                .hasToString(expected);
        parties.stream().map(Party::device).forEach(BlockDevice::close);
    }
}
