package holmes.ui.files;

import holmes.report.words.Words;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The files of all volumes: a tree, a filter, the one that is looked at and what is in it.
public final class FilesModel {

    /// Reads the beginning of a file, in the background.
    public interface Reader {

        Preview read(Found file);
    }

    private static final Preview NOTHING = Preview.none("Select a file to see what is in it.");

    private final Lanes lanes;
    private final ReadOnlyObjectWrapper<FileNode> root =
            new ReadOnlyObjectWrapper<>(FileNode.tree(List.of(), _ -> true));
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty brokenOnly = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<FileNode>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(NOTHING);
    private List<Found> files = List.of();
    private Reader reader = _ -> NOTHING;

    public FilesModel(Lanes lanes) {
        this.lanes = lanes;
        filter.subscribe(_ -> grow());
        brokenOnly.subscribe(_ -> grow());
        selected.subscribe(this::look);
    }

    /// The tree that the filter leaves; its root has the volumes as children.
    public ReadOnlyObjectProperty<FileNode> root() {
        return root.getReadOnlyProperty();
    }

    public StringProperty filter() {
        return filter;
    }

    /// Whether only files are shown that are not complete.
    public BooleanProperty brokenOnly() {
        return brokenOnly;
    }

    public ObjectProperty<Optional<FileNode>> selected() {
        return selected;
    }

    public ReadOnlyObjectProperty<Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    public boolean isFiltering() {
        return brokenOnly.get() || !filter.get().isBlank();
    }

    /// How many files are shown, in words.
    public ObservableValue<String> count() {
        return root.map(tree -> Words.count(tree.count()) + " files, " + Words.size(tree.size()));
    }

    public void open(List<Found> next, Reader nextReader) {
        files = List.copyOf(next);
        reader = nextReader;
        selected.set(Optional.empty());
        grow();
    }

    public ObservableValue<Inspected> inspected() {
        return selected.map(node -> node.map(FilesModel::inspect).orElse(Inspected.NOTHING));
    }

    private void grow() {
        var words = filter.get().strip().toLowerCase(Locale.ROOT);
        root.set(FileNode.tree(files, file -> fits(file, words)));
    }

    private boolean fits(Found file, String words) {
        if (brokenOnly.get() && file.state() == FileState.COMPLETE) return false;
        return words.isEmpty()
                || file.path().toLowerCase(Locale.ROOT).contains(words)
                || file.volume().toLowerCase(Locale.ROOT).contains(words);
    }

    private void look(Optional<FileNode> node) {
        var file = node.flatMap(FileNode::found).filter(f -> f.type().equals("f"));
        if (file.isEmpty()) {
            preview.set(NOTHING);
            return;
        }
        preview.set(Preview.none("Reading…"));
        var job = new Worker<>(lanes, _ -> reader.read(file.get()));
        job.state().subscribe(state -> show(file.get(), state));
        job.start();
    }

    /// What was read counts only if the file is still the one that is looked at.
    private void show(Found file, State<Preview> state) {
        var now = selected.get().flatMap(FileNode::found);
        if (!now.equals(Optional.of(file))) return;
        switch (state) {
            case State.Done<Preview>(var read) -> preview.set(read);
            case State.Failed<Preview>(var why) -> preview.set(Preview.none(why));
            case State.Idle<Preview> _, State.Running<Preview> _, State.Stopped<Preview> _ -> {}
        }
    }

    private static Inspected inspect(FileNode node) {
        var sections = new ArrayList<Section>();
        var rows = new ArrayList<Row>();
        rows.add(new Row("State", node.words()));
        rows.add(new Row("Size", Words.bytes(node.size())));
        node.found().ifPresent(file -> addTo(rows, file));
        sections.add(new Section("Facts", rows));
        var why = node.found().map(Found::why).orElse(List.of());
        if (!why.isEmpty()) {
            sections.add(
                    new Section("Worth knowing", why.stream().map(w -> new Row("", w)).toList()));
        }
        return new Inspected(node.name(), node.isFolder() ? "folder" : "file", sections);
    }

    private static void addTo(List<Row> rows, Found file) {
        rows.add(new Row("Volume", file.volume()));
        rows.add(new Row("Path", file.path()));
        rows.add(new Row("Modified", file.modified()));
        if (!file.target().isEmpty()) rows.add(new Row("Points to", file.target()));
        if (!file.sha256().isEmpty()) {
            rows.add(
                    new Row(
                            "SHA-256",
                            List.of(file.sha256()),
                            "Of what is delivered; lost bytes count as zeros in it."));
        }
    }
}
