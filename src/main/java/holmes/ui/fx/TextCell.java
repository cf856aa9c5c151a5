package holmes.ui.fx;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/// A cell of words or figures, with a style of its own.
public final class TextCell<S, T> extends TableCell<S, T> {

    /// @param style class of the style sheet; may be empty
    public TextCell(String style) {
        if (!style.isEmpty()) getStyleClass().add(style);
    }

    /// A column of such cells that keeps its order and its place.
    ///
    /// @param style class of the style sheet; may be empty
    public static <S, T> TableColumn<S, T> column(
            String title, Function<S, T> value, String style) {
        var column = new TableColumn<S, T>(title);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new TextCell<>(style));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : item.toString());
    }
}
