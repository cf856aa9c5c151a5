package holmes.examine.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.MemoryStore;
import holmes.device.Progress;
import holmes.guide.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadSmartTest {

    @TempDir Path folder;

    @Test
    void that_an_image_could_not_be_asked_is_in_the_log() throws IOException, Progress.Cancelled {
        var image = Files.write(folder.resolve("disk.img"), new byte[1 << 20]);
        try (var open = Case.open(new MemoryStore(), Evidence.MEDIA, Clock.systemUTC())) {
            var disk = open.take(image.toString(), Progress.NONE).medium();

            assertThatThrownBy(() -> open.perform(new ReadSmart(disk), Progress.NONE))
                    .isInstanceOf(Refused.class);

            var last = open.log().last().orElseThrow().act();
            assertThat(last.kind()).isEqualTo("read-smart");
            assertThat(last.result()).isEqualTo("refused");
            assertThat(last.why()).contains("An image has no SMART report");
        }
    }
}
