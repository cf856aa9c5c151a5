package holmes.ui;

import holmes.ui.bays.BaysModel;
import holmes.ui.compare.CompareModel;
import holmes.ui.compare.Suggestion;
import holmes.ui.fx.Command;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// What can be done with layers side by side.
///
/// @param show brings the comparing screen up
record CompareCommands(CompareModel model, BaysModel bays, Runnable show) {

    private static final String MENU = "Compare";

    List<Command> list() {
        var compared = model.found().map(Optional::isPresent);
        return List.of(
                command(
                        "Compare them all",
                        "Shift+F7",
                        "Every byte of the layers that stand side by side.",
                        model.ready(),
                        model::compare),
                command(
                        "Next difference",
                        "F9",
                        "To the next range that differs.",
                        compared,
                        model::next),
                command(
                        "Previous difference",
                        "Shift+F9",
                        "To the range that differs before this one.",
                        compared,
                        model::previous),
                command(
                        "Add a layer to compare",
                        "Shortcut+Shift+M",
                        "Up to ten stand side by side.",
                        ViewCommands.always(),
                        model::addPane),
                command(
                        "Compare the disk with its mirror",
                        "Shortcut+M",
                        "The selected disk beside the other half of its pair.",
                        bays.selected().map(label -> mirror(label).isPresent()),
                        () -> mirror(bays.selected().get()).ifPresent(model::show)));
    }

    /// Mirrors come before earlier comparisons.
    private Optional<Suggestion> mirror(Optional<String> label) {
        return label.flatMap(name ->
                model.suggestions().stream().filter(s -> s.disks().contains(name)).findFirst());
    }

    private Command command(
            String title,
            String key,
            String explanation,
            ObservableValue<Boolean> possible,
            Runnable action) {
        return new Command(
                MENU,
                title,
                key,
                explanation,
                possible,
                () -> {
                    action.run();
                    show.run();
                });
    }
}
