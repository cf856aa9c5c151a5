package holmes.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    @Test
    void counts_lines_as_editors_do() {
        assertThat(lines("a\n\nb".getBytes(UTF_8)))
                .containsExactly(new TextLine(1, "a"), new TextLine(2, ""), new TextLine(3, "b"));
    }

    @Test
    void a_carriage_return_within_a_line_starts_a_new_text_of_the_same_number() {
        assertThat(lines("one\rtwo\r\nthree\r\r\n".getBytes(UTF_8)))
                .containsExactly(
                        new TextLine(1, "one"), new TextLine(1, "two"), new TextLine(2, "three"));
    }

    @Test
    void colours_and_nuls_are_not_text() {
        assertThat(lines("\0\0[ 1.0] \u001b[1;31mmd:\u001b[0m\tx\u0007\0".getBytes(UTF_8)))
                .containsExactly(new TextLine(1, "[ 1.0] md:\tx"));
    }

    @Test
    void reads_utf_8_where_it_is_utf_8_and_latin_1_where_it_is_not() {
        assertThat(texts("Größe".getBytes(UTF_8))).containsExactly("Größe");
        assertThat(texts("Größe".getBytes(ISO_8859_1))).containsExactly("Größe");
    }

    @Test
    void ascii_in_utf_16_is_read_as_ascii() {
        assertThat(texts("\ufeffsmartctl 7.4\nok\n".getBytes(UTF_16LE)))
                .startsWith("smartctl 7.4", "ok");
    }

    @Test
    void a_hole_of_a_megabyte_costs_nothing_and_a_long_line_is_cut() {
        var hole = new byte[1 << 20];
        hole[hole.length - 1] = 'x';
        assertThat(texts(hole)).containsExactly("x");
        assertThat(texts("y".repeat(100_000).getBytes(UTF_8)))
                .containsExactly("y".repeat(TextLines.LONGEST));
    }

    @Test
    void survives_any_bytes_and_ends() {
        var random = new Random(1887);
        for (int round = 0; round < 3000; round++) {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i += 1 + random.nextInt(20)) {
                bytes[i] = (byte) "\n\r\u001b[]\0".charAt(random.nextInt(6));
            }
            assertThat(lines(bytes)).hasSizeLessThanOrEqualTo(bytes.length);
        }
    }

    private static List<String> texts(byte[] document) {
        return lines(document).stream().map(TextLine::text).toList();
    }

    private static List<TextLine> lines(byte[] document) {
        var lines = new ArrayList<TextLine>();
        new TextLines(document).forEachRemaining(lines::add);
        return lines;
    }
}
