package holmes.ui.shell;

import holmes.ui.fx.Clip;
import holmes.ui.fx.Commands;
import holmes.ui.fx.Remembered;
import holmes.ui.palette.PaletteView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The window's content: menu bar, rail, the screen, inspector, tasks, status; the palette over
/// all.
public final class ShellView extends StackPane {

    private final ShellModel model;
    private final List<Screen> screens;
    private final Map<String, Node> made = new HashMap<>();
    private final StackPane stage = new StackPane();
    private final Node side;
    private Subscription watching = Subscription.EMPTY;
    private boolean inspecting;

    /// @param start what is shown while no screen is chosen
    public ShellView(
            ShellModel model,
            Commands commands,
            List<Screen> screens,
            Node start,
            PaletteView palette,
            Clip clip) {
        this.model = model;
        this.screens = screens;
        this.side = new Side(model, new InspectorView(model.inspected(), model.explained(), clip));
        made.put("", start);
        getStyleClass().add("shell");
        stage.getStyleClass().add("stage");
        // A view that wants more room than there is must not push the frame out of the window.
        stage.setMinSize(0, 0);
        stage.setAlignment(Pos.TOP_LEFT);

        var rail = new Rail(model, screens);
        var frame = new BorderPane(stage);
        frame.setMinSize(0, 0);
        frame.setRight(side);
        frame.setTop(Menus.of(commands));
        frame.setLeft(rail);
        frame.setBottom(new VBox(new TasksView(model.tasks()), new StatusBar(model)));
        getChildren().addAll(frame, palette);

        model.screen()
                .subscribe(name -> {
                    rail.setVisible(!name.isEmpty());
                    rail.setManaged(!name.isEmpty());
                    show(name);
                    arrange();
                });
        model.inspectorShown().subscribe(this::arrange);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) Menus.otherKeys(commands, scene);
                });
    }

    private void show(String name) {
        var screen = screens.stream().filter(s -> s.name().equals(name)).findFirst();
        var view = view(name, screen);
        stage.getChildren().setAll(view);
        focus(view);
        watching.unsubscribe();
        watching =
                screen.flatMap(Screen::inspected)
                        .map(inspected -> inspected.subscribe(model.inspected()::set))
                        .orElse(Subscription.EMPTY);
        inspecting = screen.flatMap(Screen::inspected).isPresent();
    }

    /// The keyboard goes where the work is; a view marks that place with `first-focus`.
    private static void focus(Node view) {
        Platform.runLater(() -> {
            // In a window that is closed by now, look-ups in style sheets would fail.
            if (!isSeen(view)) return;
            // Panes take their content in when they are styled.
            view.applyCss();
            var first = view.lookup(".first-focus");
            if (first != null) first.requestFocus();
        });
    }

    private static boolean isSeen(Node view) {
        var scene = view.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }

    private Node view(String name, Optional<Screen> screen) {
        var view = made.get(name);
        if (view == null) {
            view = screen.orElseThrow().view().get();
            new Remembered(model.settings(), name).of(view);
            made.put(name, view);
        }
        return view;
    }

    /// The inspector stands beside screens on which something can be selected.
    private void arrange() {
        boolean shown = model.inspectorShown().get() && inspecting;
        side.setVisible(shown);
        side.setManaged(shown);
    }
}
