package holmes.ui;

import holmes.device.Progress;
import holmes.examine.export.DemoIncident;
import holmes.guide.Evidence;
import holmes.ui.attached.Machine;
import holmes.ui.fx.Dialogs;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Settings;
import holmes.ui.help.HelpModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;

/// Goes through every screen with the bundled incident, once, so that the launcher can record which
/// classes the window needs: the next windows start with them parsed and linked. No part of the
/// program's work.
public final class Rehearsal {

    private static final long GLANCE_MILLIS = 200;

    /// After which it waits for a thing no longer: a build must come to an end.
    private static final long PATIENCE_SECONDS = 60;

    /// Rows of the tree of files that are looked into, from the top.
    private static final int FILES = 12;

    private final Path folder;
    private final Stage stage = new Stage();
    private final Desktop desktop;

    private Rehearsal(Path folder) {
        this.folder = folder;
        var settings = Settings.inMemory();
        var surroundings =
                new Surroundings(
                        Clock.systemUTC(), Evidence.MEDIA, this::unpack, folder, Machine.NONE);
        desktop =
                new Desktop(
                        settings,
                        Lanes.onto(Platform::runLater),
                        _ -> {},
                        new Dialogs(() -> stage, settings),
                        surroundings);
        stage.setScene(Window.scene(desktop, settings));
        stage.show();
    }

    /// @param arguments a folder of its own, for the incident and its case
    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var made = new CompletableFuture<Rehearsal>();
        Platform.startup(() -> made.completeAsync(() -> new Rehearsal(folder), Runnable::run));
        try {
            made.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join().play();
        } finally {
            Platform.exit();
        }
    }

    private Path unpack(Progress progress) throws Progress.Cancelled {
        var evidence = folder.resolve("evidence");
        DemoIncident.unpack(evidence, progress);
        return evidence;
    }

    private void play() {
        var guide = desktop.screens().guide();
        over();
        act(desktop.door()::newCase);
        act(desktop.door()::cancel);
        act(desktop.door()::demo);
        until(() -> guide.ready().getValue());
        act(guide::stepwise);
        until(() -> guide.asking().get() || !guide.running().getValue());
        act(guide::runAll);
        until(() -> !guide.running().getValue());
        for (var name : desktop.shell().names()) act(() -> desktop.shell().show(name));
        disks();
        bytes();
        compare();
        files();
        report();
        sheets();
        over();
        act(desktop.door()::closeCase);
        act(stage::hide);
        desktop.door().closing().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /// What may come up over every screen.
    private void over() {
        act(desktop.palette()::ask);
        act(() -> desktop.palette().query().set("di"));
        act(desktop.palette()::close);
        act(desktop.look()::switchTheme);
        act(desktop.look()::larger);
        act(desktop.look()::ordinary);
    }

    private void disks() {
        var bays = desktop.screens().bays();
        act(() -> desktop.shell().show("Disks"));
        act(() -> bays.selected().set(Optional.of(bays.cards().getFirst().label())));
    }

    private void bytes() {
        var hex = desktop.screens().hex();
        act(() -> desktop.shell().show("Bytes"));
        act(() -> hex.choose(hex.offers().getFirst()));
        until(() -> hex.source().get().isPresent());
        act(() -> hex.search().query().set("holmes"));
        act(hex.search()::run);
        act(() -> hex.moveTo(hex.size() / 2, false));
    }

    private void compare() {
        var compare = desktop.screens().compare();
        act(() -> desktop.shell().show("Compare"));
        act(() -> compare.show(compare.suggestions().getFirst()));
        until(() -> compare.ready().getValue());
        act(compare::compare);
        until(() -> compare.found().get().isPresent());
        act(compare::next);
    }

    private void files() {
        act(() -> desktop.shell().show("Files"));
        for (int i = 0; i < FILES; i++) {
            int row = i;
            act(() -> {
                if (!(stage.getScene().lookup(".file-tree") instanceof TreeTableView<?> tree)) {
                    return;
                }
                tree.getSelectionModel().clearAndSelect(row);
                var item = tree.getTreeItem(row);
                if (item != null) item.setExpanded(true);
            });
        }
        act(() -> desktop.screens().files().extract(folder.resolve("files")));
    }

    private void report() {
        var report = desktop.screens().report();
        act(() -> desktop.shell().show("Log"));
        act(() -> desktop.screens().log().look(1));
        act(() -> desktop.shell().show("Report"));
        until(() -> report.preview().shown().get().isPresent());
        act(() -> report.export(folder.resolve("report")));
        until(() -> !report.said().get().isEmpty());
    }

    private void sheets() {
        act(desktop.notes()::writeHappening);
        act(desktop.notes()::close);
        act(() -> desktop.notes().writeNote(desktop.shell().inspected().get()));
        act(desktop.notes()::close);
        act(() -> desktop.help().show(HelpModel.Sheet.KEYS));
        act(() -> desktop.help().show(HelpModel.Sheet.WORDS));
        act(desktop.help()::close);
        act(desktop.door().attached()::ask);
        act(desktop.door().attached()::close);
    }

    /// Does something on the screen's thread and looks at what comes of it.
    private static void act(Runnable action) {
        on(() -> {
            action.run();
            return true;
        });
        pause(GLANCE_MILLIS);
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!on(condition) && System.nanoTime() < end) pause(GLANCE_MILLIS / 5);
    }

    private static boolean on(BooleanSupplier question) {
        var answer = new CompletableFuture<Boolean>();
        Platform.runLater(() -> answer.completeAsync(question::getAsBoolean, Runnable::run));
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
