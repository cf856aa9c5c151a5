package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.Act;
import holmes.casefile.sqlite.CaseFile;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A long job is stopped by its own button.
@ExtendWith(OnScreen.class)
class CancelTest {

    @TempDir Path folder;

    private final Hands hands = new Hands();
    private final Gate gate = new Gate();

    @Test
    void a_recovery_stops_when_told_and_the_log_says_so() throws Exception {
        try (var incident = new SmallIncident(folder, gate)) {
            hands.click("Demo incident");
            hands.see("Run step by step");
            gate.shut();
            hands.click("Run it all");
            hands.clickButton("Stop Recovery");
            gate.open();
            hands.see("Stopped before the end: no claim is made");
            hands.press(KeyCode.CONTROL, KeyCode.W);
            hands.see("Recent cases");
            incident.awaitClosed();

            try (var store = CaseFile.review(incident.caseFile())) {
                assertThat(store.last().orElseThrow().act().result()).isEqualTo(Act.CANCELLED);
            }
        }
    }
}
