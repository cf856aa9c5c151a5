package holmes.ui.fx;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// Something the examiner can have done: by menu, by key or from the palette, always the same.
///
/// @param menu under which it stands
/// @param title in the imperative
/// @param key as JavaFX writes key combinations, for instance `Shortcut+K`
/// @param otherKeys that do the same, on other keyboards for instance
/// @param explanation one sentence for someone who has never used it
/// @param possible whether it makes sense now
/// @param whyNot what is missing while it makes no sense, in a few words; may be empty
public record Command(
        String menu,
        String title,
        String key,
        List<String> otherKeys,
        String explanation,
        ObservableValue<Boolean> possible,
        ObservableValue<String> whyNot,
        Runnable action) {

    public Command {
        otherKeys = List.copyOf(otherKeys);
    }

    public Command(
            String menu,
            String title,
            String key,
            String explanation,
            ObservableValue<Boolean> possible,
            Runnable action) {
        this(
                menu,
                title,
                key,
                List.of(),
                explanation,
                possible,
                new ReadOnlyStringWrapper(""),
                action);
    }

    /// The same on further keys.
    public Command alsoOn(String... keys) {
        return new Command(menu, title, key, List.of(keys), explanation, possible, whyNot, action);
    }

    /// The same, and it says what is missing while it is not possible.
    public Command because(ObservableValue<String> reason) {
        return new Command(menu, title, key, otherKeys, explanation, possible, reason, action);
    }

    /// Does it, if it makes sense now.
    ///
    /// @return whether it did
    public boolean run() {
        if (!possible.getValue()) return false;
        action.run();
        return true;
    }
}
