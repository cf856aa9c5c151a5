package holmes.ui.health;

import holmes.report.words.Words;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The drives of the case by their health, the one that is looked at, and which of its reports.
public final class HealthModel {

    private final ObservableList<Drive> drives = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Drive>> drive =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Snapshot>> snapshot =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Attribute>> attribute =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Inspected> inspected =
            new SimpleObjectProperty<>(Inspected.NOTHING);
    private final ObjectProperty<Optional<Actions>> actions =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty readable = new SimpleBooleanProperty();

    /// What can be done while a case is open for writing.
    public interface Actions {

        /// Has all reports judged, and the verdicts logged.
        void judge();

        /// Asks the drive itself.
        void read(Drive drive);
    }

    public HealthModel() {
        attribute.subscribe(_ -> inspect());
        drive.subscribe(_ -> readable.set(canRead()));
        actions.subscribe(_ -> readable.set(canRead()));
    }

    public ObservableList<Drive> drives() {
        return drives;
    }

    public ObservableValue<Optional<Drive>> drive() {
        return drive;
    }

    /// The report of it that is shown: the latest, until another is chosen.
    public ObjectProperty<Optional<Snapshot>> snapshot() {
        return snapshot;
    }

    /// The row of the attribute table that is selected.
    public ObjectProperty<Optional<Attribute>> attribute() {
        return attribute;
    }

    public ObservableValue<Inspected> inspected() {
        return inspected;
    }

    /// Whether reports can be judged: not in a review.
    public ObservableValue<Boolean> judgeable() {
        return actions.map(Optional::isPresent);
    }

    /// Whether the drive that is looked at may be asked itself.
    public ObservableValue<Boolean> readable() {
        return readable;
    }

    /// @param next what can be done; empty in a review
    public void open(Optional<Actions> next) {
        actions.set(next);
    }

    public void judge() {
        actions.get().ifPresent(Actions::judge);
    }

    public void read() {
        if (canRead()) actions.get().ifPresent(a -> drive.get().ifPresent(a::read));
    }

    /// Shows the drives anew; the one that was looked at stays so.
    public void show(List<Drive> next) {
        var before = drive.get().map(Drive::label);
        var name = snapshot.get().map(Snapshot::name);
        drives.setAll(next);
        look(before.flatMap(this::named).or(() -> next.stream().findFirst()));
        if (before.equals(drive.get().map(Drive::label))) {
            drive.get()
                    .flatMap(d ->
                            d.snapshots().stream()
                                    .filter(s -> name.equals(Optional.of(s.name())))
                                    .findFirst())
                    .ifPresent(s -> snapshot.set(Optional.of(s)));
        }
    }

    public void look(String label) {
        named(label).ifPresent(found -> look(Optional.of(found)));
    }

    private void look(Optional<Drive> next) {
        drive.set(next);
        snapshot.set(next.flatMap(Drive::latest));
        attribute.set(Optional.empty());
        inspect();
    }

    private Optional<Drive> named(String label) {
        return drives.stream().filter(d -> d.label().equals(label)).findFirst();
    }

    private boolean canRead() {
        return actions.get().isPresent() && drive.get().filter(Drive::medium).isPresent();
    }

    private void inspect() {
        inspected.set(
                attribute
                        .get()
                        .map(HealthModel::inspected)
                        .or(() -> drive.get().map(HealthModel::inspected))
                        .orElse(Inspected.NOTHING));
    }

    private static Inspected inspected(Attribute row) {
        var facts = new ArrayList<Row>();
        facts.add(new Row("Raw value", row.raw()));
        facts.add(new Row("Counts", row.counts()));
        if (!row.how().isEmpty()) facts.add(new Row("Read by", row.how()));
        var rating = "The maker's own rating, higher is better.";
        facts.add(new Row("Value", List.of(row.value()), rating));
        facts.add(new Row("Worst", List.of(row.worst()), "The lowest value so far."));
        facts.add(
                new Row(
                        "Threshold",
                        List.of(row.threshold()),
                        "At or below it, the maker calls the drive worn or failing."));
        if (!row.mark().words().isEmpty()) facts.add(new Row("State", row.mark().words()));
        var meaning =
                row.meaning().isEmpty()
                        ? "Makers use this number as they like; nothing general can be said."
                        : row.meaning();
        return new Inspected(
                row.id() + " " + row.name(),
                "SMART attribute",
                List.of(
                        new Section("What it means", List.of(new Row("", meaning))),
                        new Section("What the report says", facts)));
    }

    private static Inspected inspected(Drive drive) {
        var facts = new ArrayList<Row>();
        facts.add(new Row("Model", drive.model().isEmpty() ? "not known" : drive.model()));
        facts.add(new Row("Health", drive.health().words()));
        facts.add(new Row("Reports", Words.count(drive.snapshots().size())));
        var sections = new ArrayList<Section>();
        sections.add(new Section("Drive", facts));
        drive.latest()
                .ifPresent(latest -> {
                    sections.add(
                            new Section(
                                    "Why",
                                    latest.why().stream().map(w -> new Row("", w)).toList()));
                    sections.add(
                            new Section(
                                    "In the log",
                                    latest.entries().stream()
                                            .map(n -> new Row("Entry", "" + n))
                                            .toList()));
                });
        return new Inspected(drive.label(), "drive", sections);
    }
}
