package holmes.casefile.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.stack.Layer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    enum State {
        COMPLETE,
        NOT_THERE
    }

    record Everything(
            UUID uuid,
            Instant at,
            Optional<String> label,
            Optional<Layer> layer,
            RangeSet unreadable,
            List<Reading<Anomaly>> readings,
            Map<String, Long> sizes,
            State state,
            boolean isEmpty,
            long bytes,
            double score) {}

    record Holder(Object value) {}

    private static final Layer STACK =
            new Layer.Volume(
                    "vg/root",
                    "abc",
                    new Layer.NearMirrored(
                            List.of(
                                    new Layer.Partition(
                                            new Layer.Medium("A"), 1, ByteRange.of(512, 1024)),
                                    new Layer.Absent("slot 1", 1024)),
                            2,
                            65536,
                            List.of(0, 1)));

    private static Everything everything(Optional<String> label) {
        return new Everything(
                new UUID(1, 2),
                Instant.parse("2013-03-05T03:12:39Z"),
                label,
                Optional.of(STACK),
                RangeSet.of(ByteRange.of(4096, 512)),
                List.of(
                        new Reading.Absent<>("no magic"),
                        new Reading.Present<>(new Anomaly("f", "1", "2"), List.of())),
                Map.of("b", 2L, "a", 1L),
                State.NOT_THERE,
                true,
                Long.MAX_VALUE,
                0.25);
    }

    @Test
    void keys_are_sorted_and_nothing_is_between_them() {
        assertThat(CanonicalJson.text(everything(Optional.of("é\n"))))
                .isEqualTo(
                        """
                        {"at":"2013-03-05T03:12:39Z","bytes":9223372036854775807,"isEmpty":true,\
                        "label":"é\\n","layer":{"@type":"Volume","name":"vg/root","on":\
                        {"@type":"NearMirrored","chunk":65536,"copies":2,"members":[\
                        {"@type":"Partition","number":1,"range":{"length":1024,"start":512},\
                        "table":{"@type":"Medium","identity":"A"}},\
                        {"@type":"Absent","size":1024,"what":"slot 1"}],"preference":[0,1]},\
                        "uuid":"abc"},"readings":[{"@type":"Absent","because":"no magic"},\
                        {"@type":"Present","anomalies":[],"value":{"expected":"1","field":"f",\
                        "found":"2"}}],"score":0.25,"sizes":{"a":1,"b":2},"state":"not-there",\
                        "unreadable":{"ranges":[{"length":512,"start":4096}]},\
                        "uuid":"00000000-0000-0001-0000-000000000002"}\
                        """);
    }

    @Test
    void what_was_written_is_read_back() {
        for (var value : List.of(everything(Optional.empty()), everything(Optional.of("x")))) {
            var json = CanonicalJson.text(value);
            assertThat(CanonicalJson.read(json, Everything.class)).isEqualTo(value);
            assertThat(CanonicalJson.text(CanonicalJson.read(json, Everything.class)))
                    .isEqualTo(json);
        }
    }

    @Test
    void what_is_absent_is_left_out() {
        assertThat(CanonicalJson.text(everything(Optional.empty()))).doesNotContain("label");
    }

    @Test
    void an_alternative_says_its_name_whatever_it_is_held_by() {
        assertThat(CanonicalJson.text(new Layer.Medium("A")))
                .isEqualTo("{\"@type\":\"Medium\",\"identity\":\"A\"}");
        assertThat(CanonicalJson.read(CanonicalJson.text(STACK), Layer.class)).isEqualTo(STACK);
    }

    @Test
    void text_is_escaped_as_little_as_can_be_and_odd_halves_of_pairs_survive() {
        assertThat(CanonicalJson.text("\u001f\"\\/\u007f\u2028😀\ud800"))
                .isEqualTo("\"\\u001f\\\"\\\\/\u007f\u2028😀\\ud800\"");
        assertThat(CanonicalJson.read("\"\\ud800\"", String.class)).isEqualTo("\ud800");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "100, 100",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "123456.7890123, 123456.789",
        "1e-12, 0.000000000001",
        "1e20, 100000000000000000000"
    })
    void fractions_have_nine_digits_and_no_exponent(double value, String json) {
        assertThat(CanonicalJson.text(value)).isEqualTo(json);
    }

    @Test
    void values_that_mean_something_else_elsewhere_are_refused() {
        for (var value : List.of(Path.of("x"), Set.of("a", "b"), 1f, Double.NaN)) {
            assertThatThrownBy(() -> CanonicalJson.text(new Holder(value)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CanonicalJson.text(new Holder(null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"@type\":\"Medium\"}",
                "{\"identity\":\"A\"}",
                "{\"@type\":\"java.io.File\",\"identity\":\"A\"}",
                "{\"@type\":\"Medium\",\"identity\":\"A\",\"more\":1}",
                "{\"@type\":\"Medium\",\"identity\":\"A\"} x"
            })
    void what_is_no_layer_is_refused_in_a_sentence(String json) {
        assertThatThrownBy(() -> CanonicalJson.read(json, Layer.class))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("This is not a stored");
    }
}
