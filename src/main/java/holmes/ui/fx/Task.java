package holmes.ui.fx;

import javafx.beans.value.ObservableValue;

/// A job as the task area shows it.
///
/// @param title what it does, in words
/// @param stop asks it to end early
public record Task(String title, ObservableValue<? extends State<?>> state, Runnable stop) {}
