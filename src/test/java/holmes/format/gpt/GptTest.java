package holmes.format.gpt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import holmes.Fixtures;
import holmes.Mutations;
import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import holmes.device.Unreadable;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is expected of the fixtures is what `sfdisk` printed for them.
class GptTest {

    @Test
    void reads_what_sfdisk_wrote() throws Exception {
        var reading = Gpt.read(Fixtures.disk("gpt-3", 0));

        assertThat(anomalies(reading)).isEmpty();
        var table = table(reading);
        assertThat(table.backup()).isFalse();
        assertThat(table.sectorSize()).isEqualTo(512);
        assertThat(table.header().disk()).hasToString("58e11696-140d-7546-b5e3-78ab020a413b");
        assertThat(table.entries())
                .extracting(
                        GptEntry::number,
                        e -> table.range(e).start() / 512,
                        e -> table.range(e).length() / 512,
                        e -> e.type().toString(),
                        e -> e.partition().toString(),
                        GptEntry::name)
                .containsExactly(
                        tuple(
                                1,
                                2048L,
                                32768L,
                                "0fc63daf-8483-4772-8e79-3d69d8477de4",
                                "de4941fe-8ea0-f440-afd9-1f65910b0c51",
                                "rescue"),
                        tuple(
                                2,
                                34816L,
                                16384L,
                                "0657fd6d-a4ab-43c4-84e5-0933c84b4f4f",
                                "91b6b96b-2243-0048-8746-0ccf14704517",
                                "swap"),
                        tuple(
                                3,
                                51200L,
                                77000L,
                                "0fc63daf-8483-4772-8e79-3d69d8477de4",
                                "1263ae6c-62b5-3b45-9b31-aa27b4878c37",
                                "données"));
    }

    @Test
    void uses_the_backup_when_the_primary_is_gone_and_says_so() throws Exception {
        var reading = Gpt.read(Fixtures.disk("gpt-no-primary", 0));

        assertThat(table(reading).backup()).isTrue();
        assertThat(table(reading).offset()).isEqualTo((64 << 20) - 512);
        assertThat(table(reading).entries()).extracting(GptEntry::name).containsExactly("a", "b");
        assertThat(anomalies(reading))
                .containsExactly(new Anomaly("primary header", "EFI PART", "no EFI PART"));
    }

    @Test
    void reads_a_disk_with_sectors_of_4096_bytes_from_its_image() throws Exception {
        var reading = Gpt.read(Fixtures.disk("gpt-4096", 0));

        assertThat(anomalies(reading)).isEmpty();
        var table = table(reading);
        assertThat(table.sectorSize()).isEqualTo(4096);
        assertThat(table.entries())
                .extracting(e -> table.range(e), GptEntry::name)
                .containsExactly(
                        tuple(ByteRange.of(256 << 12, 256 << 12), "erste"),
                        tuple(ByteRange.of(512 << 12, 400 << 12), "größe"));
    }

    @Test
    void prefers_a_sound_backup_to_a_damaged_primary() throws Exception {
        var disk = copy(Fixtures.disk("gpt-3", 0));
        disk.set(ValueLayout.JAVA_BYTE, 1024 + 40, (byte) 7);

        var reading = Gpt.read(new Memory("disk", disk));

        assertThat(table(reading).backup()).isTrue();
        assertThat(anomalies(reading))
                .singleElement()
                .satisfies(a -> assertThat(a.found()).startsWith("PartitionEntryArrayCRC32 is"));
    }

    @Test
    void reads_a_damaged_primary_when_there_is_no_backup() throws Exception {
        var disk = copy(Fixtures.disk("gpt-3", 0)).asSlice(0, 40 << 20);
        disk.set(ValueLayout.JAVA_BYTE, 512 + 60, (byte) 7);

        var reading = Gpt.read(new Memory("disk", disk));

        assertThat(table(reading).entries()).hasSize(3);
        assertThat(anomalies(reading))
                .extracting(Anomaly::field)
                .containsExactly("HeaderCRC32", "LastUsableLBA", "backup header");
    }

    @Test
    void does_not_take_unreadable_headers_for_missing_ones() {
        var disk = Fixtures.disk("gpt-3", 0);
        var bad = RangeSet.of(ByteRange.of(512, 512), ByteRange.of(disk.size() - 512, 512));

        assertThatThrownBy(() -> Gpt.read(new Unreadable(disk, bad, "medium error")))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void uses_the_backup_when_the_primary_is_unreadable() throws Exception {
        var disk = Fixtures.disk("gpt-3", 0);
        var bad = RangeSet.of(ByteRange.of(512, 512));

        var reading = Gpt.read(new Unreadable(disk, bad, "medium error"));

        assertThat(table(reading).backup()).isTrue();
        assertThat(anomalies(reading))
                .containsExactly(new Anomaly("primary header", "EFI PART", "unreadable"));
    }

    @Test
    void finds_nothing_on_small_devices() throws Exception {
        for (int size : new int[] {0, 1, 100, 512, 1023, 1024, 8192}) {
            var device = new Memory("small", MemorySegment.ofArray(new byte[size]));
            assertThat(Gpt.read(device)).isInstanceOf(Reading.Absent.class);
        }
    }

    @Test
    void survives_mutated_tables() throws Exception {
        var start = copy(Fixtures.disk("gpt-3", 0)).asSlice(512, 17 << 10);

        Mutations.of(start, 20_000)
                .forEach(bytes -> {
                    var disk = MemorySegment.ofArray(new byte[20 << 10]);
                    MemorySegment.copy(bytes, 0, disk, 512, bytes.byteSize());
                    try {
                        assertThat(Gpt.read(new Memory("mutated", disk))).isNotNull();
                    } catch (UnreadableException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static GptCopy table(Reading<GptCopy> reading) {
        return reading.present().orElseThrow();
    }

    private static List<Anomaly> anomalies(Reading<GptCopy> reading) {
        return ((Reading.Present<GptCopy>) reading).anomalies();
    }

    private static MemorySegment copy(BlockDevice device) throws UnreadableException {
        var bytes = MemorySegment.ofArray(new byte[Math.toIntExact(device.size())]);
        device.read(0, bytes);
        return bytes;
    }
}
