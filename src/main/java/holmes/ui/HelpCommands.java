package holmes.ui;

import holmes.ui.fx.Command;
import holmes.ui.help.HelpModel;
import java.util.List;

/// What helps with the window itself.
record HelpCommands(HelpModel model) {

    private static final String MENU = "Help";

    List<Command> list() {
        return List.of(
                new Command(
                        MENU,
                        "Keys",
                        "F1",
                        "Every key of the window, of its commands and of each screen.",
                        ViewCommands.always(),
                        () -> model.show(HelpModel.Sheet.KEYS)),
                new Command(
                        MENU,
                        "Words of storage",
                        "Shift+F1",
                        "What chunk, extent, superblock and the other words mean.",
                        ViewCommands.always(),
                        () -> model.show(HelpModel.Sheet.WORDS)));
    }
}
