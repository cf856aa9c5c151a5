package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.Case;
import holmes.casefile.Media;
import holmes.casefile.Note;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// No job keeps the window from answering.
@ExtendWith(OnScreen.class)
class WatchdogTest {

    private static final int ENTRIES = 3_000;

    /// Of processor time in one beat. On a quiet machine it is a quarter of that; here the code is
    /// not compiled yet, and other tests run beside.
    private static final long MOST_MILLIS = 200;

    /// Looks that found the screen's thread waiting: loading a class may do so now and then.
    private static final int MOST_WAITS = 10;

    private static final List<String> SCREENS =
            List.of("Disks", "Stack", "Compare", "Files", "Log", "Guide");

    @TempDir Path folder;

    private final Hands hands = new Hands();

    @Test
    void the_window_answers_whatever_is_under_way() throws Exception {
        try (var incident = new SmallIncident(folder, UnaryOperator.identity())) {
            write(incident.caseFile());
            hands.press(KeyCode.CONTROL, KeyCode.D);
            hands.see("Run step by step");
            for (var screen : SCREENS) {
                hands.rail(screen);
                hands.waitForFocus("first-focus");
            }
            try (var dog = new Watchdog()) {
                hands.press(KeyCode.F5);
                hands.answer(() -> {});
                hands.rail("Compare");
                hands.click("Mirrors and earlier comparisons");
                hands.press(KeyCode.DOWN);
                hands.press(KeyCode.ENTER);
                hands.click("Compare");
                hands.see(words -> words.startsWith("Compared "));
                hands.rail("Files");
                hands.click(SmallIncident.VOLUME);
                hands.click("Extract to a folder…");
                hands.see(words -> words.endsWith("all of them whole."));
                hands.rail("Log");
                hands.rail("Stack");
                hands.rail("Disks");

                assertThat(dog.late())
                        .allMatch(late -> late.work() < MOST_MILLIS && late.still() < MOST_WAITS);
            }
        }
    }

    @Test
    void what_keeps_the_window_from_answering_is_named() {
        try (var dog = new Watchdog()) {
            Toolkit.run(() -> Toolkit.pause(300));
            Toolkit.until(() -> !dog.late().isEmpty());

            var late = dog.late().getLast();
            assertThat(late.delay()).isGreaterThan(200);
            assertThat(late.still()).isGreaterThan(MOST_WAITS);
            assertThat(late.where()).contains("WatchdogTest.lambda$what_keeps");
        }
    }

    /// A case that has seen some work.
    private static void write(Path file) throws Exception {
        try (var open = Case.open(CaseFile.create(file), Media.NONE, Clock.systemUTC())) {
            for (int i = 0; i < ENTRIES; i++) {
                open.perform(new Note("note " + i, List.of((long) i)), Progress.NONE);
            }
        }
    }
}
