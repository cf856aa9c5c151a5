package holmes.examine.pair;

import static holmes.examine.pair.Mirrors.MIB;
import static holmes.examine.pair.Mirrors.SIZE;
import static holmes.examine.pair.Mirrors.disk;
import static holmes.examine.pair.Mirrors.exact;
import static holmes.examine.pair.Mirrors.groups;
import static holmes.examine.pair.Mirrors.numbered;
import static holmes.examine.pair.Mirrors.overwritten;
import static holmes.examine.pair.Mirrors.parties;
import static holmes.examine.pair.Mirrors.party;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.device.Devices;
import holmes.device.Missing;
import holmes.device.Progress;
import holmes.examine.compare.Comparison.Difference;
import holmes.examine.compare.Comparison.Unread;
import holmes.examine.pair.Pairing.Identical;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairSearchTest {

    @Test
    void tells_mirrors_from_strangers_and_counts_their_differences() throws Progress.Cancelled {
        var a = disk(1);
        var b = disk(2);
        var changed = b.clone();
        for (int i = 0; i < 24; i++) changed[7_000_000 + i] ^= 0x55;

        var found = exact(a, b, disk(3), changed, a);

        assertThat(groups(found)).containsExactly(List.of(0, 4), List.of(1, 3));
        var pair = found.groups().get(1);
        assertThat(pair.confidence()).isGreaterThan(0.99).isLessThan(1);
        assertThat(pair.nextBest()).isLessThan(0.01);
        assertThat(pair.starts()).containsExactly(0L, 0L);
        assertThat(pair.comparison().bytesCompared()).isEqualTo(SIZE);
        assertThat(pair.comparison().firstDifference()).isEqualTo(7_000_000);
        assertThat(pair.comparison().differingBytes()).isEqualTo(24);
        assertThat(pair.comparison().ranges()).containsExactly(new Difference(7_000_000, 24, 24));
        assertThat(found.alone()).singleElement().matches(alone -> alone.device() == 2);
        assertThat(found.ties()).isEmpty();
    }

    @Test
    void a_sample_finds_the_same_groups() throws Progress.Cancelled {
        var found = PairSearch.sampled(parties(disk(1), disk(2), disk(2), disk(1)), Progress.NONE);

        assertThat(groups(found)).containsExactly(List.of(0, 3), List.of(1, 2));
        assertThat(found.exact()).isFalse();
        assertThat(found.groups().getFirst().comparison().bytesCompared()).isZero();
    }

    @Test
    void ten_members_of_one_array_are_one_group() throws Progress.Cancelled {
        var members = new byte[10][];
        for (int i = 0; i < 10; i++) members[i] = numbered(disk(4), i);

        var found =
                PairSearch.exact(
                        Arrays.stream(members).map(Mirrors::numbered).toList(), Progress.NONE);

        assertThat(groups(found)).containsExactly(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertThat(found.groups().getFirst().comparison().differingBytes()).isZero();
        assertThat(found.groups().getFirst().comparison().bytesCompared()).isEqualTo(SIZE - 65536);
        assertThat(found.identical()).isEmpty();
    }

    @Test
    void shows_who_agrees_where_after_halves_were_overwritten_by_strangers()
            throws Progress.Cancelled {
        // (0, 1) and (2, 3) are the mirrors; a later array copied 0 over 2 and 1 over 3.
        var a = disk(5);
        var b = disk(6);
        var found = exact(a, a, overwritten(b, a, 0, 4 * MIB), overwritten(b, disk(7), 0, 4 * MIB));

        assertThat(groups(found)).containsExactly(List.of(0, 1), List.of(2, 3));
        assertThat(ranges(found, 0, 1)).containsExactly(ByteRange.of(0, SIZE));
        assertThat(ranges(found, 2, 3)).containsExactly(ByteRange.between(4 * MIB, SIZE));
        assertThat(ranges(found, 0, 2)).containsExactly(ByteRange.of(0, 4 * MIB));
        assertThat(ranges(found, 0, 3)).isEmpty();
        assertThat(found.groups().get(1).confidence()).isBetween(0.5, 0.7);
    }

    @Test
    void finds_members_whose_data_starts_at_different_offsets() throws Progress.Cancelled {
        var data = disk(8);
        var later = new byte[SIZE + 63 * 512];
        System.arraycopy(data, 0, later, 63 * 512, SIZE);
        later[63 * 512 + 5 * MIB] ^= 1;

        var found = exact(disk(9), data, later);

        assertThat(groups(found)).containsExactly(List.of(1, 2));
        var pair = found.groups().getFirst();
        assertThat(pair.starts()).containsExactly(0L, 63L * 512);
        assertThat(pair.comparison().firstDifference()).isEqualTo(5 * MIB);
        assertThat(pair.comparison().differingBytes()).isEqualTo(1);
    }

    @Test
    void copies_of_one_disk_are_no_mirrors() throws Progress.Cancelled {
        var first = numbered(disk(10), 0);
        var second = numbered(disk(10), 1);

        var found =
                PairSearch.exact(
                        List.of(numbered(first), numbered(first), numbered(second)), Progress.NONE);

        assertThat(found.identical()).containsExactly(new Identical(List.of(0, 1), true));
        assertThat(groups(found)).containsExactly(List.of(0, 2));
        assertThat(found.groups().getFirst().comparison().differingBytes()).isZero();

        var alone = PairSearch.exact(List.of(numbered(first), numbered(first)), Progress.NONE);
        assertThat(alone.groups()).isEmpty();
        assertThat(alone.identical()).containsExactly(new Identical(List.of(0, 1), true));
    }

    @Test
    void without_superblocks_identical_devices_may_be_either() throws Progress.Cancelled {
        var found = exact(disk(11), disk(11));

        assertThat(groups(found)).containsExactly(List.of(0, 1));
        assertThat(found.identical()).containsExactly(new Identical(List.of(0, 1), false));
    }

    @Test
    void blank_disks_are_nobodys_mirrors() throws Progress.Cancelled {
        var found = exact(new byte[SIZE], new byte[SIZE], disk(12));

        assertThat(found.groups()).isEmpty();
        assertThat(found.identical()).isEmpty();
        assertThat(found.alone()).hasSize(3).allMatch(alone -> alone.nearest() == -1);
    }

    @Test
    void a_member_that_cannot_be_read_is_alone_and_bad_sectors_are_said()
            throws Progress.Cancelled {
        var data = disk(13);
        var bad = Devices.bad(Devices.of("b", data), ByteRange.of(3 * MIB, 4096));
        var found =
                PairSearch.exact(
                        List.of(
                                party(Devices.of("a", data)),
                                party(bad),
                                party(new Missing("c", SIZE))),
                        Progress.NONE);

        assertThat(groups(found)).containsExactly(List.of(0, 1));
        var comparison = found.groups().getFirst().comparison();
        assertThat(comparison.unreadable()).containsExactly(new Unread(1, 3 * MIB, 4096, 4096));
        assertThat(comparison.bytesCompared()).isEqualTo(SIZE - 4096);
        assertThat(found.identical()).isEmpty();
        assertThat(found.alone()).singleElement().matches(alone -> alone.device() == 2);
    }

    @Test
    void finds_mirrors_that_hold_next_to_nothing() throws Progress.Cancelled {
        var little = new byte[SIZE * 8];
        System.arraycopy(Devices.noise(1, 40_000), 0, little, 50 * MIB, 40_000);
        var other = new byte[SIZE * 8];
        System.arraycopy(Devices.noise(2, 40_000), 0, other, 20 * MIB, 40_000);

        assertThat(groups(exact(little, other, little, other)))
                .containsExactly(List.of(0, 2), List.of(1, 3));
    }

    @Test
    void gives_the_same_outcome_every_time() throws Progress.Cancelled {
        var disks =
                new byte[][] {
                    disk(1), disk(2), overwritten(disk(1), disk(2), MIB, 2 * MIB), disk(3), disk(2)
                };
        var first = exact(disks);
        for (int i = 0; i < 5; i++) assertThat(exact(disks)).isEqualTo(first);
    }

    @Test
    void takes_sixty_four_disks() throws Progress.Cancelled {
        var parties = new ArrayList<Party>();
        for (int i = 0; i < 64; i++) {
            var disk = disk(100 + i % 32, 2 * MIB);
            parties.add(party(Devices.of("disk" + i, disk)));
        }
        assertThat(groups(PairSearch.exact(parties, Progress.NONE)))
                .hasSize(32)
                .allMatch(group -> group.get(1) - group.get(0) == 32);
    }

    private static List<ByteRange> ranges(Pairing pairing, int left, int right) {
        return pairing.agreements().stream()
                .filter(a -> a.left() == left && a.right() == right)
                .flatMap(a -> a.ranges().stream())
                .toList();
    }
}
