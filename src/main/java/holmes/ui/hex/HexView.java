package holmes.ui.hex;

import holmes.ui.fx.Words;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The hex screen: what to look at, where to go, the bytes, and a scroll bar that knows 2^63 of
/// them.
public final class HexView extends BorderPane {

    /// Part of the bar: on a large disk the true part would be too small to grasp.
    private static final double SHORTEST_THUMB = 0.05;

    private final HexModel model;
    private final HexCells cells;
    private final TextField goTo = new TextField();

    public HexView(HexModel model) {
        this.model = model;
        this.cells = new HexCells(model);
        getStyleClass().add("hex");
        setTop(bar());
        setCenter(cells);
        setRight(scrollBar());
        setBottom(foot());
        // The size of text of this view is the size of the bytes.
        var measure = new Label();
        measure.setManaged(false);
        measure.setVisible(false);
        getChildren().add(measure);
        cells.textSize().bind(measure.fontProperty().map(f -> f.getSize()));
    }

    /// Puts the keyboard where an offset can be written.
    public void askWhereTo() {
        goTo.requestFocus();
        goTo.selectAll();
    }

    private HBox bar() {
        var sources = new ComboBox<>(model.sources());
        sources.setPromptText("Choose a disk, image or volume");
        sources.setAccessibleText("What to look at");
        sources.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sources, Priority.ALWAYS);
        sources.valueProperty()
                .subscribe(chosen -> {
                    if (chosen == null || isOpen(chosen)) return;
                    model.open(chosen);
                });
        model.source().subscribe(open -> open.ifPresent(sources::setValue));
        goTo.setPromptText("Go to offset");
        goTo.setAccessibleText("Go to offset");
        goTo.setTooltip(new Tooltip(GoTo.GRAMMAR));
        goTo.setPrefColumnCount(16);
        goTo.setOnAction(_ -> {
            if (model.goTo(goTo.getText())) cells.requestFocus();
        });
        var bar = new HBox(sources, goTo);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private boolean isOpen(Source source) {
        return model.source().get().equals(Optional.of(source));
    }

    /// Its value is a row; a double counts rows exactly up to 2^53, far above any device.
    private ScrollBar scrollBar() {
        var bar = new ScrollBar();
        bar.setOrientation(Orientation.VERTICAL);
        bar.setUnitIncrement(1);
        model.changes()
                .subscribe(_ -> {
                    bar.setMax((double) model.lastTop());
                    bar.setVisibleAmount(
                            Math.max(model.visible(), model.lastTop() * SHORTEST_THUMB));
                    bar.setBlockIncrement(model.visible());
                    bar.setValue((double) model.top().get());
                });
        bar.valueProperty()
                .subscribe(row -> {
                    if (row.longValue() != model.top().get()) {
                        model.scrollTo(row.longValue());
                    }
                });
        return bar;
    }

    private HBox foot() {
        var where = new Label();
        where.getStyleClass().add("figures");
        model.changes().subscribe(_ -> where.setText(where()));
        var complaint = new Label();
        complaint.getStyleClass().add("complaint");
        complaint.textProperty().bind(model.complaint());
        complaint.setWrapText(true);
        HBox.setHgrow(complaint, Priority.ALWAYS);
        var foot = new HBox(where, complaint);
        foot.getStyleClass().add("bar");
        return foot;
    }

    private String where() {
        if (model.size() == 0) return "";
        return "%s of %s · %s"
                .formatted(
                        Words.count(model.cursor().get()),
                        Words.bytes(model.size()),
                        Words.size(model.size()));
    }
}
