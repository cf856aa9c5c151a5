package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.Case;
import holmes.casefile.Media;
import holmes.casefile.Note;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import holmes.ui.Stalls.Late;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// No job keeps the window from answering.
@ExtendWith(OnScreen.class)
class WatchdogTest {

    private static final int ENTRIES = 20_000;

    /// Of processor time in one beat.
    private static final long MOST_MILLIS = 50;

    /// Looks, 2 ms apart, that found the screen's thread waiting in code of Holmes.
    private static final int MOST_WAITS = 20;

    /// The real window starts with what a walk through every screen had compiled. Here the first
    /// walks do that, each in a window that was never used; and what a busy machine adds to one
    /// measurement is not in all of them.
    private static final int WALKS = 6;

    @TempDir Path folder;

    @Test
    void the_window_answers_at_each_first_showing_and_each_job() throws Exception {
        var slow = new LinkedHashMap<String, Late>();
        for (int i = 0; i < WALKS && (i == 0 || !slow.isEmpty()); i++) {
            var place = Files.createDirectory(folder.resolve("walk" + i));
            try (var incident = new SmallIncident(place, UnaryOperator.identity())) {
                keepSlow(slow, Walk.through(incident), i == 0);
            }
        }
        assertThat(slow).isEmpty();
    }

    @Test
    void the_window_answers_while_a_long_case_is_opened() throws Exception {
        try (var incident = new SmallIncident(folder, UnaryOperator.identity())) {
            write(incident.caseFile());
            var desktop = incident.desktop();
            var slow = new LinkedHashMap<String, Late>();
            for (int i = 0; i < WALKS && (i == 0 || !slow.isEmpty()); i++) {
                try (var dog = new Watchdog()) {
                    Toolkit.run(() -> desktop.door().open(incident.caseFile()));
                    Toolkit.until(() -> desktop.shell().openCase().get().isPresent());
                    Toolkit.run(() -> desktop.shell().show("Log"));
                    Toolkit.run(() -> desktop.screens().log().find("9999"));
                    Toolkit.until(
                            () -> desktop.screens().log().count().endsWith(" of 20,000 entries"));
                    Toolkit.run(() -> desktop.screens().log().find(""));
                    Toolkit.pause(300);
                    var worst = new LinkedHashMap<String, Late>();
                    dog.late().stream().findFirst().ifPresent(late -> worst.put("open", late));
                    keepSlow(slow, worst, i == 0);
                }
                Toolkit.run(desktop.door()::closeCase);
                incident.awaitClosed();
            }
            assertThat(slow).isEmpty();
        }
    }

    /// What was slow each time.
    private static void keepSlow(Map<String, Late> slow, Map<String, Late> now, boolean first) {
        now.values().removeIf(late -> late.work() < MOST_MILLIS && late.still() < MOST_WAITS);
        if (first) slow.putAll(now);
        else slow.keySet().retainAll(now.keySet());
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
