package holmes.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files and folders that are dragged onto the window.
record Drops(Node window, Consumer<List<Path>> taker) {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("dropping");

    void accept() {
        window.addEventHandler(DragEvent.DRAG_OVER, this::over);
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        window.addEventHandler(DragEvent.DRAG_ENTERED, event -> mark(hasFiles(event)));
        window.addEventHandler(DragEvent.DRAG_EXITED, _ -> mark(false));
    }

    private static boolean hasFiles(DragEvent event) {
        return event.getDragboard().hasFiles();
    }

    private void mark(boolean over) {
        window.pseudoClassStateChanged(OVER, over);
    }

    private void over(DragEvent event) {
        if (!hasFiles(event)) return;
        event.acceptTransferModes(TransferMode.COPY);
        event.consume();
    }

    private void dropped(DragEvent event) {
        if (!hasFiles(event)) return;
        taker.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }
}
