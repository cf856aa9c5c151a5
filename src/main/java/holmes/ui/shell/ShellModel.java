package holmes.ui.shell;

import holmes.ui.fx.Inspected;
import holmes.ui.fx.Settings;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Trail;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

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
    private List<String> names = List.of();
    private final Trail trail = new Trail(screen, this::show);

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

    /// What keeps commands that add something from being done; empty if nothing does.
    public ObservableValue<String> whyNotAdd() {
        return openCase.map(open -> {
            if (open.isEmpty()) return "open a case first";
            return open.get().review() ? "the case is open for review" : "";
        });
    }

    /// The way back through the places that were visited.
    public Trail trail() {
        return trail;
    }

    /// Shows a screen, and remembers it.
    public void show(String name) {
        screen.set(name);
        settings.put("screen", name);
    }

    /// Says which screens there are.
    public void offer(List<String> screens) {
        names = List.copyOf(screens);
    }

    /// The screens there are.
    public List<String> names() {
        return names;
    }

    /// Shows the screen that was shown last, if there is such a one, or the first.
    public void showLast() {
        var last = settings.get("screen", "");
        show(names.contains(last) ? last : names.getFirst());
    }

    public Settings settings() {
        return settings;
    }
}
