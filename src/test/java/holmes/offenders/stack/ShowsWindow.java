package holmes.offenders.stack;

import javafx.beans.property.SimpleStringProperty;

/// Uses JavaFX outside the user interface.
public record ShowsWindow(SimpleStringProperty title) {}
