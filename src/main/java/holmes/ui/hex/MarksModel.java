package holmes.ui.hex;

import holmes.casefile.Bookmark;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The bookmarks of the case: set here, kept there.
public final class MarksModel {

    /// A bookmark and the layer it is on, as people call it.
    public record Mark(Bookmark bookmark, String layer) {}

    private final HexModel model;
    private final Lanes lanes;
    private final Tasks tasks;
    private final ObservableList<Mark> all = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");

    MarksModel(HexModel model, Lanes lanes, Tasks tasks) {
        this.model = model;
        this.lanes = lanes;
        this.tasks = tasks;
    }

    /// As the case has them.
    public ObservableList<Mark> all() {
        return all;
    }

    public void show(List<Mark> marks) {
        if (!all.equals(marks)) all.setAll(marks);
    }

    public ReadOnlyStringProperty complaint() {
        return complaint.getReadOnlyProperty();
    }

    /// Those on the layer that is open.
    List<Bookmark> here() {
        var layer = model.source().get().map(Source::layer);
        return all.stream()
                .map(Mark::bookmark)
                .filter(mark -> layer.equals(Optional.of(mark.layer())))
                .toList();
    }

    /// Keeps the selected bytes under a name.
    ///
    /// @param remark may be empty
    public void add(String name, String remark) {
        if (name.isBlank()) {
            complaint.set("Give it a name, by which you will know it again.");
            return;
        }
        model.source()
                .get()
                .ifPresent(source ->
                        keep(
                                new Bookmark(
                                        source.layer(),
                                        model.selection(),
                                        name.strip(),
                                        remark.strip())));
    }

    /// Takes one back. That it was there stays in the log.
    public void remove(Mark mark) {
        keep(new Bookmark(mark.bookmark().layer(), mark.bookmark().range(), "", ""));
    }

    private void keep(Bookmark mark) {
        complaint.set("");
        model.desk()
                .ifPresent(desk -> {
                    var worker =
                            new Worker<Boolean>(
                                    lanes,
                                    progress -> {
                                        desk.bookmark(mark, progress);
                                        return true;
                                    });
                    worker.state().subscribe(this::kept);
                    tasks.start("Bookmark", worker);
                });
    }

    private void kept(State<Boolean> state) {
        if (state instanceof State.Failed<Boolean>(var why)) complaint.set(why);
    }

    /// Shows what is under a bookmark, on whichever layer it is.
    public void go(Mark mark) {
        complaint.set("");
        var wanted = mark.bookmark();
        if (model.source().get().filter(s -> s.layer().equals(wanted.layer())).isPresent()) {
            model.select(wanted.range());
            return;
        }
        model.offers().stream()
                .filter(offer -> offer.layer().equals(wanted.layer()))
                .findFirst()
                .ifPresentOrElse(
                        offer -> model.choose(offer, wanted.range()),
                        () -> complaint.set("The case does not offer " + mark.layer() + " now."));
    }
}
