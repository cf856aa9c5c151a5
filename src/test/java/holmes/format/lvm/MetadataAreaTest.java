package holmes.format.lvm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.device.BlockDevice;
import holmes.device.Branch;
import holmes.device.Progress;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.format.lvm.MetadataArea.RingText;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetadataAreaTest {

    private static final String FILE = Texts.backup("lvm-linear");

    @Test
    void finds_every_generation_that_pvck_finds() throws Exception {
        var area = area(Fixtures.disk("lvm-linear", 0));

        assertThat(area.header())
                .isEqualTo(
                        new Reading.Present<>(
                                new MdaHeader(
                                        4096,
                                        1044480,
                                        List.of(
                                                new MdaHeader.Location(
                                                        6656, 1675, 0xfedb5858L, false))),
                                List.of()));
        assertThat(area.texts())
                .extracting(MetadataAreaTest::inWords)
                .containsExactly(
                        "512 seqno 1 OLDER",
                        "1536 seqno 2 OLDER",
                        "3072 seqno 3 OLDER",
                        "4608 seqno 4 OLDER",
                        "6656 seqno 5 COMMITTED");
        assertThat(area.texts()).allMatch(text -> text.found().text().complete());
        assertThat(area.texts()).allMatch(text -> text.found().anomalies().isEmpty());
        assertThat(area.texts().get(1).found().text().heading().description())
                .isEqualTo("Write from lvcreate -q -n a -L 12m vg0.");
    }

    @Test
    void finds_them_without_label_and_header() throws Exception {
        var disk = new Branch(Fixtures.disk("lvm-linear", 0));
        disk.write(0, MemorySegment.ofArray(new byte[4096 + 512]));
        var member = LvmMember.read(disk, Progress.NONE);

        assertThat(member.label()).isInstanceOf(Reading.Absent.class);
        assertThat(member.areas().getFirst().header()).isInstanceOf(Reading.Absent.class);
        assertThat(member.areas().getFirst().texts())
                .extracting(MetadataAreaTest::inWords)
                .containsExactly(
                        "512 seqno 1 OLDER",
                        "1536 seqno 2 OLDER",
                        "3072 seqno 3 OLDER",
                        "4608 seqno 4 OLDER",
                        "6656 seqno 5 OLDER");
    }

    @Test
    void finds_no_area_where_there_was_none() throws Exception {
        var disk = Fixtures.disk("lvm-linear", 0).from(2 << 20);

        assertThat(LvmMember.read(disk, Progress.NONE).areas()).isEmpty();
    }

    @Test
    void starts_over_at_the_beginning_of_the_ring() throws Exception {
        var ring = new Ring(512 + 4096);
        for (int seqno = 1; seqno <= 3; seqno++) ring.write(text(seqno), 0);
        var texts = ring.read().texts();

        assertThat(texts)
                .extracting(MetadataAreaTest::inWords)
                .containsExactly("512 seqno 3 COMMITTED", "2560 seqno 2 OLDER");
    }

    @Test
    void reads_a_text_that_wraps() throws Exception {
        var ring = new Ring(512 + 5120);
        for (int seqno = 1; seqno <= 3; seqno++) ring.write(text(seqno), 0);
        var newest = ring.read().texts().getLast();

        assertThat(inWords(newest)).isEqualTo("4608 seqno 3 COMMITTED");
        assertThat(newest.found().places().getFirst().end()).isGreaterThan(512 + 5120);
        assertThat(newest.found().text().complete()).isTrue();
        assertThat(newest.found().anomalies()).isEmpty();
    }

    @Test
    void reports_what_is_left_of_a_text_under_a_newer_one() throws Exception {
        var ring = new Ring(512 + 5120);
        for (int seqno = 1; seqno <= 3; seqno++) ring.write(text(seqno), 0);
        var texts = ring.read().texts();

        assertThat(texts).hasSize(3);
        var first = texts.getFirst().found();
        assertThat(first.text().complete()).isFalse();
        assertThat(first.text().group()).isEmpty();
        assertThat(first.text().heading().creationTime()).isEqualTo(1001);
    }

    @Test
    void tells_what_was_about_to_be_committed() throws Exception {
        var ring = new Ring(512 + 8192).write(text(7), 0).write(text(8), 1);

        assertThat(ring.read().texts())
                .extracting(MetadataAreaTest::inWords)
                .containsExactly("512 seqno 7 COMMITTED", "2560 seqno 8 PRECOMMITTED");
    }

    @Test
    void reports_a_text_that_is_not_what_was_written() throws Exception {
        var ring = new Ring(512 + 8192).write(text(7), 0);
        ring.bytes()[Ring.START + 512 + 20] ^= 1;

        assertThat(ring.read().texts().getFirst().found().anomalies())
                .extracting(Anomaly::field)
                .contains("raw_locn checksum");
    }

    @Test
    void says_that_a_text_is_not_where_the_header_points() throws Exception {
        var ring = new Ring(512 + 8192).write(text(7), 0);
        Arrays.fill(ring.bytes(), Ring.START + 512, Ring.START + 1024, (byte) 'x');

        assertThat(ring.read().anomalies())
                .containsExactly(new Anomaly("raw_locn", "its text at byte 512", "none"));
    }

    @Test
    void does_not_take_a_text_for_another_that_lay_at_its_place() throws Exception {
        var ring = new Ring(512 + 8192).write(Texts.asInRing(Texts.backup("lvm-raid1")), 0);
        var newer = text(7).getBytes(UTF_8);
        System.arraycopy(newer, 0, ring.bytes(), Ring.START + 512, newer.length);
        var area = ring.read();

        assertThat(area.texts().getFirst().role()).isEqualTo(MetadataArea.Role.OLDER);
        assertThat(area.texts().getFirst().found().anomalies()).isEmpty();
        assertThat(area.anomalies()).hasSize(1);
    }

    /// A text of 1.7 KiB, so that each takes four sectors.
    private static String text(int seqno) {
        var file =
                FILE.replaceFirst("seqno = 5", "seqno = " + seqno)
                        .replaceFirst("creation_time = \\d+", "creation_time = " + (1000 + seqno));
        return Texts.asInRing(file);
    }

    private static String inWords(RingText text) {
        var found = text.found();
        return "%d seqno %d %s"
                .formatted(
                        found.places().getFirst().start(),
                        found.text().group().orElseThrow().seqno(),
                        text.role());
    }

    private static MetadataArea area(BlockDevice disk) throws Exception {
        return MetadataArea.read(disk, ByteRange.of(4096, 1044480), Progress.NONE);
    }
}
