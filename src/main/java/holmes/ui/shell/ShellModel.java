package holmes.ui.shell;

import holmes.ui.fx.Inspected;
import holmes.ui.fx.Settings;
import holmes.ui.fx.Tasks;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The frame's own state: which screen is shown, what is inspected, which case is open.
public final class ShellModel {

    private final Settings settings;
    private final Tasks tasks;
    private final StringProperty screen = new SimpleStringProperty("");
    private final ObjectProperty<Inspected> inspected =
            new SimpleObjectProperty<>(Inspected.NOTHING);
    private final ObjectProperty<Optional<OpenCase>> openCase =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty inspectorShown;
    private final BooleanProperty explained;

    public ShellModel(Settings settings, Tasks tasks) {
        this.settings = settings;
        this.tasks = tasks;
        inspectorShown =
                new SimpleBooleanProperty(settings.get("inspector", "true").equals("true"));
        inspectorShown.subscribe(shown -> settings.put("inspector", shown.toString()));
        explained =
                new SimpleBooleanProperty(
                        settings.get("inspector.explained", "false").equals("true"));
        explained.subscribe(now -> settings.put("inspector.explained", now.toString()));
    }

    public Tasks tasks() {
        return tasks;
    }

    /// Name of the screen that is shown; empty before a case is open.
    public StringProperty screen() {
        return screen;
    }

    public ObjectProperty<Inspected> inspected() {
        return inspected;
    }

    public ObjectProperty<Optional<OpenCase>> openCase() {
        return openCase;
    }

    public BooleanProperty inspectorShown() {
        return inspectorShown;
    }

    /// Whether the inspector says below each name what it means.
    public BooleanProperty explained() {
        return explained;
    }

    /// Shows a screen, and remembers it.
    public void show(String name) {
        screen.set(name);
        settings.put("screen", name);
    }

    /// Shows the screen that was shown last, if there is such a one, or the first.
    public void showLast(List<String> names) {
        var last = settings.get("screen", "");
        show(names.contains(last) ? last : names.getFirst());
    }

    public Settings settings() {
        return settings;
    }
}
