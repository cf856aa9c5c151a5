package holmes.format.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.finding.Anomaly;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Garbled;
import holmes.finding.Reading.Present;
import holmes.format.lvm.Segment.Area;
import holmes.format.lvm.Segment.Image;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetadataTextTest {

    @Test
    void reads_a_backup_file() {
        var reading = Texts.read(Texts.backup("lvm-linear"));

        assertThat(reading.anomalies()).isEmpty();
        assertThat(reading.value().complete()).isTrue();
        assertThat(reading.value().heading().creationHost()).isEqualTo("zoo");
        assertThat(reading.value().heading().created().orElseThrow())
                .hasToString("2013-06-03T10:00:21Z");
        var vg = reading.value().group().orElseThrow();
        assertThat(vg.name()).isEqualTo("vg0");
        assertThat(vg.seqno()).isEqualTo(5);
        assertThat(vg.extentSize()).isEqualTo(4 << 20);
        assertThat(vg.status()).containsExactly("RESIZEABLE", "READ", "WRITE");
        assertThat(vg.physicalVolumes())
                .contains(
                        new PhysicalVolume(
                                "pv0",
                                "gHgyud-xU3Q-37NO-NhsU-0imq-Ah6a-hZ3WQP",
                                "/dev/sda",
                                24 << 20,
                                1 << 20,
                                5,
                                List.of("ALLOCATABLE"),
                                List.of()));
        var a = vg.logicalVolume("a").orElseThrow();
        assertThat(a.visible()).isTrue();
        assertThat(a.whole()).isTrue();
        assertThat(a.extents()).isEqualTo(5);
        assertThat(a.segments())
                .containsExactly(
                        new Segment.Striped(0, 3, 0, List.of(new Area("pv0", 0))),
                        new Segment.Striped(3, 1, 0, List.of(new Area("pv1", 3))),
                        new Segment.Striped(4, 1, 0, List.of(new Area("pv0", 3))));
    }

    @Test
    void reads_the_same_group_from_the_form_of_the_ring() {
        for (var name : List.of("lvm-linear", "lvm-raid1", "lvm-mirror", "lvm-thin")) {
            var file = Texts.backup(name);
            var ring = Texts.read(Texts.asInRing(file));

            assertThat(ring.value()).isEqualTo(Texts.read(file).value());
            assertThat(ring.anomalies()).isEmpty();
        }
    }

    @Test
    void reads_each_kind_of_segment_that_the_tools_wrote() {
        assertThat(first("lvm-striped-3", "s"))
                .isEqualTo(
                        new Segment.Striped(
                                0,
                                9,
                                65536,
                                List.of(
                                        new Area("pv0", 0),
                                        new Area("pv1", 0),
                                        new Area("pv2", 0))));
        assertThat(first("lvm-raid1", "r"))
                .isEqualTo(
                        new Segment.Raid(
                                0,
                                4,
                                "raid1",
                                0,
                                List.of(
                                        new Image("r_rmeta_0", "r_rimage_0"),
                                        new Image("r_rmeta_1", "r_rimage_1"))));
        assertThat(first("lvm-mirror", "m"))
                .isEqualTo(
                        new Segment.Mirror(
                                0,
                                4,
                                List.of(new Area("m_mimage_0", 0), new Area("m_mimage_1", 0)),
                                "m_mlog",
                                -1));
        assertThat(first("lvm-raid5", "r")).isInstanceOf(Segment.Raid.class);
        assertThat(first("lvm-snapshot", "snapshot0"))
                .isEqualTo(new Segment.Snapshot(0, 5, "o", "snap", 4096, false));
        assertThat(first("lvm-thin", "pool")).isInstanceOf(Segment.ThinPool.class);
        assertThat(first("lvm-thin", "t1snap")).isInstanceOf(Segment.Thin.class);
    }

    @Test
    void keeps_a_kind_that_it_does_not_know_by_its_name() {
        var text = Texts.backup("lvm-linear").replace("\"striped\"", "\"quantum\"");

        assertThat(Texts.group(text).logicalVolume("b").orElseThrow().segments())
                .containsExactly(
                        new Segment.Unknown(0, 3, "quantum", "Holmes does not read this kind"));
    }

    @Test
    void gives_what_is_certain_of_a_text_cut_anywhere() {
        for (var form : List.of(Texts.backup("lvm-raid1"), ring("lvm-raid1"))) {
            var whole = Texts.group(form);
            int end = Math.max(form.lastIndexOf('}'), form.lastIndexOf("\t#"));
            for (int length = 0; length < end; length++) {
                var reading = MetadataText.parse(Texts.segment(form.substring(0, length)));
                if (!(reading instanceof Present(var text, var anomalies))) continue;
                assertThat(text.complete()).as("cut at %d", length).isFalse();
                assertThat(anomalies).isNotEmpty();
                text.group().ifPresent(part -> assertPartOf(whole, part));
            }
        }
    }

    private static void assertPartOf(VolumeGroup whole, VolumeGroup part) {
        assertThat(part.seqno()).isIn(whole.seqno(), 0L);
        assertThat(part.uuid()).isIn(whole.uuid(), "");
        assertThat(part.extentSize()).isIn(whole.extentSize(), 0L);
        assertThat(whole.physicalVolumes()).containsAll(part.physicalVolumes());
        for (var lv : part.logicalVolumes()) {
            var full = whole.logicalVolume(lv.name()).orElseThrow();
            assertThat(full.segments()).containsAll(lv.segments());
            assertThat(lv.segmentCount()).isIn(full.segmentCount(), 0L);
            if (lv.whole()) assertThat(lv.segments()).isEqualTo(full.segments());
        }
    }

    @Test
    void says_where_a_text_goes_wrong() {
        var text = Texts.backup("lvm-linear").replaceFirst("seqno = 5", "seqno = = 5");
        var reading = Texts.read(text);

        assertThat(reading.value().complete()).isFalse();
        assertThat(reading.anomalies())
                .contains(new Anomaly("text, line 13, byte 420", "a value", "'='"));
    }

    @Test
    void takes_no_number_that_lvm_could_not_hold() {
        var text =
                Texts.backup("lvm-linear")
                        .replaceFirst("extent_size = 8192", "extent_size = 99999999999999999999")
                        .replaceFirst("pe_start = 2048", "pe_start = 9223372036854775807")
                        .replaceFirst("start_extent = 0", "start_extent = 4294967296");
        var reading = Texts.read(text);

        assertThat(reading.value().group().orElseThrow().extentSize()).isZero();
        assertThat(reading.anomalies())
                .extracting(Anomaly::field)
                .anyMatch(field -> field.startsWith("extent_size, line 17"))
                .anyMatch(field -> field.startsWith("pe_start"))
                .anyMatch(field -> field.startsWith("start_extent"));
    }

    @Test
    void tells_nothing_from_something_broken() {
        assertThat(MetadataText.parse(Texts.segment(""))).isInstanceOf(Absent.class);
        assertThat(MetadataText.parse(Texts.segment("\0\0\0\0"))).isInstanceOf(Absent.class);
        assertThat(MetadataText.parse(Texts.segment("contents = \"Text Format Volume Group\"\n{")))
                .isInstanceOf(Garbled.class);
    }

    @Test
    void does_not_read_on_into_a_text_that_was_written_over_it() {
        var old = ring("lvm-raid1");
        var newer = ring("lvm-linear");
        var both = Texts.read(old.substring(0, 1024) + newer);

        assertThat(both.value().complete()).isFalse();
        assertThat(both.value().group().orElseThrow().uuid()).isEqualTo(Texts.group(old).uuid());
        assertPartOf(Texts.group(old), both.value().group().orElseThrow());
    }

    @Test
    void finds_volumes_that_claim_the_same_extents() {
        var text = Texts.backup("lvm-linear").replaceFirst("\"pv1\", 3", "\"pv0\", 2");

        assertThat(Texts.read(text).anomalies())
                .containsExactly(new Anomaly("extents of pv0", "one owner each", "a and a"));
    }

    @Test
    void finds_areas_on_nothing() {
        var text = Texts.backup("lvm-raid1").replaceFirst("\"pv1\", 0", "\"pv7\", 0");

        assertThat(Texts.read(text).anomalies())
                .containsExactly(new Anomaly("area of r_rmeta_1", "a volume of the group", "pv7"));
    }

    private static String ring(String name) {
        return Texts.asInRing(Texts.backup(name));
    }

    private static Segment first(String name, String lv) {
        return Texts.group(Texts.backup(name))
                .logicalVolume(lv)
                .orElseThrow()
                .segments()
                .getFirst();
    }
}
