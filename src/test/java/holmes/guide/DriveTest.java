package holmes.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.casefile.Case;
import holmes.casefile.Document;
import holmes.casefile.MemoryStore;
import holmes.device.Progress;
import holmes.host.LoopDevices;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class DriveTest {

    @Test
    void what_the_kernel_says_of_a_drive_is_kept_once() throws Exception {
        var file = Case.open(new MemoryStore(), Evidence.MEDIA, Clock.systemUTC());
        try (var loops = new LoopDevices();
                file) {
            var node = loops.attach(Fixtures.path("ext2-1k", 0), "-r");
            var intake = new Evidence(file, Progress.NONE);
            intake.take(node);
            intake.take(node);

            assertThat(file.documents())
                    .filteredOn(document -> document.role().equals("SYS"))
                    .singleElement()
                    .extracting(Document::sha256)
                    .satisfies(hash ->
                            assertThat(new String(file.log().bytes(hash), UTF_8))
                                    .contains("ro: 1\n")
                                    .contains("queue/logical_block_size: 512\n"));
        }
    }

    @Test
    void an_image_has_no_such_facts() throws Exception {
        try (var file = Case.open(new MemoryStore(), Evidence.MEDIA, Clock.systemUTC())) {
            new Evidence(file, Progress.NONE).take(Fixtures.path("ext2-1k", 0));

            assertThat(file.documents()).isEmpty();
        }
    }
}
