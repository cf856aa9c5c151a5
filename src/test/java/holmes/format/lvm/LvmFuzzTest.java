package holmes.format.lvm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.device.Memory;
import holmes.device.Progress;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Damaged bytes get an answer, never an exception, and never a text that claims to be whole
/// without what a whole one has.
class LvmFuzzTest {

    private static final List<String> TEXTS =
            List.of(
                    Texts.backup("lvm-linear"),
                    Texts.backup("lvm-raid1"),
                    Texts.asInRing(Texts.backup("lvm-thin")),
                    Texts.asInRing(Texts.backup("lvm-mirror")));

    private static final List<String> WORDS =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    "=",
                    "\"",
                    "'",
                    "\\",
                    "#",
                    ",",
                    "\0",
                    "\n",
                    "a {",
                    "[[[",
                    "18446744073709551616",
                    "-1",
                    "9223372036854775807",
                    "0x10",
                    "1e9",
                    "\u00e9",
                    "vg0 {\nid = \"x\"\nseqno = 1\n",
                    "physical_volumes {",
                    "segment1 {");

    @Test
    void mutated_texts() {
        var random = new Random(20130119);
        for (int i = 0; i < 12_000; i++) {
            var text = TEXTS.get(random.nextInt(TEXTS.size()));
            for (int n = 1 + random.nextInt(4); n > 0; n--) text = mutated(text, random);
            var reading = MetadataText.parse(Texts.segment(text));
            if (reading instanceof Reading.Present(var value, _) && value.complete()) {
                assertThat(value.group()).isPresent();
            }
        }
    }

    @Test
    void mutated_labels_and_headers() throws Exception {
        var random = new Random(1);
        var disk = Fixtures.disk("lvm-linear", 0);
        var label = disk.view(0, LvmLabel.SEARCHED).toArray(ValueLayout.JAVA_BYTE);
        var header = disk.view(4096, MdaHeader.SIZE).toArray(ValueLayout.JAVA_BYTE);
        for (int i = 0; i < 6_000; i++) {
            var bytes = mutated(label, 512 + 32, 160, random);
            LvmLabel.parse(MemorySegment.ofArray(bytes));
            LvmLabel.parse(MemorySegment.ofArray(bytes).asSlice(0, random.nextInt(2049)));
            MdaHeader.parse(MemorySegment.ofArray(mutated(header, 20, 80, random)), 4096);
        }
    }

    @Test
    void mutated_members() throws Exception {
        var random = new Random(2);
        var start = Fixtures.disk("lvm-linear", 0).view(0, 16384).toArray(ValueLayout.JAVA_BYTE);
        for (int i = 0; i < 2_000; i++) {
            var bytes = mutated(start, 512, start.length - 512, random);
            if (random.nextBoolean()) bytes = mutated(bytes, 512 + 64, 80, random);
            if (random.nextBoolean()) bytes = mutated(bytes, 4096 + 24, 64, random);
            var device = new Memory("fuzz", MemorySegment.ofArray(bytes));
            var member = LvmMember.read(device, Progress.NONE);
            for (var area : member.areas()) {
                assertThat(area.texts()).allMatch(text -> !text.found().places().isEmpty());
            }
            TextCarver.carve(device, Progress.NONE);
        }
    }

    private static String mutated(String text, Random random) {
        if (text.isEmpty()) return text;
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(to);
            case 2 -> text.substring(0, at) + text.substring(at, to).repeat(3) + text.substring(to);
            case 3 -> text.substring(0, at) + TEXTS.get(random.nextInt(4)).substring(at % 500);
            case 4 -> new String(mutated(text.getBytes(UTF_8), 0, at + 1, random), UTF_8);
            default -> {
                var word = WORDS.get(random.nextInt(WORDS.size()));
                yield text.substring(0, at) + word + text.substring(random.nextBoolean() ? at : to);
            }
        };
    }

    private static byte[] mutated(byte[] bytes, int from, int length, Random random) {
        var copy = Arrays.copyOf(bytes, bytes.length);
        int span = Math.min(length, bytes.length - from);
        for (int n = 1 + random.nextInt(6); n > 0 && span > 0; n--) {
            int at = from + random.nextInt(span);
            switch (random.nextInt(3)) {
                case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> copy[at] = (byte) random.nextInt(256);
                default -> Arrays.fill(copy, at, Math.min(at + 9, copy.length), (byte) -1);
            }
        }
        return copy;
    }
}
