package holmes.ui.start;

import holmes.ui.fx.Lanes;
import holmes.ui.fx.Settings;
import holmes.ui.fx.Worker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Recent cases: which, in which order, kept from one day to the next.
public final class StartModel {

    private static final int MOST = 8;
    private static final String KEY = "recent";

    /// A case that was open before.
    ///
    /// @param path of the case file
    public record Recent(Path path) {

        String name() {
            var file = path.getFileName();
            return file == null ? path.toString() : file.toString();
        }

        String folder() {
            var parent = path.toAbsolutePath().getParent();
            return parent == null ? "" : parent.toString();
        }
    }

    private final Settings settings;
    private final ObservableList<Recent> recent = FXCollections.observableArrayList();
    private final Function<Path, Optional<String>> obstacle;
    private final ObjectProperty<Map<Recent, String>> obstacles =
            new SimpleObjectProperty<>(Map.of());

    /// @param obstacle why a case cannot be opened, from a short look at its file
    public StartModel(Settings settings, Function<Path, Optional<String>> obstacle) {
        this.settings = settings;
        this.obstacle = obstacle;
        for (var line : settings.get(KEY, "").lines().toList()) {
            if (!line.isBlank()) recent.add(new Recent(Path.of(line)));
        }
    }

    public ObservableList<Recent> recent() {
        return recent;
    }

    /// Those that cannot be opened, and why.
    public ObjectProperty<Map<Recent, String>> obstacles() {
        return obstacles;
    }

    /// Sees in the background, for a drive may be slow, which of them can still be opened.
    public void look(Lanes lanes) {
        var all = List.copyOf(recent);
        var worker = new Worker<>(lanes, _ -> obstacles(all));
        worker.state().subscribe(state -> state.outcome().ifPresent(obstacles::set));
        worker.start();
    }

    private Map<Recent, String> obstacles(List<Recent> all) {
        var found = new HashMap<Recent, String>();
        for (var one : all) obstacle.apply(one.path()).ifPresent(why -> found.put(one, why));
        return found;
    }

    /// Puts a case on top of the list.
    public void opened(Path path) {
        var next = new ArrayList<Recent>(List.of(new Recent(path)));
        recent.stream().filter(r -> !r.path().equals(path)).limit(MOST - 1).forEach(next::add);
        keep(next);
    }

    /// Leaves a case out of the list. Its file stays where it is.
    public void forget(Recent forgotten) {
        keep(recent.stream().filter(r -> !r.equals(forgotten)).toList());
    }

    private void keep(List<Recent> next) {
        recent.setAll(next);
        settings.put(
                KEY, String.join("\n", recent.stream().map(r -> r.path().toString()).toList()));
    }
}
