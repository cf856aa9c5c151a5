package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A case whose disks are gone, open for review: what was found is seen still, and nothing is added
/// to the case.
@ExtendWith(OnScreen.class)
class ReviewTest {

    private static final Path REPORTS = Path.of("src/test/resources/incidents/holmes");
    private static final String DRIVE = "9QM6XW2R";

    @TempDir static Path folder;

    private static final Hands HANDS = new Hands();
    private static SmallIncident incident;
    private static byte[] asItWasClosed = {};

    @BeforeAll
    static void recover_then_lose_the_evidence() throws Exception {
        incident = new SmallIncident(folder, UnaryOperator.identity());
        var report = "smartctl-" + DRIVE + ".txt";
        Files.copy(REPORTS.resolve(report), incident.evidence().resolve(report));
        HANDS.click("Demo incident");
        HANDS.click("Run it all");
        HANDS.answer(() -> {});
        HANDS.rail("Compare");
        HANDS.click("Suggestions");
        HANDS.press(KeyCode.DOWN);
        HANDS.press(KeyCode.ENTER);
        HANDS.click("Compare");
        HANDS.see(words -> words.startsWith("Compared "));
        HANDS.press(KeyCode.CONTROL, KeyCode.W);
        HANDS.see("Recent cases");
        incident.awaitClosed();

        asItWasClosed = Files.readAllBytes(incident.caseFile());
        delete(incident.evidence());
        delete(folder.resolve("demo-recovered"));
        HANDS.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        HANDS.see("Review of demo.holmes");
    }

    @AfterAll
    static void nothing_was_added() throws IOException {
        incident.close();
        assertThat(incident.caseFile()).hasBinaryContent(asItWasClosed);
    }

    @Test
    void reasons_of_decisions_are_shown_and_nothing_can_be_run() {
        HANDS.rail("Guide");
        HANDS.click("Arrays");
        HANDS.see(words -> words.startsWith("In which order, with which chunk"));
        HANDS.click(node -> node instanceof TitledPane);

        assertThat(HANDS.words())
                .anyMatch(words -> words.contains("lie where their group number puts them"));
        assertThat(HANDS.words()).doesNotContain("Decide this again");
    }

    @Test
    void files_are_listed_and_cannot_be_extracted() {
        HANDS.rail("Files");
        HANDS.see("15 files, 1.30 MiB");
        HANDS.see(words -> words.startsWith("A review adds nothing to the case"));
    }

    @Test
    void bytes_that_were_cited_are_shown_and_no_others() {
        HANDS.rail("Bytes");
        HANDS.click(node ->
                node instanceof ComboBox<?> box
                        && "What to look at".equals(box.getAccessibleText()));
        HANDS.click("disk2.img");
        goTo("1080");
        HANDS.see(words -> words.startsWith("61267"));
        goTo("9000000");
        HANDS.see("not kept");
    }

    @Test
    void a_comparison_is_shown_again() {
        HANDS.rail("Compare");
        HANDS.click("Suggestions");
        HANDS.press(KeyCode.DOWN);
        HANDS.press(KeyCode.ENTER);
        HANDS.see(words -> words.startsWith("Compared 16,777,216 bytes"));
    }

    @Test
    void what_drives_reported_is_shown() {
        HANDS.rail("Health");
        HANDS.click(DRIVE);
        HANDS.see("Attributes");
    }

    private static void goTo(String offset) {
        HANDS.click(node ->
                node instanceof TextField field
                        && "Go to offset".equals(field.getAccessibleText()));
        HANDS.press(KeyCode.CONTROL, KeyCode.A);
        HANDS.write(offset);
        HANDS.press(KeyCode.ENTER);
    }

    private static void delete(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
