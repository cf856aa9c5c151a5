package holmes.examine.volumes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.format.lvm.MetadataText;
import holmes.stack.Layer;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever a text says, mapping and choosing give an answer.
class VolumesFuzzTest {

    private static final List<String> TEXTS =
            List.of("lvm-linear", "lvm-striped-3", "lvm-raid1", "lvm-mirror").stream()
                    .map(name -> new Group(name).backup())
                    .toList();

    private static final List<String> NUMBERS =
            List.of("0", "1", "3", "7", "4294967295", "4294967296", "9223372036854775807", "-1");

    @Test
    void mutated_numbers_and_names() {
        var random = new Random(10);
        for (int i = 0; i < 4_000; i++) {
            var source = new Source(Source.Kind.CARVED, new Layer.Medium("disk"), "byte 0");
            var candidates = new ArrayList<Candidate>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                var text = mutated(TEXTS.get(random.nextInt(TEXTS.size())), random);
                var bytes = MemorySegment.ofArray(text.getBytes(UTF_8));
                Candidate.of(MetadataText.parse(bytes), source).ifPresent(candidates::add);
            }
            var layers =
                    List.of(
                            new PhysicalLayer(new Layer.Medium("a"), 20 << 20, ""),
                            new PhysicalLayer(new Layer.Medium("b"), 24 << 20, "x"));
            for (var decision :
                    GenerationChoice.choose(candidates, layers, ContentCheck.NONE).decisions()) {
                assertThat(decision.why()).isNotEmpty();
            }
        }
    }

    /// Changes numbers and swaps words, so that the text stays one that can be read.
    private static String mutated(String text, Random random) {
        var lines = new ArrayList<>(text.lines().toList());
        for (int n = 1 + random.nextInt(8); n > 0; n--) {
            int at = random.nextInt(lines.size());
            var line = lines.get(at);
            var number = NUMBERS.get(random.nextInt(NUMBERS.size()));
            switch (random.nextInt(4)) {
                case 0 -> lines.set(at, line.replaceFirst("= \\d+", "= " + number));
                case 1 -> lines.set(at, line.replaceFirst(", \\d+", ", " + number));
                case 2 -> lines.set(at, line.replaceFirst("\"[a-z0-9_]+\"", "\"pv0\""));
                default -> lines.remove(at);
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
