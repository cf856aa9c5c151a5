package holmes.format.md;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import holmes.device.Progress;
import holmes.device.Unreadable;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The disks were made by `mdadm` on a virtual machine. What is expected here is what `mdadm
/// --examine` printed for them.
class MdSuperblockTest {

    @Test
    void reads_version_0_90_as_mdadm_does() {
        var found = only(Fixtures.disk("raid1-090", 1));

        assertThat(found.place()).isEqualTo(MdPlace.V0_90);
        assertThat(found.offset()).isEqualTo(24512 << 10);
        var md = clean(found);
        assertThat(md.version()).isEqualTo("0.90.0");
        assertThat(md.arrayInColons()).isEqualTo("0d986a81:52620f6a:a5321f4c:697dbf1d");
        assertThat(md.device()).isEmpty();
        assertThat(md.shape()).isEqualTo(new MdShape(1, 0, 0, 2, 24512 << 10));
        assertThat(md.data()).contains(ByteRange.of(0, 24512 << 10));
        assertThat(md.member())
                .isEqualTo(
                        new MdMember(
                                1,
                                new MdRole.Active(1),
                                List.of(new MdRole.Active(0), new MdRole.Active(1))));
        assertThat(md.state().created()).isEqualTo(Instant.parse("2013-06-03T10:00:29Z"));
        assertThat(md.state().updated()).isEqualTo(Instant.parse("2013-06-03T10:00:31Z"));
        assertThat(md.state().clean()).isTrue();
        assertThat(md.events()).isEqualTo(1);
    }

    @Test
    void reads_version_0_90_of_a_big_endian_machine_alike() {
        var disk = Fixtures.disk("raid1-090", 1);
        var little = copy(disk, 24512 << 10);
        var big = MemorySegment.ofArray(new byte[MdSuperblock.SIZE]);
        for (int i = 0; i < MdSuperblock.SIZE; i += 4) {
            big.set(Field.INT_BE, i, little.get(Field.INT_LE, i));
        }
        // The halves of 64-bit numbers are swapped along with the bytes of each.
        swapWords(big, 39);

        var read = MdSuperblock.parse(big, 24512 << 10);

        assertThat(read).isEqualTo(MdSuperblock.parse(little, 24512 << 10));
    }

    @Test
    void reads_version_1_2_as_mdadm_does() {
        var found = only(Fixtures.disk("raid10-n2-4", 3));

        assertThat(found.place()).isEqualTo(MdPlace.V1_2);
        var md = clean(found);
        assertThat(md.version()).isEqualTo("1.2");
        assertThat(md.array()).hasToString("aa999a82-e7a1-2e11-9fe7-c4632d2f3d27");
        assertThat(md.device().orElseThrow()).hasToString("86988800-9bd0-8513-8f15-2cdbca64d81a");
        assertThat(md.name()).isEqualTo("zoo:9");
        assertThat(md.shape()).isEqualTo(new MdShape(10, 0x102, 64 << 10, 4, 15360 << 10));
        assertThat(md.shape().layoutName()).isEqualTo("near=2");
        assertThat(md.data()).contains(ByteRange.of(2048 * 512, 30720 * 512));
        assertThat(md.role()).isEqualTo(new MdRole.Active(0));
        assertThat(md.events()).isEqualTo(2);
        assertThat(md.features()).isEmpty();
        assertThat(md.reshape()).isEmpty();
        assertThat(md.bitmap()).isEmpty();
        assertThat(md.badBlocks())
                .contains(new MdBadBlocks.Log(ByteRange.of((8 + 16) * 512, 4096), 0));
    }

    @Test
    void finds_version_1_1_at_the_start_of_a_partition() {
        var partition = Fixtures.disk("raid1-11-part", 0).from(2048 * 512);

        var found = only(partition);

        assertThat(found.place()).isEqualTo(MdPlace.V1_1);
        assertThat(clean(found).version()).isEqualTo("1.1");
        assertThat(clean(found).shape().componentSize()).isEqualTo(22528 << 10);
    }

    @Test
    void finds_version_1_0_near_the_end() {
        var found = only(Fixtures.disk("raid6-ls-5-two-missing", 1));

        assertThat(found.place()).isEqualTo(MdPlace.V1_0);
        var md = clean(found);
        assertThat(md.version()).isEqualTo("1.0");
        assertThat(md.shape().levelName()).isEqualTo("raid6");
        assertThat(md.shape().layoutName()).isEqualTo("left-symmetric");
        assertThat(md.shape().raidDisks()).isEqualTo(5);
        assertThat(md.role()).isEqualTo(new MdRole.Active(3));
        assertThat(md.shape().componentSize()).isEqualTo(32704 * 512);
        assertThat(md.badBlocks().orElseThrow().range().start()).isEqualTo((32752 - 8) * 512);
    }

