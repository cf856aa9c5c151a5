package holmes.ui.files;

import holmes.ui.fx.Glyph;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// A name, with a sign for what it is.
final class NameCell extends PlainCell {

    NameCell() {
        super("name-cell");
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        var row = getTableRow();
        var node = row == null ? null : row.getItem();
        setGraphic(empty || node == null ? null : new Glyph(icon(node), "file-sign"));
    }

    private static Ikon icon(FileNode node) {
        if (node.isFolder()) return MaterialDesignF.FOLDER_OUTLINE;
        boolean link = node.found().filter(f -> f.type().equals("l")).isPresent();
        return link ? MaterialDesignL.LINK_VARIANT : MaterialDesignF.FILE_OUTLINE;
    }
}
