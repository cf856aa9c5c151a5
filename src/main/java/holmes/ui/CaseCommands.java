package holmes.ui;

import holmes.ui.fx.Command;
import holmes.ui.shell.ShellModel;
import java.util.List;
import java.util.Optional;

/// The ways into a case, and out of it.
record CaseCommands(Ways ways, ShellModel shell) {

    private static final String MENU = "Case";

    Command newCase() {
        return always(
                "New case…",
                "Shortcut+N",
                "Choose disks, images and logs. They are only ever read.",
                ways::newCase);
    }

    Command openCase() {
        return always(
                "Open case…", "Shortcut+O", "Go on with a case where it was left.", ways::openCase);
    }

    Command reviewCase() {
        return always(
                "Review case…",
                "Shortcut+Shift+O",
                "Read a case without its evidence. Nothing can be added to it.",
                ways::reviewCase);
    }

    Command demo() {
        return always(
                "Demo incident",
                "Shortcut+D",
                "A server's disks, overwritten by mistake: get its files back.",
                ways::demo);
    }

    List<Command> list() {
        var close =
                new Command(
                        MENU,
                        "Close case",
                        "Shortcut+W",
                        "Nothing is lost: every step is in the case already.",
                        shell.openCase().map(Optional::isPresent),
                        ways::closeCase);
        return List.of(
                newCase(),
                openCase(),
                reviewCase(),
                demo(),
                addDrives(),
                addFiles(),
                addFolder(),
                close);
    }

    private Command addDrives() {
        return adding(
                "Add drives of this machine…",
                "Shortcut+Alt+V",
                "Takes attached drives in, each known by its serial number. They are only ever read.",
                ways::addDrives);
    }

    private Command addFiles() {
        return adding(
                "Add evidence to the case…",
                "Shortcut+Shift+A",
                "Takes more disks, images or logs in; dropping them on the window does the same.",
                ways::addEvidence);
    }

    private Command addFolder() {
        return adding(
                "Add a folder of evidence…",
                "Shortcut+Alt+A",
                "Takes in every image and log of a folder.",
                ways::addEvidenceFolder);
    }

    private Command adding(String title, String key, String explanation, Runnable action) {
        var whyNot = shell.whyNotAdd();
        return new Command(MENU, title, key, explanation, whyNot.map(String::isEmpty), action)
                .because(whyNot);
    }

    private static Command always(String title, String key, String explanation, Runnable action) {
        return new Command(MENU, title, key, explanation, ViewCommands.always(), action);
    }
}
