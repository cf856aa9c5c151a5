package holmes.ui.files;

import holmes.device.Progress;
import holmes.report.words.Words;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Latest;
import holmes.ui.fx.State;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The files of all volumes: a tree, a filter, the one that is looked at and what is in it, and
/// those that are picked to be extracted.
public final class FilesModel {

    /// Reads the beginning of a file, in the background.
    public interface Reader {

        Preview read(Found file, Progress progress) throws Progress.Cancelled;
    }

    static final Preview NOTHING = Preview.none("Select a file to see what is in it.");

    /// What a filter is used on.
    private record Wanted(List<Found> files, FileFilter filter) {
        Wanted {
            files = List.copyOf(files);
        }
    }

    private final Lanes lanes;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<FileNode> root =
            new ReadOnlyObjectWrapper<>(FileNode.tree(List.of(), _ -> true));
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<FileFilter.States> state =
            new SimpleObjectProperty<>(FileFilter.States.ANY);
    private final ObjectProperty<FileFilter.Types> type =
            new SimpleObjectProperty<>(FileFilter.Types.ANY);
    private final ObjectProperty<Optional<FileNode>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<FileNode>> picked = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Optional<Extractor>> extractor =
            new SimpleObjectProperty<>(Optional.empty());
    private final Latest growing;
    private volatile Wanted wanted = new Wanted(List.of(), filter());
    private Optional<Worker<Preview>> reading = Optional.empty();
    private Reader reader = (_, _) -> NOTHING;
    private Consumer<Found> bytes = _ -> {};
    private String sought = "";

    public FilesModel(Lanes lanes, Tasks tasks) {
        this.lanes = lanes;
        this.tasks = tasks;
        growing = new Latest(lanes, this::grown);
        words.subscribe(_ -> grow());
        state.subscribe(_ -> grow());
        type.subscribe(_ -> grow());
        selected.subscribe(this::look);
    }

    /// The tree that the filter leaves; its root has the volumes as children.
    public ReadOnlyObjectProperty<FileNode> root() {
        return root.getReadOnlyProperty();
    }

    /// Part of a path or of a volume's name.
    public StringProperty words() {
        return words;
    }

    ObjectProperty<FileFilter.States> state() {
        return state;
    }

    ObjectProperty<FileFilter.Types> type() {
        return type;
    }

    /// The one that is looked at.
    public ObjectProperty<Optional<FileNode>> selected() {
        return selected;
    }

    /// Names the one that is looked at, so that {@link #look} finds it again; empty if none is.
    public ObservableValue<String> place() {
        return selected.map(node -> node.map(FilesModel::place).orElse(""));
    }

    private static String place(FileNode node) {
        return node.volume() + "\n" + node.path();
    }

    /// Looks at a place; a filter that hides it is taken off.
    public void look(String place) {
        var parts = place.split("\n", 2);
        var node = parts.length < 2 ? Optional.<FileNode>empty() : find(parts[0], parts[1]);
        sought = node.isPresent() || !isFiltering() ? "" : place;
        if (node.isPresent()) {
            selected.set(node);
        } else if (isFiltering()) {
            words.set("");
            state.set(FileFilter.States.ANY);
            type.set(FileFilter.Types.ANY);
        }
    }

    private Optional<FileNode> find(String volume, String path) {
        return root.get().find(volume).flatMap(top -> top.below(path));
    }

    /// Those that are to be extracted.
    public ObjectProperty<List<FileNode>> picked() {
        return picked;
    }

    public ReadOnlyObjectProperty<Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /// What came of the last extraction.
    public ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// Whether something is picked that can be extracted.
    public ObservableValue<Boolean> canExtract() {
        return extractor.flatMap(e -> picked.map(p -> e.isPresent() && !p.isEmpty()));
    }

    /// Whether the case is open for looking only.
    ObservableValue<Boolean> lookingOnly() {
        return extractor.map(Optional::isEmpty);
    }

    public boolean isFiltering() {
        return !wanted.filter().isAny();
    }

    /// How many files are shown, in words.
    public ObservableValue<String> count() {
        return root.map(tree -> Words.count(tree.count()) + " files, " + Words.size(tree.size()));
    }

    /// @param nextExtractor nothing in a case that nothing can be added to
    public void open(List<Found> files, Reader nextReader, Optional<Extractor> nextExtractor) {
        reader = nextReader;
        extractor.set(nextExtractor);
        selected.set(Optional.empty());
        picked.set(List.of());
        outcome.set("");
        wanted = new Wanted(files, filter());
        growing.ask();
    }

    public ObservableValue<Inspected> inspected() {
        return selected.map(node -> node.map(FileWords::inspect).orElse(Inspected.NOTHING));
    }

    /// @param next what shows where the bytes of a file lie
    public void onBytes(Consumer<Found> next) {
        bytes = next;
    }

    /// Whether the one that is looked at may have bytes on its volume.
    public ObservableValue<Boolean> hasBytes() {
        return selected.map(node -> node.flatMap(FileNode::found).isPresent());
    }

    /// Shows where the one that is looked at lies on its volume.
    ///
    /// @return whether anything is looked at that may lie somewhere
    public boolean bytes() {
        var file = selected.get().flatMap(FileNode::found);
        file.ifPresent(bytes);
        return file.isPresent();
    }

    /// Copies what is picked, in the background.
    ///
    /// @param target a folder, new or empty, or the name of a tar archive to be made
    public void extract(Path target) {
        if (!canExtract().getValue()) return;
        var chosen = picked.get().stream().map(n -> new Picked(n.volume(), n.path())).toList();
        var work = extractor.get().orElseThrow();
        var job = new Worker<String>(lanes, progress -> work.extract(chosen, target, progress));
        job.state()
                .subscribe(now -> {
                    if (!now.running()) outcome.set(now.outcome().orElse(words(now)));
                });
        tasks.start("Extract to " + target.getFileName(), job);
    }

    private static String words(State<String> now) {
        return switch (now) {
            case State.Idle<String> _, State.Running<String> _ -> "";
            case State.Done<String>(var said) -> said;
            case State.Stopped<String> _ -> "Stopped: what was copied so far is not all.";
            case State.Failed<String>(var why) -> why;
        };
    }

    private FileFilter filter() {
        return new FileFilter(words.get(), state.get(), type.get());
    }

    private void grow() {
        wanted = new Wanted(wanted.files(), filter());
        growing.ask();
    }

    /// Beside the screen: there may be many files.
    private Runnable grown() {
        var now = wanted;
        var tree = FileNode.tree(now.files(), now.filter()::fits);
        return () -> {
            root.set(tree);
            if (!sought.isEmpty()) look(sought);
        };
    }

    private void look(Optional<FileNode> node) {
        reading.ifPresent(Worker::stop);
        reading = Optional.empty();
        var file = node.flatMap(FileNode::found).filter(f -> f.type().equals("f"));
        if (file.isEmpty()) {
            preview.set(NOTHING);
            return;
        }
        preview.set(Preview.none("Reading…"));
        var now = reader;
        var job = new Worker<Preview>(lanes, progress -> now.read(file.get(), progress));
        reading = Optional.of(job);
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
}
