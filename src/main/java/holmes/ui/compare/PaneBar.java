package holmes.ui.compare;

import holmes.report.words.Words;
import holmes.ui.fx.Glyph;
import holmes.ui.hex.GoTo;
import holmes.ui.hex.Offer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What stands in each pane, and from where on.
final class PaneBar extends FlowPane {

    private static final int FEWEST = 2;

    private final CompareModel model;

    PaneBar(CompareModel model) {
        this.model = model;
        getStyleClass().add("pane-bar");
        model.panes().addListener((ListChangeListener<Pane>) _ -> draw());
        draw();
    }

    private void draw() {
        getChildren().clear();
        for (int i = 0; i < model.panes().size(); i++) getChildren().add(chooser(i));
    }

    private Node chooser(int number) {
        var letter = new Label(Pane.letter(number));
        letter.getStyleClass().add("pane-letter");
        var chooser = new HBox(letter, layer(number), start(number));
        if (model.panes().size() > FEWEST) chooser.getChildren().add(remove(number));
        chooser.getStyleClass().add("pane-chooser");
        return chooser;
    }

    private Node layer(int number) {
        var pane = model.panes().get(number);
        var layer = new ComboBox<>(model.offers());
        layer.setPromptText("Choose a layer");
        layer.setAccessibleText("Layer " + Pane.letter(number));
        layer.getStyleClass().add("pane-layer");
        pane.offer().subscribe(offer -> layer.setValue(offer.orElse(null)));
        layer.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null
                            && !pane.offer()
                                    .get()
                                    .map(Offer::name)
                                    .orElse("")
                                    .equals(chosen.name())) {
                        model.choose(number, chosen);
                    }
                });
        return layer;
    }

    private Node start(int number) {
        var start = new TextField();
        start.setPrefColumnCount(7);
        start.setAccessibleText("Where " + Pane.letter(number) + " starts");
        start.setTooltip(new Tooltip("Compared from this byte of the layer on. " + GoTo.GRAMMAR));
        start.getStyleClass().add("figures");
        var pane = model.panes().get(number);
        pane.start().subscribe(from -> start.setText(Words.count(from.longValue())));
        start.setOnAction(_ -> model.startAt(number, start.getText()));
        start.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) start.setText(Words.count(pane.start().get()));
                });
        return start;
    }

    private Node remove(int number) {
        var remove = new Button(null, new Glyph(MaterialDesignC.CLOSE));
        remove.getStyleClass().add("flat");
        remove.setAccessibleText("Take " + Pane.letter(number) + " away");
        remove.setTooltip(new Tooltip("Take this layer away"));
        remove.setOnAction(_ -> model.removePane(number));
        return remove;
    }
}
