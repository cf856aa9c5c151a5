package holmes.ui;

import holmes.ui.fx.Command;
import holmes.ui.report.ReportModel;
import holmes.ui.shell.ShellModel;
import java.util.List;
import java.util.Optional;

/// What can be done with the report.
///
/// @param export asks where to, and exports
record ReportCommands(ShellModel shell, ReportModel report, Runnable export) {

    private static final String MENU = "Report";

    List<Command> list() {
        return List.of(
                command(
                        "Export the report…",
                        "Shortcut+Alt+E",
                        "Writes the formats that are ticked on the report screen to a folder.",
                        export),
                command(
                        "Show the report as it is now",
                        "Shortcut+Alt+R",
                        "Prints its pages again from the case, for a look.",
                        () -> {
                            shell.show("Report");
                            report.preview().whole();
                        }));
    }

    private Command command(String title, String key, String explanation, Runnable action) {
        var isOpen = shell.openCase().map(Optional::isPresent);
        return new Command(MENU, title, key, explanation, isOpen, action);
    }
}
