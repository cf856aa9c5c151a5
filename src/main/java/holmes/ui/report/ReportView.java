package holmes.ui.report;

import holmes.report.Format;
import holmes.ui.fx.TabLeaves;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The report screen: at the left what is exported and written, at the right the pages.
public final class ReportView extends BorderPane {

    private final ReportModel model;
    private final Runnable export;

    /// @param export asks where to, and exports
    public ReportView(ReportModel model, Runnable export) {
        this.model = model;
        this.export = export;
        getStyleClass().add("report");
        var left = new ScrollPane(new VBox(exporting(), sections()));
        left.getStyleClass().add("report-left");
        left.setFitToWidth(true);
        left.setFocusTraversable(false);
        var split = new SplitPane(left, new PageView(model.preview()));
        split.setDividerPositions(0.36);
        setCenter(split);
        model.preview().refresh();
    }

    private Node exporting() {
        var box = box("Export");
        for (var format : Format.values()) {
            var check = new CheckBox(format.file() + ": " + format.words());
            check.setWrapText(true);
            check.selectedProperty().bindBidirectional(model.wanted(format));
            box.getChildren().add(check);
        }
        var button = new Button("Export…");
        button.getStyleClass().add("accent");
        button.setTooltip(new Tooltip("Asks for a folder and writes the formats that are ticked."));
        button.setOnAction(_ -> export.run());
        var said = new Label();
        said.setWrapText(true);
        said.textProperty().bind(model.said());
        box.getChildren().addAll(button, said);
        return box;
    }

    private Node sections() {
        var box = box("Your own sections");
        var about =
                new Label(
                        "They stand behind what could not be established. Markdown: # heading,"
                                + " *emphasis*, - list, `code`; [#12] cites entry 12.");
        about.setWrapText(true);
        about.getStyleClass().add("quiet");
        var list = new ListView<>(model.sections());
        list.setAccessibleText("Sections that you wrote");
        list.setPlaceholder(new Label("None yet."));
        list.setPrefHeight(90);
        list.setMinHeight(60);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(draft -> {
                    if (draft != null) model.edit(draft);
                });
        model.sections()
                .addListener(
                        (ListChangeListener<Draft>) _ -> list.getSelectionModel().clearSelection());
        var title = new TextField();
        title.setPromptText("Title of the section");
        title.setAccessibleText("Title of the section");
        title.textProperty().bindBidirectional(model.title());
        var text = new TextArea();
        text.setPromptText("Its text");
        text.setAccessibleText("Text of the section, in Markdown");
        text.setWrapText(true);
        text.setPrefRowCount(9);
        TabLeaves.from(text);
        text.textProperty().bindBidirectional(model.markdown());
        text.textProperty()
                .addListener((_, _, now) -> {
                    // Filled by the choice of a section, it is not being written.
                    if (text.isFocused() && !now.isBlank()) model.tryOut();
                });
        for (var field : List.of(title, text)) {
            field.editableProperty().bind(model.writable());
        }
        var buttons = new FlowPane(6, 6, keep(), look(), takeOut());
        buttons.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(about, list, title, text, buttons);
        return box;
    }

    private Button keep() {
        var button = new Button("Keep in the report");
        button.setTooltip(new Tooltip("Adds it to the case; one of the same title is replaced."));
        button.disableProperty().bind(model.writable().not());
        button.setOnAction(_ -> model.keepSection());
        return button;
    }

    private Button look() {
        var button = new Button("Look at it");
        button.setTooltip(new Tooltip("Shows this section as it will be printed."));
        button.setOnAction(_ -> model.tryOut());
        return button;
    }

    private Button takeOut() {
        var button = new Button("Take out");
        button.setTooltip(new Tooltip("Out of the report; the log keeps what it said."));
        button.disableProperty().bind(model.writable().not());
        button.setOnAction(_ -> model.takeOut());
        return button;
    }

    private static VBox box(String title) {
        var heading = new Label(title);
        heading.getStyleClass().add("report-heading");
        var box = new VBox(8, heading);
        box.getStyleClass().add("report-box");
        return box;
    }
}
