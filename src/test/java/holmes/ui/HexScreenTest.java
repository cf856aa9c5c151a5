package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.Filter;
import holmes.casefile.sqlite.CaseFile;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The bytes of a disk by keys alone: going somewhere, selecting, searching, bookmarking.
@ExtendWith(OnScreen.class)
class HexScreenTest {

    /// Of the one ext superblock that the small disk has in its first MiB: `s_magic`.
    private static final String MAGIC = "1080";

    @TempDir Path folder;

    private final Hands hands = new Hands();
    private final Gate gate = new Gate();

    @Test
    void bytes_are_gone_to_selected_searched_and_bookmarked() throws Exception {
        try (var incident = new SmallIncident(folder, gate)) {
            hands.press(KeyCode.CONTROL, KeyCode.D);
            hands.see("Run step by step");
            hands.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            hands.tabTo(node ->
                    node instanceof ComboBox<?> box
                            && "What to look at".equals(box.getAccessibleText()));
            choose("disk2.img");

            hands.press(KeyCode.CONTROL, KeyCode.G);
            hands.write(MAGIC);
            hands.press(KeyCode.ENTER);
            hands.see("Byte 1,080");
            hands.see("61267 = 0xef53");
            hands.press(KeyCode.SHIFT, KeyCode.RIGHT);
            hands.see("2 bytes");

            search("9n5Wq");
            hands.see(words -> words.startsWith("0 hits (entry "));
            gate.shut();
            search("lost+found");
            hands.clickButton("Stop Search disk2.img for “lost+found”");
            gate.open();
            hands.see("Stopped before the end: nothing is said of what was not read.");
            search("lost+found");
            hands.see(words -> words.matches("[1-9].* hits? \\(entry \\d+\\)\\."));

            hands.press(KeyCode.CONTROL, KeyCode.B);
            hands.write("start of a file system");
            hands.press(KeyCode.ENTER);
            hands.see(words -> words.startsWith("start of a file system   (2 bytes at byte 1,080"));
            hands.press(KeyCode.CONTROL, KeyCode.W);
            hands.see("Recent cases");
            incident.awaitClosed();

            assertThat(kinds(incident.caseFile()))
                    .containsSubsequence(
                            "search done", "search cancelled", "search done", "bookmark done");
        }
    }

    private void search(String text) {
        hands.press(KeyCode.CONTROL, KeyCode.F);
        hands.write(text);
        hands.press(KeyCode.ENTER);
    }

    /// Goes down the list of what can be looked at.
    private void choose(String name) {
        while (!hands.words().contains("on " + name)) {
            hands.press(KeyCode.DOWN);
            hands.see(words -> words.startsWith("on "));
        }
    }

    private static List<String> kinds(Path file) {
        try (var store = CaseFile.review(file)) {
            return store.all(Filter.ALL)
                    .map(entry -> entry.act().kind() + " " + entry.act().result())
                    .toList();
        }
    }
}
