package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.Act;
import holmes.casefile.Media;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.BlockDevice;
import holmes.device.Place;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A long job is stopped by its own button, on disks that take their time.
@ExtendWith(OnScreen.class)
class CancelTest {

    @TempDir Path folder;

    private final Hands hands = new Hands();

    @Test
    void a_recovery_stops_when_told_and_the_log_says_so() throws Exception {
        try (var incident = new SmallIncident(folder, CancelTest::slow)) {
            hands.click("Demo incident");
            hands.click("Run it all");
            hands.clickButton("Stop Recovery");
            hands.see("Stopped before the end: no claim is made");
            hands.press(KeyCode.CONTROL, KeyCode.W);
            hands.see("Recent cases");
            incident.awaitClosed();

            try (var store = CaseFile.review(incident.caseFile())) {
                assertThat(store.last().orElseThrow().act().result()).isEqualTo(Act.CANCELLED);
            }
        }
    }

    private static Media.Specimen slow(Media.Specimen opened) {
        return new Media.Specimen(
                opened.name(),
                opened.model(),
                opened.serial(),
                opened.wwn(),
                new Slow(opened.device()));
    }

    private record Slow(BlockDevice disk) implements BlockDevice {

        @Override
        public long size() {
            return disk.size();
        }

        @Override
        public void read(long offset, MemorySegment target) throws UnreadableException {
            Toolkit.pause(20);
            disk.read(offset, target);
        }

        @Override
        public List<Place> trace(long offset) {
            return disk.trace(offset);
        }

        @Override
        public void close() {
            disk.close();
        }
    }
}
