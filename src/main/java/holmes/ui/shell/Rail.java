package holmes.ui.shell;

import holmes.ui.fx.Glyph;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

/// The screens, at the left. Where the window is too low for their names, their signs are left.
final class Rail extends VBox {

    private static final PseudoClass SIGNS = PseudoClass.getPseudoClass("signs");

    private double tall;

    Rail(ShellModel model, List<Screen> screens) {
        getStyleClass().add("rail");
        var group = new ToggleGroup();
        for (var screen : screens) getChildren().add(button(model, screen, group));
        setMinHeight(0);
    }

    @Override
    protected void layoutChildren() {
        boolean named =
                ((ToggleButton) getChildren().getFirst()).getContentDisplay() == ContentDisplay.TOP;
        if (named) tall = prefHeight(-1);
        boolean room = getHeight() >= tall;
        if (named != room) {
            var display = room ? ContentDisplay.TOP : ContentDisplay.GRAPHIC_ONLY;
            for (var child : getChildren()) ((ToggleButton) child).setContentDisplay(display);
            pseudoClassStateChanged(SIGNS, !room);
        }
        super.layoutChildren();
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
