package holmes.ui.guide;

import holmes.ui.fx.Bar;
import holmes.ui.fx.Drawing;
import holmes.ui.fx.Glyph;
import holmes.ui.fx.State;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The wizard: steps at the left, the step that is looked at beside them, what to do at the top.
public final class GuideView extends BorderPane {

    private final GuideModel model;
    private final LongConsumer cite;
    private final ScrollPane page = new ScrollPane();
    private final Drawing drawing = new Drawing(page, this::show);
    private @Nullable StageState asked;

    /// @param cite shows an entry of the log
    public GuideView(GuideModel model, LongConsumer cite) {
        this.model = model;
        this.cite = cite;
        getStyleClass().add("guide");
        page.setFitToWidth(true);
        page.getStyleClass().add("guide-scroll");
        setTop(bar());
        setLeft(list());
        setCenter(page);
        model.shown().subscribe(_ -> drawing.due());
        model.stages().addListener((ListChangeListener<StageState>) this::changed);
    }

    private Bar bar() {
        var all = new Button("Run it all", new Glyph(MaterialDesignF.FAST_FORWARD));
        all.getStyleClass().add("accent");
        all.setOnAction(_ -> model.runAll());
        var step = new Button("Run step by step", new Glyph(MaterialDesignS.STEP_FORWARD));
        step.setOnAction(_ -> model.stepwise());
        var stop = new Button("Stop", new Glyph(MaterialDesignS.STOP));
        stop.setOnAction(_ -> model.stop());
        all.disableProperty().bind(model.ready().flatMap(r -> model.asking().map(a -> !r && !a)));
        step.disableProperty().bind(model.ready().map(ready -> !ready));
        model.running().subscribe(running -> stop.setDisable(!running));
        var words = new Label();
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        model.state().subscribe(state -> words.setText(words(state)));
        model.stages().subscribe(() -> words.setText(words(model.state().get())));
        for (var button : new Button[] {all, step, stop}) button.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new Bar(all, step, stop, words);
        bar.getStyleClass().add("guide-bar");
        return bar;
    }

    /// How far it is, and what comes next.
    private String words(State<?> state) {
        return switch (state) {
            case State.Idle<?> _ when !model.canGoBack() ->
                    "Open for review: what was decided, and why. Nothing is run.";
            case State.Idle<?> _ when model.hasRun() ->
                    "This is what the case knows. A new run recalls it, and goes on from there.";
            case State.Idle<?> _ ->
                    "Not started. Step by step, every choice is yours; else the best is taken.";
            case State.Done<?> _ -> "Done. Files has what came back, Report what to hand over.";
            default -> state.line();
        };
    }

    private ListView<StageState> list() {
        var list = new ListView<>(model.stages());
        list.getStyleClass().addAll("guide-steps", "first-focus");
        list.setAccessibleText("Steps of the recovery");
        list.setCellFactory(_ -> new StepCell());
        var selection = list.getSelectionModel();
        selection
                .selectedItemProperty()
                .subscribe(step -> {
                    if (step != null && !step.stage().equals(model.shown().get())) {
                        model.look(step.stage());
                    }
                });
        model.shown().subscribe(stage -> selection.select(model.at(stage)));
        return list;
    }

    private void changed(ListChangeListener.Change<? extends StageState> change) {
        while (change.next()) {
            for (var step : change.getAddedSubList()) {
                if (step.stage().equals(model.shown().get())) drawing.due();
            }
        }
    }

    private void show() {
        var step = model.at(model.shown().get());
        var content = new VBox();
        content.getStyleClass().add("guide-page");
        new StepPage(model, step, cite).into(content);
        boolean inside = isFocused(page);
        page.setContent(content);
        boolean asking = step.standing() == Standing.ASKING;
        if (asking && (inside || !step.equals(asked))) toAnswers(content);
        asked = asking ? step : null;
    }

    /// The keyboard goes to an open question when it comes up, and stays in it.
    private static void toAnswers(VBox content) {
        Platform.runLater(() -> {
            var answers = content.lookup(".open-answers");
            if (answers != null && answers.getScene() != null) answers.requestFocus();
        });
    }

    private boolean isFocused(Node node) {
        var scene = getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) if (at.equals(node)) return true;
        return false;
    }
}
