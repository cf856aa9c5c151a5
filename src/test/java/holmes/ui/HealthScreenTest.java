package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.Filter;
import holmes.casefile.sqlite.CaseFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What drives reported of themselves: judged, walked through, explained.
@ExtendWith(OnScreen.class)
class HealthScreenTest {

    private static final Path REPORTS = Path.of("src/test/resources/incidents/holmes");
    private static final List<String> DRIVES = List.of("9QM6XW2R", "WD-WCASY2116902");

    @TempDir Path folder;

    private final Hands hands = new Hands();

    @Test
    void reports_are_judged_and_every_figure_is_explained() throws Exception {
        try (var incident = new SmallIncident(folder, UnaryOperator.identity())) {
            for (var drive : DRIVES) {
                var report = "smartctl-" + drive + ".txt";
                Files.copy(REPORTS.resolve(report), incident.evidence().resolve(report));
            }
            hands.click("Demo incident");
            hands.see("Run step by step");
            hands.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            hands.waitForFocus("drives");
            hands.click("Judge all reports");
            hands.click(DRIVES.getLast());
            hands.see("Verdict");
            hands.click("Reallocated_Sector_Ct");
            hands.see("What it means");
            hands.see("5 Reallocated_Sector_Ct");
            hands.press(KeyCode.CONTROL, KeyCode.W);
            hands.see("Recent cases");
            incident.awaitClosed();

            try (var store = CaseFile.review(incident.caseFile())) {
                assertThat(store.all(Filter.ALL).map(entry -> entry.act().kind()))
                        .contains("health");
            }
        }
    }
}
