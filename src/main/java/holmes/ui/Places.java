package holmes.ui;

import holmes.ui.fx.Trail;
import holmes.ui.guide.Stage;
import holmes.ui.health.Drive;
import holmes.ui.session.Screens;
import holmes.ui.stack.Box;
import java.util.Optional;

/// What going back brings back beside the screen: the thing that was selected there.
record Places(Screens screens) {

    void on(Trail trail) {
        screens.log().onJump(trail::jump);
        trail.watch(
                "Guide",
                screens.guide().shown().map(stage -> "" + Stage.ALL.indexOf(stage)),
                index -> screens.guide().look(Stage.ALL.get(Integer.parseInt(index))));
        trail.watch(
                "Disks",
                screens.bays().selected().map(label -> label.orElse("")),
                label -> screens.bays().selected().set(Optional.of(label)));
        trail.watch(
                "Stack",
                screens.stack().selected().map(box -> box.map(Box::id).orElse("")),
                screens.stack()::look);
        trail.watch(
                "Health",
                screens.health().drive().map(drive -> drive.map(Drive::label).orElse("")),
                screens.health()::look);
        trail.watch(
                "Log",
                screens.log().selected().map(n -> n.isPresent() ? "" + n.getAsLong() : ""),
                number -> screens.log().look(Long.parseLong(number)));
        screens.hex().onJump(trail::jump);
        trail.watch("Bytes", screens.hex().place(), screens.hex()::look);
        screens.compare().onJump(trail::jump);
        trail.watch("Compare", screens.compare().place(), screens.compare()::look);
        trail.watch("Files", screens.files().place(), screens.files()::look);
        trail.watch("Timeline", screens.timeline().place(), screens.timeline()::look);
        var pages = screens.report().preview();
        trail.watch("Report", pages.place(), pages::look);
    }
}
