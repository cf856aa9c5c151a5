package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.cli.Cli;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// From the start page to extracted files and an exported report: by the mouse alone, and by the
/// keyboard alone.
@ExtendWith(OnScreen.class)
class MainPathTest {

    @TempDir Path folder;

    private final Hands hands = new Hands();
    private SmallIncident incident;

    @BeforeEach
    void open() throws Exception {
        incident = new SmallIncident(folder, UnaryOperator.identity());
    }

    @AfterEach
    void close() {
        incident.close();
    }

    @Test
    void an_incident_comes_back_by_clicks_alone() throws Exception {
        hands.click("Demo incident");
        hands.click("Run step by step");
        hands.answer(() -> hands.click("Take answer 1"));

        hands.rail("Files");
        hands.click(SmallIncident.VOLUME);
        hands.click("Extract to a folder…");
        hands.see(words -> words.endsWith("all of them whole."));
        incident.assertExtracted();

        hands.rail("Report");
        hands.click("report.pdf: pages for print");
        hands.click("Export…");
        hands.see(words -> words.startsWith("5 files are in "));
        assertReported();
    }

    @Test
    void an_incident_comes_back_by_keys_alone() throws Exception {
        hands.waitForFocus("way");
        hands.tabTo(node ->
                node instanceof Button way
                        && way.getAccessibleText() != null
                        && way.getAccessibleText().startsWith("Demo incident"));
        hands.press(KeyCode.SPACE);
        hands.waitForFocus("guide-steps");
        hands.tabTo("Run step by step");
        hands.press(KeyCode.SPACE);
        hands.answer(() -> {
            hands.waitForFocus("open-answers");
            hands.press(KeyCode.DOWN);
            hands.press(KeyCode.UP);
            hands.press(KeyCode.ENTER);
        });

        hands.press(KeyCode.CONTROL, KeyCode.DIGIT7);
        hands.waitForFocus("file-tree");
        hands.press(KeyCode.HOME);
        hands.press(KeyCode.CONTROL, KeyCode.E);
        hands.see(words -> words.endsWith("all of them whole."));
        incident.assertExtracted();
        walkToItsBytesAndBack();

        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.write("report");
        hands.press(KeyCode.ENTER);
        hands.see("Your own sections");
        hands.tabTo("report.pdf: pages for print");
        hands.press(KeyCode.SPACE);
        hands.tabTo("Export…");
        hands.press(KeyCode.SPACE);
        hands.see(words -> words.startsWith("5 files are in "));
        assertReported();
    }

    /// From a file to its bytes, on to an inode and to the log, and all the way back to the file.
    private void walkToItsBytesAndBack() {
        hands.press(KeyCode.RIGHT);
        hands.press(KeyCode.DOWN);
        var file = Toolkit.on(this::file);
        assertThat(file).startsWith(SmallIncident.VOLUME);
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        hands.waitForFocus("hex-cells");
        Toolkit.until(() -> cursor() > 0);
        hands.press(KeyCode.CONTROL, KeyCode.HOME);
        hands.press(KeyCode.CONTROL, KeyCode.G);
        hands.write("inode 2");
        hands.press(KeyCode.ENTER);
        hands.see("inode 2");
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        hands.waitForFocus("first-focus");

        hands.press(KeyCode.ALT, KeyCode.LEFT);
        hands.see("inode 2");
        hands.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(Toolkit.on(this::cursor)).isZero();
        hands.press(KeyCode.ALT, KeyCode.LEFT);
        hands.waitForFocus("file-tree");
        assertThat(Toolkit.on(this::file)).isEqualTo(file);
    }

    private long cursor() {
        return incident.desktop().screens().hex().cursor().get();
    }

    private String file() {
        return incident.desktop().screens().files().place().getValue();
    }

    /// That the window wrote what the command line writes of the same case, and left out what was
    /// not ticked.
    private void assertReported() throws Exception {
        incident.close();
        var again = folder.resolve("again");
        Cli.ofThisProcess(Clock.systemUTC(), (_, _) -> 0)
                .run(
                        "report",
                        incident.caseFile().toString(),
                        "--out",
                        again.toString(),
                        "--format",
                        "html,json");

        assertThat(folder.resolve("report/report.html"))
                .hasSameBinaryContentAs(again.resolve("report.html"));
        assertThat(folder.resolve("report/report.json"))
                .hasSameBinaryContentAs(again.resolve("report.json"));
        assertThat(folder.resolve("report/report.pdf")).doesNotExist();
    }
}