    @Test
    void knows_a_spare() {
        var md = clean(only(Fixtures.disk("raid5-ls-4-spare", 4)));

        assertThat(md.role()).isEqualTo(new MdRole.Spare());
        assertThat(md.member().number()).isEqualTo(4);
    }

    @Test
    void reports_a_wrong_checksum_and_reads_on() {
        var bytes = copy(Fixtures.disk("raid10-n2-4", 3), 4096);
        bytes.set(Field.INT_LE, 216, 0xafdec130);

        var read = MdSuperblock.parse(bytes, 4096);

        var wrong = new Anomaly("sb_csum", "0xafdec131", "0xafdec130");
        assertThat(read.present()).isPresent();
        assertThat(((Reading.Present<?>) read).anomalies()).containsExactly(wrong);
    }

    @Test
    void reports_a_superblock_that_lies_elsewhere() {
        var bytes = copy(Fixtures.disk("raid10-n2-4", 3), 4096);

        var read = MdSuperblock.parse(bytes, 8192);

        assertThat(((Reading.Present<?>) read).anomalies())
                .containsExactly(new Anomaly("super_offset", "0x10", "0x8"));
    }

    @Test
    void finds_what_another_array_left_behind() throws Exception {
        var disk = MemorySegment.ofArray(new byte[3 << 20]);
        MemorySegment.copy(
                copy(Fixtures.disk("raid10-n2-4", 3), 4096), 0, disk, (1 << 20) + 4096, 4096);
        var device = new Memory("disk", disk);

        var survey = MdSuperblocks.scan(device, ByteRange.of(0, device.size()), Progress.NONE);

        assertThat(MdSuperblocks.find(device).found()).isEmpty();
        assertThat(survey.found())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.place()).isEqualTo(MdPlace.ELSEWHERE);
                    assertThat(found.offset()).isEqualTo((1 << 20) + 4096);
                    assertThat(found.reading().present()).isPresent();
                });
    }

    @Test
    void says_which_places_could_not_be_read() {
        var disk = Fixtures.disk("raid10-n2-4", 0);
        var bad = RangeSet.of(ByteRange.of(4096, 512));

        var survey = MdSuperblocks.find(new Unreadable(disk, bad, "medium error"));

        assertThat(survey.found()).isEmpty();
        assertThat(survey.unreadable().ranges()).containsExactly(ByteRange.of(4096, 4096));
    }

    @Test
    void reads_a_superblock_whose_later_sectors_are_unreadable() {
        var disk = Fixtures.disk("raid10-n2-4", 0);
        var bad = RangeSet.of(ByteRange.of(4096 + 512, 512));

        var survey = MdSuperblocks.find(new Unreadable(disk, bad, "medium error"));

        var md = survey.found().getFirst().reading().present().orElseThrow();
        assertThat(md.role()).isEqualTo(new MdRole.Active(1));
        assertThat(survey.unreadable().overlaps(ByteRange.of(4096, 4096))).isTrue();
    }

    @Test
    void decodes_the_bad_block_log() {
        var log = MemorySegment.ofArray(new byte[512]).fill((byte) 0xff);
        log.set(Field.LONG_LE, 0, 2048L << 10 | 8);
        log.set(Field.LONG_LE, 8, 4096L << 10 | 1);

        var read = MdBadBlocks.parse(log, 0);

        assertThat(read.present())
                .contains(
                        RangeSet.of(ByteRange.of(2048 * 512, 4096), ByteRange.of(4096 * 512, 512)));
    }

    @Test
    void finds_an_empty_bad_block_log_on_a_disk() throws Exception {
        var disk = Fixtures.disk("raid10-n2-4", 0);
        var log = clean(only(disk)).badBlocks().orElseThrow();

        assertThat(MdSuperblocks.badBlocks(disk, log).present()).contains(RangeSet.EMPTY);
    }

    @Test
    void reads_a_reshape_that_was_under_way() {
        var bytes = copy(Fixtures.disk("raid5-ls-4-spare", 0), 4096);
        bytes.set(Field.INT_LE, 8, 4 | 64);
        bytes.set(Field.INT_LE, 100, 6);
        bytes.set(Field.LONG_LE, 104, 12288);
        bytes.set(Field.INT_LE, 112, 1);
        bytes.set(Field.INT_LE, 116, 18);
        bytes.set(Field.INT_LE, 120, 1024);
        bytes.set(Field.INT_LE, 124, -256);

        var md = MdSuperblock.parse(bytes, 4096).present().orElseThrow();

        assertThat(md.reshape())
                .contains(
                        new MdReshape(
                                12288 * 512,
                                new MdShape(5, 2, 64 << 10, 3, 15360 << 10),
                                new MdShape(6, 18, 512 << 10, 4, 15360 << 10),
                                false,
                                -256 * 512));
        assertThat(md.reshape().orElseThrow().to().layoutName()).isEqualTo("left-symmetric-6");
        assertThat(md.features()).containsExactly(MdFeature.RESHAPE_ACTIVE, MdFeature.NEW_OFFSET);
    }

    @Test
    void locates_a_bitmap_behind_or_before_its_superblock() {
        var bytes = copy(Fixtures.disk("raid5-ls-4-spare", 0), 4096);
        bytes.set(Field.INT_LE, 8, 1);
        bytes.set(Field.INT_LE, 96, 8);
        assertThat(MdSuperblock.parse(bytes, 4096).present().orElseThrow().bitmap())
                .contains(8192L);

        bytes.set(Field.INT_LE, 96, -16);
        assertThat(MdSuperblock.parse(bytes, 1 << 20).present().orElseThrow().bitmap())
                .contains((1L << 20) - 8192);
    }

    @Test
    void reads_how_far_a_member_was_rebuilt() {
        var bytes = copy(Fixtures.disk("raid5-ls-4-spare", 0), 4096);
        bytes.set(Field.INT_LE, 8, 2);
        bytes.set(Field.LONG_LE, 152, 1000);
        bytes.set(Field.LONG_LE, 208, 500);

        var state = MdSuperblock.parse(bytes, 4096).present().orElseThrow().state();

        assertThat(state.recovery()).contains(1000L * 512);
        assertThat(state.resync()).contains(500L * 512);
        assertThat(state.clean()).isFalse();
    }

    @Test
    void refuses_numbers_that_no_array_has_and_reads_on() {
        var bytes = copy(Fixtures.disk("raid5-ls-4-spare", 0), 4096);
        bytes.set(Field.INT_LE, 92, -1);
        bytes.set(Field.LONG_LE, 128, -1);

        var read = (Reading.Present<MdSuperblock>) MdSuperblock.parse(bytes, 4096);

        assertThat(read.value().shape().raidDisks()).isZero();
        assertThat(read.value().data()).isEmpty();
        assertThat(read.value().name()).isEqualTo("zoo:9");
        assertThat(read.anomalies())
                .extracting(Anomaly::field)
                .containsExactly("sb_csum", "raid_disks", "data_offset");
    }

    @Test
    void finds_nothing_where_there_is_no_room() {
        for (int size : new int[] {0, 1, 100, 512, 4096, 8191, 65535}) {
            var device = new Memory("small", MemorySegment.ofArray(new byte[size]));
            assertThat(MdSuperblocks.find(device).found()).isEmpty();
        }
    }

    private static MdFound only(BlockDevice device) {
        var survey = MdSuperblocks.find(device);
        assertThat(survey.unreadable().isEmpty()).isTrue();
        assertThat(survey.found()).hasSize(1);
        return survey.found().getFirst();
    }

    private static MdSuperblock clean(MdFound found) {
        assertThat(found.reading()).isInstanceOf(Reading.Present.class);
        var present = (Reading.Present<MdSuperblock>) found.reading();
        assertThat(present.anomalies()).isEmpty();
        return present.value();
    }

    private static MemorySegment copy(BlockDevice device, long offset) {
        var bytes = MemorySegment.ofArray(new byte[MdSuperblock.SIZE]);
        try {
            device.read(offset, bytes);
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return bytes;
    }

    private static void swapWords(MemorySegment bytes, int index) {
        int first = bytes.get(Field.INT_LE, 4L * index);
        bytes.set(Field.INT_LE, 4L * index, bytes.get(Field.INT_LE, 4L * index + 4));
        bytes.set(Field.INT_LE, 4L * index + 4, first);
    }
}
