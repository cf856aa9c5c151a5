package holmes.ui.files;

import javafx.scene.control.TreeTableCell;

/// Text in a style.
class PlainCell extends TreeTableCell<FileNode, String> {

    PlainCell(String style) {
        getStyleClass().add(style);
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty ? null : item);
    }
}
