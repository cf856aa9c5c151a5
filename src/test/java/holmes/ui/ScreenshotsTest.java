package holmes.ui;

import static java.util.Objects.requireNonNull;

import holmes.guide.Step;
import holmes.ui.files.FileNode;
import holmes.ui.files.FilesModel;
import holmes.ui.fx.Look;
import holmes.ui.fx.Settings;
import holmes.ui.guide.Stage;
import holmes.ui.help.HelpModel;
import holmes.ui.stack.StackModel;
import holmes.ui.timeline.TimelineModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Renders every screen, light and dark, small and large, into `docs/images`.
@Tag("screenshots")
@ExtendWith(OnScreen.class)
class ScreenshotsTest {

    private static final Path IMAGES = Path.of(System.getProperty("holmes.images", "docs/images"));

    /// A folder of evidence; a small array if none is named.
    private static final Path EVIDENCE =
            Path.of(System.getProperty("holmes.evidence", "target/disks/raid10-n2-4"));

    /// Which pictures are made, for instance `light-1280`; all if none is named.
    private static final String ONLY = System.getProperty("holmes.only", "");

    /// Size of text in per cent of the usual one.
    private static final String TEXT = System.getProperty("holmes.text", "100");

    @Test
    void every_screen_in_both_themes_and_sizes() throws Exception {
        for (var theme : Look.Theme.values()) {
            shoot(theme, 1280, 800);
            shoot(theme, 1920, 1080);
        }
    }

