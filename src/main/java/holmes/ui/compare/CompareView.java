package holmes.ui.compare;

import holmes.report.words.Words;
import holmes.ui.fx.Bar;
import holmes.ui.fx.Glyph;
import holmes.ui.fx.TextSize;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The comparing screen: what to compare, the bytes side by side, the map of the whole, and the
/// ranges that differ.
public final class CompareView extends BorderPane {

    private static final double BYTES_SHARE = 0.68;

    private final CompareModel model;
    private final CompareCells cells;

    public CompareView(CompareModel model) {
        this.model = model;
        this.cells = new CompareCells(model);
        getStyleClass().add("compare");
        setTop(new VBox(new PaneBar(model), bar(), statistics()));
        var bytes = new BorderPane(cells);
        bytes.setRight(new DensityMap(model));
        var split = new SplitPane(bytes, new RangesTable(model));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(BYTES_SHARE);
        setCenter(split);
        // The size of text of this view is the size of the bytes.
        cells.textSize().bind(TextSize.in(this).pixels());
    }

    private Node bar() {
        var compare = new Button("Compare");
        compare.setDefaultButton(true);
        compare.setTooltip(new Tooltip("Compares every byte; one entry in the case."));
        compare.disableProperty().bind(model.ready().map(ready -> !ready));
        compare.setOnAction(_ -> model.compare());
        var previous = new Button("Previous");
        previous.setTooltip(new Tooltip("Previous difference (P)"));
        previous.setOnAction(_ -> model.previous());
        var next = new Button("Next");
        next.setTooltip(new Tooltip("Next difference (N)"));
        next.setOnAction(_ -> model.next());
        for (var step : new Button[] {previous, next}) {
            step.disableProperty().bind(model.found().map(found -> found.isEmpty()));
        }
        return new Bar(compare, previous, next, add(), suggestions(), limit());
    }

    private Node add() {
        var add = new Button("Add a layer", new Glyph(MaterialDesignP.PLUS));
        add.setOnAction(_ -> model.addPane());
        add.disableProperty()
                .bind(Bindings.size(model.panes()).greaterThanOrEqualTo(CompareModel.MOST));
        return add;
    }

    private Node suggestions() {
        var button = new MenuButton("Suggestions");
        button.setTooltip(new Tooltip("Puts layers side by side that belong together."));
        Runnable fill =
                () ->
                        button.getItems()
                                .setAll(model.suggestions().stream().map(this::item).toList());
        model.suggestions().addListener((ListChangeListener<Suggestion>) _ -> fill.run());
        fill.run();
        button.disableProperty().bind(Bindings.isEmpty(model.suggestions()));
        return button;
    }

    private MenuItem item(Suggestion suggestion) {
        var item = new MenuItem(suggestion.title());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            model.show(suggestion);
            cells.requestFocus();
        });
        return item;
    }

    private Node limit() {
        var limit = new TextField();
        limit.setPromptText("all");
        limit.setPrefColumnCount(7);
        limit.setAccessibleText("How many bytes to compare");
        limit.setTooltip(new Tooltip("How much to compare, for instance 64MiB; all if empty."));
        limit.getStyleClass().add("figures");
        model.limit()
                .subscribe(bytes ->
                        limit.setText(
                                bytes.longValue() == 0 ? "" : Words.count(bytes.longValue())));
        limit.setOnAction(_ -> model.limitTo(limit.getText()));
        var name = new Label("Length");
        name.getStyleClass().add("quiet");
        name.setLabelFor(limit);
        var both = new HBox(name, limit);
        both.getStyleClass().add("pane-start");
        return both;
    }

    private Node statistics() {
        var said = new Label();
        said.getStyleClass().add("compare-figures");
        said.setWrapText(true);
        model.found().subscribe(found -> said.setText(found.map(Figures::of).orElse("")));
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        var complaint = new Label();
        complaint.getStyleClass().add("complaint");
        complaint.textProperty().bind(model.complaint());
        complaint.setWrapText(true);
        complaint.visibleProperty().bind(complaint.textProperty().isNotEmpty());
        complaint.managedProperty().bind(complaint.visibleProperty());
        var line = new VBox(said, complaint);
        line.getStyleClass().add("compare-said");
        return line;
    }
}
