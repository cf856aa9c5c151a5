package holmes.format.lvm.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.finding.Anomaly;
import holmes.format.lvm.config.Entry.Section;
import holmes.format.lvm.config.Entry.Setting;
import holmes.format.lvm.config.Value.Array;
import holmes.format.lvm.config.Value.Decimal;
import holmes.format.lvm.config.Value.Text;
import holmes.format.lvm.config.Value.Whole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigParserTest {

    @Test
    void reads_each_kind_of_value() {
        assertThat(value("a = 12\n")).isEqualTo(new Whole(12));
        assertThat(value("a = -18\n")).isEqualTo(new Whole(-18));
        assertThat(value("a = 017\n")).isEqualTo(new Whole(15));
        assertThat(value("a = 0.25\n")).isEqualTo(new Decimal(0.25));
        assertThat(value("a = \"b\"")).isEqualTo(new Text("b"));
        assertThat(value("a = 'b\\\"'")).isEqualTo(new Text("b\\\""));
        assertThat(value("a = @tag\n")).isEqualTo(new Text("@tag"));
        assertThat(value("a = []")).isEqualTo(new Array(List.of()));
        assertThat(value("a = [ \"pv0\", 0 ,'b' @c]"))
                .isEqualTo(
                        new Array(
                                List.of(
                                        new Text("pv0"),
                                        new Whole(0),
                                        new Text("b"),
                                        new Text("@c"))));
    }

    @Test
    void resolves_escapes_and_keeps_other_backslashes() {
        assertThat(value("a = \"say \\\"x\\\" \\\\ \\n\"")).isEqualTo(new Text("say \"x\" \\ \\n"));
    }

    @Test
    void keeps_digits_that_no_64_bits_hold_as_text() {
        assertThat(value("a = 99999999999999999999\n")).isEqualTo(new Text("99999999999999999999"));
    }

    @Test
    void notes_line_and_byte_of_every_entry() {
        var section = (Section) all("# comment\nvg { # more\n\tid=\"x\"\n}\n").getFirst();

        assertThat(section.at()).isEqualTo(new Position(2, 10));
        assertThat(section.entries())
                .containsExactly(new Setting("id", new Text("x"), new Position(3, 23)));
        assertThat(section.closed()).isTrue();
    }

    @Test
    void stops_at_what_does_not_belong_there_and_drops_the_doubtful_setting_before_it() {
        var parser = parser("vg {\na = 1\nb = 2\n= 3\n}\nc = 4\n");
        var section = (Section) parser.next().orElseThrow();

        assertThat(section.closed()).isFalse();
        assertThat(section.setting("a")).isPresent();
        assertThat(section.setting("b")).isEmpty();
        assertThat(parser.next()).isEmpty();
        assertThat(parser.broken()).isTrue();
        assertThat(parser.anomalies())
                .containsExactly(new Anomaly("text, line 4, byte 17", "a name or '}'", "'='"));
    }

    @Test
    void does_not_take_the_beginning_of_a_number_for_the_number() {
        var section = (Section) parser("vg {\na = 1\nb = 12").next().orElseThrow();

        assertThat(section.setting("a")).isPresent();
        assertThat(section.setting("b")).isEmpty();
    }

    @Test
    void does_not_join_a_number_with_the_name_that_was_written_over_its_end() {
        var section = (Section) parser("vg {\na = 1\nb = 2vg0 {\n").next().orElseThrow();

        assertThat(section.setting("b")).isEmpty();
    }

    @Test
    void ends_at_a_nul() {
        assertThat(all("a = 1\n\0b = 2\n")).hasSize(1);
    }

    @Test
    void takes_the_first_of_two_and_says_so() {
        var parser = parser("vg {\na = 1\na = 2\n}");
        var section = (Section) parser.next().orElseThrow();

        assertThat(section.setting("a").orElseThrow().value()).isEqualTo(new Whole(1));
        assertThat(parser.anomalies()).hasSize(1);
    }

    @Test
    void bounds_the_depth() {
        var parser = parser("a {".repeat(100_000));
        parser.next();

        assertThat(parser.anomalies().getFirst().expected()).isEqualTo("at most 32 levels");
    }

    private static Value value(String text) {
        return ((Setting) all(text).getFirst()).value();
    }

    private static List<Entry> all(String text) {
        var entries = new ArrayList<Entry>();
        var parser = parser(text);
        for (var next = parser.next(); next.isPresent(); next = parser.next()) {
            entries.add(next.get());
        }
        assertThat(parser.anomalies()).isEmpty();
        return entries;
    }

    private static ConfigParser parser(String text) {
        var bytes = text.getBytes(UTF_8);
        return new ConfigParser(bytes, 0, bytes.length, Boundary.NONE);
    }
}
