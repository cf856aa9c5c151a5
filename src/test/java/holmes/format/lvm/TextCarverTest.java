package holmes.format.lvm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import holmes.device.Progress;
import holmes.device.Unreadable;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextCarverTest {

    private static final String FILE = Texts.backup("lvm-raid1");
    private static final String RING = Texts.asInRing(Texts.backup("lvm-linear"));
    private static final int MIB = 1 << 20;

    private final byte[] bytes = new byte[5 * MIB];

    @Test
    void finds_files_and_texts_of_the_ring_at_any_place() {
        new Random(1).nextBytes(bytes);
        int window = MIB + (16 << 10);
        var places = List.of(0, 7777, MIB - 100, window - 10, 2 * window - 700, 4 * MIB);
        for (int i = 0; i < places.size(); i++) {
            var text = i % 2 == 0 ? FILE : RING;
            place(text.replaceFirst("seqno = .", "seqno = 7" + i), places.get(i));
        }
        var texts = carve().texts();

        assertThat(texts)
                .extracting(t -> t.places().getFirst().start())
                .containsExactlyElementsOf(places.stream().map(Integer::longValue).toList());
        assertThat(texts)
                .extracting(t -> t.text().group().orElseThrow().seqno())
                .containsExactly(70L, 71L, 72L, 73L, 74L, 75L);
        assertThat(texts).allMatch(t -> t.text().complete() && t.anomalies().isEmpty());
    }

    @Test
    void gives_the_very_bytes_of_a_file() {
        place(FILE, 12345);

        assertThat(carve().texts().getFirst().places())
                .containsExactly(ByteRange.of(12345, FILE.getBytes(UTF_8).length));
    }

    @Test
    void names_each_text_once_with_all_its_places() {
        place(FILE, 1000);
        place(FILE, 3 * MIB);

        var texts = carve().texts();
        assertThat(texts).hasSize(1);
        assertThat(texts.getFirst().places())
                .extracting(ByteRange::start)
                .containsExactly(1000L, 3L * MIB);
    }

    @Test
    void reads_a_text_larger_than_its_window() {
        int first = FILE.indexOf("\t\tr_rimage_0 {");
        var lv = FILE.substring(first, FILE.indexOf("\n\t\t}\n", first) + 5);
        var many = new StringBuilder();
        for (int i = 0; i < 6000; i++) many.append(lv.replace("r_rimage_0", "lv" + i));
        var text = FILE.replace("\t\tr_rimage_0 {", many + "\t\tr_rimage_0 {");
        assertThat(text.length()).isGreaterThan(2 * MIB);
        place(text, 1_000_000);

        var found = carve().texts().getFirst();
        assertThat(found.text().complete()).isTrue();
        assertThat(found.text().group().orElseThrow().logicalVolumes()).hasSize(6005);
    }

    @Test
    void reports_a_text_of_which_only_the_beginning_or_the_end_is_left() {
        place(FILE.substring(0, 1500), 4096);
        place(RING.substring(800), 65536);
        var texts = carve().texts();

        assertThat(texts).hasSize(2).noneMatch(t -> t.text().complete());
        assertThat(texts.get(0).text().group().orElseThrow().physicalVolumes()).hasSize(2);
        assertThat(texts.get(1).text().group()).isEmpty();
        assertThat(texts.get(1).text().heading().description()).startsWith("vgcfgbackup");
    }

    @Test
    void keeps_two_texts_apart_where_one_was_written_over_the_other() {
        place(RING, 512);
        place(FILE, 512 + 1024);
        var texts = carve().texts();

        assertThat(texts).hasSize(2);
        assertThat(texts.get(0).text().complete()).isFalse();
        assertThat(texts.get(1).text().complete()).isTrue();
        assertThat(texts.get(1).places().getFirst().start()).isEqualTo(1536);
    }

    @Test
    void takes_a_name_from_the_start_of_its_sector() {
        place("\nsegm", 1024 - 5);
        bytes[1023] = 'm';
        place(RING, 1024);

        assertThat(carve().texts().getFirst().text().group().orElseThrow().name()).isEqualTo("vg0");
    }

    @Test
    void never_takes_unreadable_bytes_for_text() throws Exception {
        place(FILE, 1024);
        var holes = RangeSet.of(ByteRange.of(2048, 512));
        var disk = new Unreadable(device(), holes, "bad sector");
        var carving = TextCarver.carve(disk, Progress.NONE);

        assertThat(carving.unreadable()).isEqualTo(holes);
        var found = carving.texts().getFirst();
        assertThat(found.text().complete()).isFalse();
        assertThat(found.places().getFirst().end()).isLessThanOrEqualTo(2048);
        assertThat(found.anomalies()).anyMatch(a -> a.found().equals("unreadable"));
    }

    @Test
    void does_not_take_the_words_of_a_program_for_a_text() {
        place("physical_volumes {\0%s {\0contents = \"Text Format Volume Group\"\0", 100);

        assertThat(carve().texts()).isEmpty();
    }

    @Test
    void is_not_slowed_down_by_words_that_begin_nothing() {
        fill("physical_volumes {");
        assertThat(carve().texts()).isEmpty();
        fill("a {id=\"b\"seqno=1 physical_volumes {");
        assertThat(carve().texts()).isNotEmpty();
        fill("contents = \"Text Format Volume Group\"\n");
        assertThat(carve().texts()).isEmpty();
    }

    private void fill(String words) {
        var word = words.getBytes(UTF_8);
        for (int i = 0; i < MIB; i++) bytes[i] = word[i % word.length];
    }

    private void place(String text, int offset) {
        var word = text.getBytes(UTF_8);
        System.arraycopy(word, 0, bytes, offset, word.length);
        if (offset % 512 > 0) bytes[offset - 1] = 0;
        bytes[offset + word.length] = 0;
    }

    private Carving carve() {
        try {
            return TextCarver.carve(device(), Progress.NONE);
        } catch (Progress.Cancelled e) {
            throw new AssertionError(e);
        }
    }

    private BlockDevice device() {
        return new Memory("device", MemorySegment.ofArray(bytes));
    }
}
