package holmes.ui;

import holmes.ui.fx.Command;
import holmes.ui.palette.PaletteModel;
import holmes.ui.shell.ShellModel;
import java.util.List;

/// Ways through the window that belong to no screen.
record GoCommands(ShellModel shell, PaletteModel palette) {

    private static final String MENU = "Go";

    List<Command> list() {
        var trail = shell.trail();
        return List.of(
                new Command(
                        MENU,
                        "Back",
                        "Alt+Left",
                        "To the place you looked at before: its screen and what was selected.",
                        trail.canBack(),
                        trail::back),
                new Command(
                        MENU,
                        "Forward",
                        "Alt+Right",
                        "To where you were before going back.",
                        trail.canForth(),
                        trail::forth),
                new Command(
                        MENU,
                        "Find anything…",
                        "Shortcut+K",
                        "Every command, disk, volume, offset and entry.",
                        ViewCommands.always(),
                        palette::ask));
    }
}
