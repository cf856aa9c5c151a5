package holmes.ui;

import holmes.casefile.Media;
import holmes.ui.attached.Machine;
import holmes.ui.fx.Dialogs;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Shows what the window begins with, once, so that the launcher can record which classes that
/// needs: the next windows start with them parsed and linked. No part of the program's work.
public final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] arguments) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> show(done));
        done.await();
        Platform.exit();
    }

    private static void show(CountDownLatch done) {
        var stage = new Stage();
        var settings = Settings.inMemory();
        var nowhere = Path.of("");
        var surroundings =
                new Surroundings(
                        Clock.systemUTC(), Media.NONE, _ -> nowhere, nowhere, Machine.NONE);
        var desktop =
                new Desktop(
                        settings,
                        Lanes.onto(Platform::runLater),
                        _ -> {},
                        new Dialogs(() -> stage, settings),
                        surroundings);
        stage.setScene(Window.scene(desktop, settings));
        stage.show();
        after(700, () -> desktop.palette().ask());
        after(1400, () -> desktop.palette().close());
        after(
                1800,
                () -> {
                    stage.hide();
                    done.countDown();
                });
    }

    private static void after(double millis, Runnable action) {
        var wait = new PauseTransition(Duration.millis(millis));
        wait.setOnFinished(_ -> action.run());
        wait.play();
    }
}
