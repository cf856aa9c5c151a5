package holmes.ui.fx;

import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;

/// A sentence in which words of storage are underlined, and explained when pointed at.
public final class Explained extends TextFlow {

    private static final double WIDTH = 360;

    /// @param style of its words
    public Explained(String sentence, String style) {
        getStyleClass().add("explained");
        setMinWidth(0);
        setAccessibleText(sentence);
        for (var piece : Glossary.pieces(sentence)) {
            var text = new Text(piece.text());
            text.getStyleClass().addAll("explained-text", style);
            if (!piece.meaning().isEmpty()) {
                text.getStyleClass().add("term");
                var tip = new Tooltip(piece.meaning());
                tip.setWrapText(true);
                tip.setMaxWidth(WIDTH);
                tip.setShowDelay(Duration.millis(200));
                tip.setShowDuration(Duration.INDEFINITE);
                Tooltip.install(text, tip);
            }
            getChildren().add(text);
        }
    }
}
