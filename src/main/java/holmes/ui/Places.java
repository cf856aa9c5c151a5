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
        trail.watch(
                "Bytes",
                screens.hex().source().map(source -> source.map(s -> s.name()).orElse("")),
                this::bytes);
    }

    private void bytes(String name) {
        var hex = screens.hex();
        if (hex.source().get().filter(source -> source.name().equals(name)).isPresent()) return;
        hex.offers().stream()
                .filter(offer -> offer.name().equals(name))
                .findFirst()
                .ifPresent(hex::choose);
    }
}
