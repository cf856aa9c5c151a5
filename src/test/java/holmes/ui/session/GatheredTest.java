package holmes.ui.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.casefile.Case;
import holmes.casefile.MemoryStore;
import holmes.device.Progress;
import holmes.guide.Evidence;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class GatheredTest {

    @Test
    void counts_disks_and_texts_in_words() throws Exception {
        try (var open = Case.open(new MemoryStore(), Evidence.MEDIA, Clock.systemUTC())) {
            assertThat(Gathered.of(open).lines()).isEmpty();
            new Evidence(open, Progress.NONE).take(Fixtures.path("raid10-n2-4", 0));
            new Evidence(open, Progress.NONE).take(Fixtures.path("raid10-n2-4", 1));
            for (var kind : new String[] {"SMART_TEXT", "CONSOLE_LOG", "SMART_JSON"}) {
                open.takeDocument(kind, kind, kind.getBytes(UTF_8));
            }

            assertThat(Gathered.of(open).lines())
                    .containsExactly(
                            "2 disks and images: 32.0 MiB in all, known by their content, for none"
                                    + " tells a serial number.",
                            "3 texts: 2 SMART reports, 1 console log.");
        }
    }
}
