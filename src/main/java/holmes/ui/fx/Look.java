package holmes.ui.fx;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How the window looks: theme and size of text. Remembered.
public final class Look {

    public enum Theme {
        LIGHT,
        DARK
    }

    /// What was asked for.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    public static final int SMALLEST = 80;
    public static final int LARGEST = 200;
    private static final int STEP = 10;

    private final ObjectProperty<Choice> choice;
    private final ObjectProperty<Theme> system = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObservableValue<Theme> theme;
    private final IntegerProperty percent;

    public Look(Settings settings) {
        choice = new SimpleObjectProperty<>(choice(settings.get("theme", "")));
        theme = Bindings.createObjectBinding(() -> theme(system.get()), choice, system);
        percent = new SimpleIntegerProperty(clamp(settings.number("text.percent", 100)));
        choice.subscribe(now -> settings.put("theme", now.name()));
        percent.subscribe(now -> settings.put("text.percent", now.toString()));
    }

    private static Choice choice(String remembered) {
        return switch (remembered.toUpperCase(Locale.ROOT)) {
            case "LIGHT" -> Choice.LIGHT;
            case "DARK" -> Choice.DARK;
            default -> Choice.SYSTEM;
        };
    }

    private Theme theme(Theme system) {
        return switch (choice.get()) {
            case SYSTEM -> system;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }

    /// What the desktop round the window uses.
    public ObjectProperty<Theme> system() {
        return system;
    }

    public ObjectProperty<Choice> choice() {
        return choice;
    }

    /// What follows from the choice.
    public ObservableValue<Theme> theme() {
        return theme;
    }

    /// Size of text, in percent of the ordinary.
    public IntegerProperty percent() {
        return percent;
    }

    public void switchTheme() {
        choice.set(theme.getValue() == Theme.LIGHT ? Choice.DARK : Choice.LIGHT);
    }

    public void larger() {
        percent.set(clamp(percent.get() + STEP));
    }

    public void smaller() {
        percent.set(clamp(percent.get() - STEP));
    }

    public void ordinary() {
        percent.set(100);
    }

    private static int clamp(int percent) {
        return Math.clamp(percent, SMALLEST, LARGEST);
    }
}
