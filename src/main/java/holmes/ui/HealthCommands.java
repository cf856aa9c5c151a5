package holmes.ui;

import holmes.ui.fx.Command;
import holmes.ui.health.HealthModel;
import java.util.List;

/// What can be done about the drives' health.
record HealthCommands(HealthModel model) {

    private static final String MENU = "Drives";

    List<Command> list() {
        return List.of(
                new Command(
                        MENU,
                        "Judge all SMART reports",
                        "F4",
                        "Weighs every report of the case by fixed rules, and logs the verdicts.",
                        model.judgeable(),
                        model::judge),
                new Command(
                        MENU,
                        "Ask the drive now",
                        "Shift+F4",
                        "Runs smartctl on the drive selected on the Health screen; keeps its output.",
                        model.readable(),
                        model::read));
    }
}
