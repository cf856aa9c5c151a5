package holmes.format.console;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Corpus;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Logs of the field, where they are at hand, against a plain search in the unwrapped text.
class ConsoleCorpusTest {

    @Test
    void every_failed_device_appears_and_no_other() {
        for (var file : logs()) {
            assertThat(of(file, EventKind.MEMBER_FAILED).map(Event::device).distinct().sorted())
                    .as(file.toString())
                    .containsExactlyElementsOf(
                            found("Disk failure on (\\S+?),? disabling", file)
                                    .distinct()
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void every_count_of_members_appears_and_no_other() {
        for (var file : logs()) {
            assertThat(of(file, EventKind.MEMBERS_LEFT).map(e -> "" + e.working().orElseThrow()))
                    .as(file.toString())
                    .containsExactlyElementsOf(
                            found("Operation continuing on (\\d+) devices", file).toList());
            assertThat(of(file, EventKind.ARRAY_STARTED).map(e -> "" + e.working().orElseThrow()))
                    .as(file.toString())
                    .containsExactlyElementsOf(
                            found("active with (\\d+) out of \\d+ (?:mirrors|devices)", file)
                                    .toList());
        }
    }

    @Test
    void every_array_that_stopped_or_resynced_appears_and_no_other() {
        for (var file : logs()) {
            assertThat(of(file, EventKind.ARRAY_STOPPED).map(Event::array))
                    .as(file.toString())
                    .containsExactlyElementsOf(found("md: (md\\w+) stopped\\.", file).toList());
            assertThat(of(file, EventKind.MEMBER_NOT_FRESH).map(Event::device))
                    .as(file.toString())
                    .containsExactlyElementsOf(
                            found("kicking non-fresh (\\S+) from", file).toList());
        }
    }

    @Test
    void every_slot_that_a_starting_array_names_appears() {
        for (var file : logs()) {
            var slots =
                    boots(file)
                            .flatMap(b -> b.members().stream())
                            .map(m -> m.device() + " " + m.slot())
                            .toList();
            assertThat(slots)
                    .as(file.toString())
                    .containsAll(
                            found("device (\\S+ operational as raid disk \\d+)\\b", file)
                                    .map(s -> s.replace(" operational as raid disk", ""))
                                    .toList());
        }
    }

    private static List<Path> logs() {
        return Stream.concat(
                        Corpus.files("md-field-cases").stream(),
                        Corpus.files("tool-output").stream())
                .filter(f -> f.toString().matches(".*(klog|reference|dmesg).*"))
                .toList();
    }

    private static Stream<Boot> boots(Path file) {
        return ConsoleLog.parse(Corpus.document(file)).present().stream()
                .flatMap(l -> l.boots().stream());
    }

    private static Stream<Event> of(Path file, EventKind kind) {
        return boots(file)
                .flatMap(b -> b.events().stream())
                .filter(e -> e.kind() == kind && !e.text().startsWith("mdadm"));
    }

    private static Stream<String> found(String pattern, Path file) {
        var flat = Corpus.text(file).replaceAll("\\s+", " ");
        return Pattern.compile(pattern).matcher(flat).results().map(r -> r.group(1));
    }
}
