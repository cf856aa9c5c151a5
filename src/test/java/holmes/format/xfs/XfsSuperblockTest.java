package holmes.format.xfs;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class XfsSuperblockTest {

    @Test
    void tells_what_mkfs_was_told() throws Exception {
        var superblock = present(sector("xfs-large"));

        assertThat(superblock.uuid()).hasToString("6f1c6a60-7b0a-4d0c-9b5e-0a1f6d1c0e01");
        assertThat(superblock.label()).isEqualTo("large");
        assertThat(superblock.size()).isEqualTo(40 << 20);
        assertThat(superblock.geometry().folderBlock()).isEqualTo(8192);
        assertThat(superblock.geometry().groups()).isEqualTo(2);
        assertThat(present(sector("xfs-v4")).version()).isEqualTo(4);
        assertThat(present(sector("xfs-v4")).entryTypes()).isFalse();
    }

    @Test
    void has_four_answers() throws Exception {
        assertThat(parse(new byte[512])).isInstanceOf(Reading.Absent.class);

        var newer = sector("xfs-v4");
        newer[101] = (byte) (newer[101] & 0xf0 | 6);
        assertThat(parse(newer)).isEqualTo(new Reading.Unsupported<>("version 6"));

        var senseless = sector("xfs-v5");
        senseless[120] = 40;
        assertThat(parse(senseless)).isInstanceOf(Reading.Garbled.class);

        var changed = sector("xfs-v5");
        changed[108] = 'X';
        assertThat(anomalies(changed)).hasSize(1);
        assertThat(anomalies(sector("xfs-v5"))).isEmpty();
    }

    private static List<Anomaly> anomalies(byte[] sector) {
        if (parse(sector) instanceof Reading.Present<XfsSuperblock>(_, var anomalies)) {
            return anomalies;
        }
        throw new AssertionError(parse(sector));
    }

    @Test
    void other_beginnings_are_none() {
        var text = "XFSB and then nothing of the kind".getBytes(StandardCharsets.US_ASCII);
        var sector = new byte[512];
        System.arraycopy(text, 0, sector, 0, text.length);

        assertThat(parse(sector).present()).isEmpty();
    }

    private static XfsSuperblock present(byte[] sector) {
        return parse(sector).present().orElseThrow();
    }

    private static Reading<XfsSuperblock> parse(byte[] sector) {
        return XfsSuperblock.parse(MemorySegment.ofArray(sector));
    }

    private static byte[] sector(String name) throws Exception {
        return Fixtures.disk(name, 0).view(0, 512).toArray(ValueLayout.JAVA_BYTE);
    }
}
