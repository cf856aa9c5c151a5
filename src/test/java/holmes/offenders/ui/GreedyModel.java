package holmes.offenders.ui;

import javafx.scene.control.Label;

/// A model that knows a control.
public record GreedyModel(Label label) {}
