package holmes.ui;

import holmes.ui.fx.Clip;
import holmes.ui.fx.Command;
import holmes.ui.fx.Look;
import holmes.ui.shell.ShellModel;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How the window looks.
record ViewCommands(Look look, ShellModel shell, Clip clip) {

    private static final String MENU = "View";

    List<Command> list() {
        return List.of(
                always(
                        "Switch between light and dark",
                        "Shortcut+Shift+L",
                        "Changes the colours of the whole window at once.",
                        look::switchTheme),
                always(
                        "Light or dark as the desktop",
                        "Shortcut+Shift+D",
                        "Follows the desktop's choice from now on, at once.",
                        () -> look.choice().set(Look.Choice.SYSTEM)),
                always("Larger text", "Shortcut+Plus", "Up to twice the usual size.", look::larger)
                        .alsoOn("Shortcut+Equals", "Shortcut+Add", "Shortcut+Shift+Equals"),
                always(
                                "Smaller text",
                                "Shortcut+Minus",
                                "Down to four fifths of the usual size.",
                                look::smaller)
                        .alsoOn("Shortcut+Subtract"),
                always("Usual size of text", "Shortcut+0", "Back to 100 %.", look::ordinary)
                        .alsoOn("Shortcut+Numpad 0"),
                always(
                        "Show or hide the inspector",
                        "Shortcut+I",
                        "The inspector tells what is known of whatever is selected.",
                        () -> shell.inspectorShown().set(!shell.inspectorShown().get())),
                always(
                        "Explain what the inspector says",
                        "Shortcut+Shift+I",
                        "Shows or hides, below each name, what it means.",
                        () -> shell.explained().set(!shell.explained().get())),
                always(
                        "Copy what the inspector says",
                        "Shortcut+Alt+I",
                        "Puts all that is known of what is selected on the clipboard, as text.",
                        () -> clip.put(shell.inspected().get().text())));
    }

    static ObservableValue<Boolean> always() {
        return new SimpleObjectProperty<>(true);
    }

    private static Command always(String title, String key, String explanation, Runnable action) {
        return new Command(MENU, title, key, explanation, always(), action);
    }
}
