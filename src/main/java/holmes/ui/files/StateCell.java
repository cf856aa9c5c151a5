package holmes.ui.files;

import holmes.ui.fx.Glyph;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// How much can be had back: sign and words.
final class StateCell extends PlainCell {

    StateCell() {
        super("state-cell");
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        var row = getTableRow();
        var node = row == null ? null : row.getItem();
        if (empty || node == null) {
            setGraphic(null);
            return;
        }
        var state = node.worst();
        setGraphic(new Glyph(icon(state), "state-" + state.name().toLowerCase(Locale.ROOT)));
    }

    private static Ikon icon(FileState state) {
        return switch (state) {
            case COMPLETE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case PARTIAL -> MaterialDesignC.CIRCLE_HALF_FULL;
            case UNREADABLE -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
        };
    }
}
