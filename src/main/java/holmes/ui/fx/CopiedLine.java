package holmes.ui.fx;

import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The selected line of a table on the clipboard, whole: its columns separated by tabs, also those
/// that the table has no room for.
public final class CopiedLine {

    private static final KeyCombination KEY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private CopiedLine() {}

    /// By its key, and by a menu on the line.
    ///
    /// @param text a line as it is copied
    public static <T> void of(TableView<T> table, Clip clip, Function<T, String> text) {
        var copy = new MenuItem("Copy the line");
        copy.setAccelerator(KEY);
        copy.setOnAction(_ -> copy(table, clip, text));
        table.setContextMenu(new ContextMenu(copy));
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (!KEY.match(event)) return;
                    copy(table, clip, text);
                    event.consume();
                });
    }

    private static <T> void copy(TableView<T> table, Clip clip, Function<T, String> text) {
        var line = table.getSelectionModel().getSelectedItem();
        if (line != null) clip.put(text.apply(line));
    }
}
