package holmes.ui.fx;

import javafx.scene.control.TableCell;

/// A cell of words or figures, with a style of its own.
public final class TextCell<S, T> extends TableCell<S, T> {

    /// @param style class of the style sheet; may be empty
    public TextCell(String style) {
        if (!style.isEmpty()) getStyleClass().add(style);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : item.toString());
    }
}