    private static void shoot(Look.Theme theme, int width, int height) throws Exception {
        var end = "-%s-%d.png".formatted(theme.name().toLowerCase(Locale.ROOT), width);
        if (!end.contains(ONLY)) return;
        var settings = Settings.inMemory();
        settings.put("theme", theme.name());
        settings.put("text.percent", TEXT);
        settings.put("window.width", "" + width);
        settings.put("window.height", "" + height);
        var folder = Files.createTempDirectory("holmes-screens");
        var desktop = Toolkit.on(() -> Desks.desktop(settings, EVIDENCE, folder));
        var scene = Toolkit.on(() -> Window.scene(desktop, settings));
        Toolkit.run(() -> {
            var stage = new javafx.stage.Stage();
            stage.setScene(scene);
            stage.show();
        });
        Toolkit.picture(scene, IMAGES.resolve("start" + end));

        Toolkit.run(() -> desktop.door().newCase());
        Toolkit.picture(scene, IMAGES.resolve("new-case" + end));
        Toolkit.run(() -> desktop.door().addDrives());
        Toolkit.pause(500);
        press(scene, KeyCode.DOWN, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE);
        press(scene, KeyCode.DOWN, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE);
        Toolkit.picture(scene, IMAGES.resolve("drives" + end));
        press(scene, KeyCode.ESCAPE);

        Toolkit.run(() -> desktop.door().demo());
        var guide = desktop.screens().guide();
        Toolkit.until(() -> guide.ready().getValue());
        Toolkit.run(guide::stepwise);
        Toolkit.until(() -> guide.asking().get() || !guide.running().getValue());
        Toolkit.picture(scene, IMAGES.resolve("guide-question" + end));
        Toolkit.run(guide::runAll);
        Toolkit.until(() ->
                guide.shown().get().equals(Stage.of(Step.FILES)) || !guide.running().getValue());
        Toolkit.picture(scene, IMAGES.resolve("guide-running" + end));
        Toolkit.until(() -> !guide.running().getValue());
        Toolkit.pause(1500);
        Toolkit.run(() -> guide.look(Stage.of(Step.ARRAYS)));
        Toolkit.picture(scene, IMAGES.resolve("guide-done" + end));

        Toolkit.run(() -> desktop.shell().show("Disks"));
        Toolkit.run(() -> {
            var first = desktop.screens().bays().cards().getFirst().label();
            desktop.screens().bays().selected().set(Optional.of(first));
        });
        Toolkit.picture(scene, IMAGES.resolve("disks" + end));

        Toolkit.run(() -> desktop.shell().show("Bytes"));
        var hex = desktop.screens().hex();
        Toolkit.run(() -> hex.choose(hex.offers().getFirst()));
        Toolkit.until(() -> hex.source().get().isPresent());
        Toolkit.run(() -> {
            var structures = hex.source().get().orElseThrow().structures();
            var last = structures.isEmpty() ? 0 : structures.getLast().offset();
            hex.jump(last + 56);
        });
        Toolkit.until(() -> !hex.inspected().getValue().text().contains("reading…"));
        Toolkit.picture(scene, IMAGES.resolve("bytes" + end));

        Toolkit.run(() -> desktop.shell().show("Files"));
        Toolkit.run(() -> firstText(desktop.screens().files()));
        Toolkit.pause(1500);
        Toolkit.picture(scene, IMAGES.resolve("files" + end));
        Toolkit.run(() -> desktop.shell().show("Log"));
        Toolkit.run(() -> desktop.screens().log().look(3));
        Toolkit.picture(scene, IMAGES.resolve("log" + end));
        for (var screen : List.of("Stack", "Health", "Timeline")) {
            Toolkit.run(() -> desktop.shell().show(screen));
            Toolkit.pause(1500);
            if (screen.equals("Timeline")) choose(desktop.screens().timeline());
            if (screen.equals("Stack")) chooseArray(desktop.screens().stack());
            Toolkit.picture(scene, IMAGES.resolve(screen.toLowerCase(Locale.ROOT) + end));
        }
        Toolkit.run(() -> desktop.shell().show("Compare"));
        var compare = desktop.screens().compare();
        Toolkit.run(() -> compare.show(compare.suggestions().getFirst()));
        Toolkit.until(() -> compare.ready().getValue());
        Toolkit.run(compare::compare);
        Toolkit.until(() -> compare.found().get().isPresent());
        Toolkit.run(compare::next);
        Toolkit.picture(scene, IMAGES.resolve("compare" + end));
        Toolkit.run(() -> desktop.shell().show("Report"));
        var preview = desktop.screens().report().preview();
        Toolkit.until(() -> preview.shown().get().isPresent());
        Toolkit.picture(scene, IMAGES.resolve("report" + end));
        Toolkit.run(() -> desktop.palette().ask());
        Toolkit.run(() -> desktop.palette().query().set("by"));
        Toolkit.picture(scene, IMAGES.resolve("palette" + end));
        Toolkit.run(() -> {
            desktop.palette().close();
            desktop.help().show(HelpModel.Sheet.KEYS);
        });
        Toolkit.pause(500);
        Toolkit.picture(scene, IMAGES.resolve("keys" + end));
        Toolkit.run(() -> {
            scene.getWindow().hide();
            desktop.door().closeCase();
        });
    }

    private static void press(Scene scene, KeyCode... keys) {
        for (var key : keys) {
            Toolkit.run(() -> {
                var target = requireNonNull(scene.getFocusOwner());
                for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                    Event.fireEvent(
                            target, new KeyEvent(type, "", "", key, false, false, false, false));
                }
            });
        }
    }

    /// A file that can be read in the preview.
    private static void firstText(FilesModel files) {
        texts(files.root().get())
                .findFirst()
                .ifPresent(file -> files.look(file.volume() + "\n" + file.path()));
    }

    private static Stream<FileNode> texts(FileNode node) {
        var below = node.children().stream().flatMap(ScreenshotsTest::texts);
        return node.name().matches(".*\\.(csv|txt|md|log)") ? Stream.of(node) : below;
    }

    private static void chooseArray(StackModel stack) {
        Toolkit.run(() ->
                stack.plan().get().boxes().stream()
                        .map(placed -> placed.box())
                        .filter(box -> box.title().startsWith("RAID"))
                        .findFirst()
                        .ifPresent(box -> stack.look(box.id())));
        Toolkit.pause(300);
    }

    /// A moment in the middle, so that the inspector has something to say.
    private static void choose(TimelineModel timeline) {
        Toolkit.run(() -> {
            var shown = timeline.shown().get();
            timeline.selected().set(Optional.of(shown.get(shown.size() / 3)));
        });
    }
}
