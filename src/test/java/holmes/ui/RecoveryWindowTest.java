package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.casefile.Act;
import holmes.casefile.Filter;
import holmes.casefile.sqlite.CaseFile;
import holmes.cli.Cli;
import holmes.ui.fx.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// One recovery in the window, and what its case keeps.
@ExtendWith(OnScreen.class)
class RecoveryWindowTest {

    @TempDir static Path folder;

    private static Path evidence;

    @BeforeAll
    static void recover() {
        for (int i = 0; i < 4; i++) Fixtures.path("raid10-n2-4", i);
        evidence = Path.of("target/disks/raid10-n2-4");
        var settings = Settings.inMemory();
        var desktop = Desks.desktop(settings, evidence, folder);
        Toolkit.run(() -> {
            var stage = new Stage();
            stage.setScene(Window.scene(desktop, settings));
            stage.show();
            desktop.door().demo();
        });
        var guide = desktop.screens().guide();
        Toolkit.until(() -> guide.ready().getValue());
        Toolkit.run(guide::runAll);
        Toolkit.until(() -> !guide.running().getValue());
        Toolkit.run(() -> desktop.door().closeCase());
        desktop.door().closing().join();
    }

    @Test
    void window_and_command_line_find_the_same() {
        var file = folder.resolve("cli.holmes");
        var cli = Cli.ofThisProcess(Clock.systemUTC(), (_, _) -> 0);
        cli.run(
                "recover",
                evidence.toString(),
                "--case",
                file.toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(derived(folder.resolve("demo.holmes")))
                .hasSizeGreaterThan(10)
                .isEqualTo(derived(file));
    }

    /// What was asked, and the hash of what came of it.
    private static Map<String, String> derived(Path file) {
        var found = new TreeMap<String, String>();
        var wanted =
                new Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Act.DERIVED),
                        Optional.empty());
        try (var store = CaseFile.review(file)) {
            store.all(wanted)
                    .forEach(entry ->
                            found.put(
                                    entry.act().kind() + " " + entry.act().request(),
                                    entry.act().result() + " " + entry.act().outcome()));
        }
        return found;
    }
}
