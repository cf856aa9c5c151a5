package holmes.ui.fx;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// A job as the task area shows it.
///
/// @param title what it does, in words
/// @param stop asks it to end early
/// @param words what is said of a state, its result for instance
public record Task(
        String title,
        ObservableValue<? extends State<?>> state,
        Runnable stop,
        Function<State<?>, String> words) {

    /// In one line.
    public String line() {
        return words.apply(state.getValue());
    }
}
