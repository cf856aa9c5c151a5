package holmes.ui;

import holmes.ui.fx.Command;
import holmes.ui.notes.NoteModel;
import holmes.ui.session.Screens;
import holmes.ui.shell.ShellModel;
import java.util.List;
import java.util.Optional;

/// What the examiner says, and where it is read again.
record NoteCommands(ShellModel shell, Screens screens, NoteModel notes, CaseDoor door) {

    private static final String MENU = "Notes";

    List<Command> list() {
        return List.of(
                adding(
                        "Note on what is selected…",
                        "Shortcut+Shift+N",
                        "Kept in the case, and it cites the entries of what is selected.",
                        () -> notes.writeNote(shell.inspected().get())),
                adding(
                        "What happened in the incident…",
                        "Shortcut+Shift+H",
                        "Puts a line on the timeline of the incident.",
                        notes::writeHappening),
                only("All notes", "Shortcut+Alt+N", "note"),
                only("All happenings", "Shortcut+Alt+H", "happening"),
                only("All decisions", "Shortcut+Alt+D", "decide"),
                new Command(
                        MENU,
                        "Verify the case",
                        "Shortcut+Shift+V",
                        "Checks every seal and every content that the case holds.",
                        shell.openCase().map(Optional::isPresent),
                        door::verify));
    }

    private Command adding(String title, String key, String explanation, Runnable action) {
        var whyNot = shell.whyNotAdd();
        return new Command(MENU, title, key, explanation, whyNot.map(String::isEmpty), action)
                .because(whyNot);
    }

    private Command only(String title, String key, String kind) {
        return new Command(
                MENU,
                title,
                key,
                "Shows those entries of the log.",
                shell.openCase().map(Optional::isPresent),
                () -> {
                    screens.log().only(kind);
                    shell.show("Log");
                });
    }
}
