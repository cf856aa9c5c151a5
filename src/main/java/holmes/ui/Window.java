package holmes.ui;

import static java.util.Objects.requireNonNull;

import holmes.bytes.Refused;
import holmes.host.Niceness;
import holmes.ui.fx.Dialogs;
import holmes.ui.fx.Dress;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Settings;
import holmes.ui.fx.State;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Opens the window. It is no JavaFX `Application`, so it starts from a plain class path.
public final class Window {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /// As much of the window as is needed to take hold of it.
    private static final int HANDLE = 64;

    private Window() {}

    /// Opens the window and waits until it is closed.
    ///
    /// @throws Refused if there is no display
    public static void open(Surroundings surroundings, Opening opening) {
        var settings = Settings.of(Preferences.userRoot().node("holmes"));
        var closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> show(settings, surroundings, opening, closed));
        } catch (UnsupportedOperationException | IllegalStateException e) {
            throw new Refused(
                    "The window cannot be opened, for there is no display: " + e.getMessage(), e);
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        settings.keep();
        Platform.exit();
    }

    private static void show(
            Settings settings, Surroundings surroundings, Opening opening, CountDownLatch closed) {
        Stalls.logIfAsked();
        var stage = new Stage();
        // On a machine whose processors are all at work on a job, the window still has its share.
        var lanes = Lanes.onto(Platform::runLater).beginningWith(Niceness::giveWay);
        var desktop =
                new Desktop(
                        settings,
                        lanes,
                        Window::copy,
                        new Dialogs(() -> stage, settings),
                        surroundings);
        stage.setTitle("Holmes");
        stage.setScene(scene(desktop, settings));
        stage.setOnHidden(_ -> {
            remember(stage, settings);
            desktop.door().closeCase();
            closed.countDown();
        });
        place(stage, settings);
        stage.setMaximized(settings.get("window.maximized", "false").equals("true"));
        stage.show();
        // Once more when the desktop has put its frame around it.
        fit(stage);
        Platform.runLater(() -> fit(stage));
        lanes.background().execute(Window::warmUp);
        begin(desktop, opening);
    }

    /// What the JVM makes at the first use and no cache holds: here, of a choice by type and of the
    /// library that lets a job give way. Else the first job would be late to show itself.
    private static void warmUp() {
        new State.Running<>("", 1, 2, Duration.ofSeconds(1)).line();
    }

    /// Where it was, if that is still on a screen.
    private static void place(Stage stage, Settings settings) {
        int x = settings.number("window.x", Integer.MIN_VALUE);
        int y = settings.number("window.y", Integer.MIN_VALUE);
        if (Screen.getScreensForRectangle(x, y, HANDLE, HANDLE).isEmpty()) return;
        stage.setX(x);
        stage.setY(y);
    }

    /// A window that is larger than its screen, with what the desktop puts around it, is made
    /// smaller.
    private static void fit(Stage stage) {
        var screens = Screen.getScreensForRectangle(stage.getX(), stage.getY(), HANDLE, HANDLE);
        if (screens.isEmpty() || stage.isMaximized()) return;
        var room = screens.getFirst().getVisualBounds();
        if (stage.getWidth() > room.getWidth()) {
            stage.setX(room.getMinX());
            stage.setWidth(room.getWidth());
        }
        if (stage.getHeight() > room.getHeight()) {
            stage.setY(room.getMinY());
            stage.setHeight(room.getHeight());
        }
    }

    static Scene scene(Desktop desktop, Settings settings) {
        Dress.wear(desktop.look());
        var scene =
                new Scene(
                        desktop.view(),
                        settings.number("window.width", WIDTH),
                        settings.number("window.height", HEIGHT));
        Dress.put(desktop.look(), scene);
        return scene;
    }

    private static void begin(Desktop desktop, Opening opening) {
        switch (opening) {
            case Opening.Start _ -> {}
            case Opening.Demo _ -> desktop.door().demo();
            case Opening.CaseFile(var path, var review) -> {
                if (review) desktop.door().review(path);
                else desktop.door().open(path);
            }
        }
    }

    private static void remember(Stage stage, Settings settings) {
        settings.put("window.maximized", Boolean.toString(stage.isMaximized()));
        if (stage.isMaximized()) return;
        var scene = requireNonNull(stage.getScene());
        settings.put("window.x", Long.toString(Math.round(stage.getX())));
        settings.put("window.y", Long.toString(Math.round(stage.getY())));
        settings.put("window.width", Long.toString(Math.round(scene.getWidth())));
        settings.put("window.height", Long.toString(Math.round(scene.getHeight())));
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
