package holmes.ui.attached;

import holmes.bytes.Refused;
import holmes.host.AttachedDisk;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Worker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Drives of this machine, of which some are taken in as evidence.
public final class AttachedModel {

    /// What a listing came to.
    private record Listing(List<AttachedDisk> drives, String complaint) {}

    private final Lanes lanes;
    private final Machine machine;
    private final Consumer<List<AttachedDisk>> take;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final StringProperty complaint = new SimpleStringProperty("");
    private final ObservableList<Drive> drives = FXCollections.observableArrayList();
    private final ObservableValue<String> advice =
            Bindings.createStringBinding(this::whatToKnow, drives);

    /// @param take what is done with those that were chosen
    public AttachedModel(Lanes lanes, Machine machine, Consumer<List<AttachedDisk>> take) {
        this.lanes = lanes;
        this.machine = machine;
        this.take = take;
    }

    public BooleanProperty shown() {
        return shown;
    }

    ObservableList<Drive> drives() {
        return drives;
    }

    /// What went wrong last; empty if nothing did.
    StringProperty complaint() {
        return complaint;
    }

    /// What should be known of those that were chosen.
    ObservableValue<String> advice() {
        return advice;
    }

    /// Shows the list, with nothing chosen.
    public void ask() {
        drives.clear();
        shown.set(true);
        look();
    }

    public void close() {
        shown.set(false);
    }

    /// Lists the drives anew; what was chosen stays so.
    void look() {
        run(() -> new Listing(machine.drives(), ""));
    }

    /// Chooses a drive, or no longer.
    void turn(Drive drive) {
        int index = drives.indexOf(drive);
        if (index >= 0) drives.set(index, drive.turned());
    }

    List<AttachedDisk> chosen() {
        return drives.stream().filter(Drive::chosen).map(Drive::disk).toList();
    }

    /// Has the kernel refuse writes to what was chosen.
    void refuseWrites() {
        var nodes = nodes();
        run(() -> {
            var complaints = new ArrayList<String>();
            for (var node : nodes) {
                try {
                    machine.refuseWrites(node);
                } catch (Refused refused) {
                    complaints.add(String.valueOf(refused.getMessage()));
                }
            }
            return new Listing(machine.drives(), String.join("; ", complaints));
        });
    }

    /// Takes what was chosen in, and closes the list.
    void take() {
        var disks = chosen();
        if (disks.isEmpty()) return;
        close();
        take.accept(disks);
    }

    private void run(Supplier<Listing> work) {
        var worker = new Worker<Listing>(lanes, _ -> work.get());
        worker.state().subscribe(this::follow);
        worker.start();
    }

    private void follow(State<Listing> state) {
        if (state instanceof State.Failed<Listing>(var why)) complaint.set(why);
        state.outcome().ifPresent(this::show);
    }

    private List<Path> nodes() {
        return chosen().stream().map(AttachedDisk::node).toList();
    }

    private void show(Listing listing) {
        var nodes = nodes();
        complaint.set(listing.complaint);
        drives.setAll(
                listing.drives.stream()
                        .map(disk -> new Drive(disk, nodes.contains(disk.node())))
                        .toList());
    }

    private String whatToKnow() {
        if (drives.isEmpty()) return "";
        var chosen = drives.stream().filter(Drive::chosen).toList();
        if (chosen.stream().anyMatch(Drive::inUse)) {
            return "A drive that is in use changes while it is read: unmount it first, or stop the"
                    + " array that holds it.";
        }
        if (chosen.stream().anyMatch(drive -> !drive.disk().readOnly())) {
            return "Holmes only reads. To be safe from everybody else, let the kernel refuse"
                    + " writes.";
        }
        if (drives.stream().noneMatch(drive -> drive.disk().readable())) {
            return "No drive may be opened: run Holmes as root, or join the group that owns"
                    + " them (on Debian: disk).";
        }
        return chosen.isEmpty() ? "Choose with Space or a click." : "";
    }
}
