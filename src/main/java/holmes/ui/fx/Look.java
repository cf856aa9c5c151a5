package holmes.ui.fx;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the window looks: theme and size of text. Remembered.
public final class Look {

    public enum Theme {
        LIGHT,
        DARK
    }

    public static final int SMALLEST = 80;
    public static final int LARGEST = 200;
    private static final int STEP = 10;

    private final ObjectProperty<Theme> theme;
    private final IntegerProperty percent;

    public Look(Settings settings) {
        boolean dark = settings.get("theme", "LIGHT").equals("DARK");
        theme = new SimpleObjectProperty<>(dark ? Theme.DARK : Theme.LIGHT);
        percent = new SimpleIntegerProperty(clamp(settings.number("text.percent", 100)));
        theme.subscribe(now -> settings.put("theme", now.name()));
        percent.subscribe(now -> settings.put("text.percent", now.toString()));
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// Size of text, in percent of the ordinary.
    public IntegerProperty percent() {
        return percent;
    }

    public void switchTheme() {
        theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
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
