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

            assertThat(lastResult(incident)).isEqualTo(Act.CANCELLED);
        }
    }

    private static String lastResult(SmallIncident incident) {
        try (var store = CaseFile.review(incident.caseFile())) {
            return store.last().orElseThrow().act().result();
        }
    }

    @Test
    void a_case_is_free_again_when_it_is_closed_at_work() throws Exception {
        try (var incident = new SmallIncident(folder, gate)) {
            gate.shut();
            hands.click("Demo incident");
            hands.clickButton("Stop Open demo.holmes");
            gate.open();
            hands.see("Stopped before the end: no claim is made");
            hands.clickButton("Dismiss Open demo.holmes");
            hands.click("Demo incident");
            hands.see("Run step by step");

            gate.shut();
            hands.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.A);
            hands.see("Add evidence");
            hands.press(KeyCode.CONTROL, KeyCode.W);
            gate.open();
            hands.see("Recent cases");
            incident.awaitClosed();
            hands.see("Stopped before the end: no claim is made");
        }
    }
}
