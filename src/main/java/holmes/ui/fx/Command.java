package holmes.ui.fx;

import javafx.beans.value.ObservableValue;

/// Something the examiner can have done: by menu, by key or from the palette, always the same.
///
/// @param menu under which it stands
/// @param title in the imperative
/// @param key as JavaFX writes key combinations, for instance `Shortcut+K`
/// @param explanation one sentence for someone who has never used it
/// @param possible whether it makes sense now
public record Command(
        String menu,
        String title,
        String key,
        String explanation,
        ObservableValue<Boolean> possible,
        Runnable action) {

    /// Does it, if it makes sense now.
    ///
    /// @return whether it did
    public boolean run() {
        if (!possible.getValue()) return false;
        action.run();
        return true;
    }
}
