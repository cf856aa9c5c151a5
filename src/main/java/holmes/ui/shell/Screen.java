package holmes.ui.shell;

import holmes.ui.fx.Inspected;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// One of the window's screens.
///
/// @param name in the rail, one word
/// @param key that shows it
/// @param explanation what it is for, one sentence
/// @param inspected what of it is selected
/// @param view made when the screen is first shown
public record Screen(
        String name,
        String key,
        String explanation,
        Ikon icon,
        ObservableValue<Inspected> inspected,
        Supplier<Node> view) {}
