package holmes.ui;

import holmes.ui.bays.BaysModel;
import holmes.ui.fx.Command;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// What can be done with the disk that is selected in the chassis.
///
/// @param ask shows the disks, with the keyboard where a reason is written
record BaysCommands(BaysModel model, Runnable ask) {

    private static final String MENU = "Drives";

    List<Command> list() {
        ObservableValue<Boolean> chosen =
                model.writable()
                        .flatMap(can ->
                                model.selected().map(s -> can && !s.equals(Optional.empty())));
        return List.of(
                new Command(
                        MENU,
                        "Leave the disk out or choose its half…",
                        "Shortcut+Shift+U",
                        "Asks why: the reason goes into the log, and the next run heeds it.",
                        chosen,
                        ask),
                new Command(
                        MENU,
                        "Write the label sheet",
                        "Shortcut+Shift+B",
                        "A page with a label for each disk, to be printed and stuck on.",
                        model.writable().map(can -> can),
                        model::labels));
    }
}
