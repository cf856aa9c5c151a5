package holmes.ui.shell;

import holmes.ui.fx.Glyph;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

/// The screens, at the left.
final class Rail extends VBox {

    Rail(ShellModel model, List<Screen> screens) {
        getStyleClass().add("rail");
        var group = new ToggleGroup();
        for (var screen : screens) getChildren().add(button(model, screen, group));
    }

    private static ToggleButton button(ShellModel model, Screen screen, ToggleGroup group) {
        var button = new ToggleButton(screen.name(), new Glyph(screen.icon()));
        button.getStyleClass().add("rail-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        var key = KeyCombination.valueOf(screen.key()).getDisplayText();
        button.setTooltip(new Tooltip(screen.explanation() + " (" + key + ")"));
        button.setAccessibleText(screen.name() + ": " + screen.explanation());
        button.setOnAction(_ -> {
            // A second click must not leave the window without a screen.
            button.setSelected(true);
            model.show(screen.name());
        });
        model.screen().subscribe(now -> button.setSelected(now.equals(screen.name())));
        return button;
    }
}
