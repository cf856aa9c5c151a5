package holmes.ui.bays;

import holmes.ui.fx.Inspected;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The disks of the case in the order in which they are drawn, and the one that is looked at.
public final class BaysModel {

    private final ObservableList<DiskCard> cards = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<String>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Inspected> inspected =
            new SimpleObjectProperty<>(Inspected.NOTHING);

    public BaysModel() {
        selected.subscribe(_ -> inspect());
    }

    public ObservableList<DiskCard> cards() {
        return cards;
    }

    /// Label of the disk that is looked at.
    public ObjectProperty<Optional<String>> selected() {
        return selected;
    }

    public ObservableValue<Inspected> inspected() {
        return inspected;
    }

    /// Draws the disks anew; the one that was looked at stays so.
    public void show(List<DiskCard> next) {
        cards.setAll(next);
        inspect();
    }

    private void inspect() {
        inspected.set(
                selected.get()
                        .flatMap(label ->
                                cards.stream().filter(c -> c.label().equals(label)).findFirst())
                        .map(DiskCard::details)
                        .orElse(Inspected.NOTHING));
    }
}
