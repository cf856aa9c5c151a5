package holmes.ui.shell;

import holmes.ui.fx.Glyph;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The case, its last seal, and the promise that holds everywhere.
final class StatusBar extends HBox {

    StatusBar(ShellModel model) {
        getStyleClass().add("status-bar");
        var name = new Label();
        var seal = new Label();
        seal.getStyleClass().add("figures");
        seal.setGraphic(new Glyph(MaterialDesignS.SHIELD_CHECK_OUTLINE));
        seal.setTooltip(
                new Tooltip(
                        "Each entry's hash covers the entry and the hash before it,"
                                + " so none can be changed unseen."));
        var readOnly = new Label("Evidence read-only", new Glyph(MaterialDesignL.LOCK_OUTLINE));
        readOnly.setTooltip(
                new Tooltip("Holmes has no way to write to a disk or image under examination."));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(name, seal, space, readOnly);
        model.openCase()
                .subscribe(open -> {
                    name.setText(open.map(OpenCase::words).orElse("No case open"));
                    seal.setText(open.map(OpenCase::seal).orElse(""));
                    show(seal, open);
                });
    }

    private static void show(Label seal, Optional<OpenCase> open) {
        seal.setVisible(open.isPresent());
        seal.setAccessibleText(open.map(c -> "Last seal " + c.lastSeal()).orElse(""));
    }
}
