package holmes.ui.report;

import static java.util.Objects.requireNonNull;

import holmes.device.Progress;
import holmes.report.Format;
import holmes.report.words.Words;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The report of the open case: formats to export, sections to write, pages to look at.
public final class ReportModel {

    private final Tasks tasks;
    private final Preview preview;
    private final Map<Format, BooleanProperty> formats = new EnumMap<>(Format.class);
    private final ObservableList<Draft> sections = FXCollections.observableArrayList();
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty markdown = new SimpleStringProperty("");
    private final BooleanProperty writable = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Worker<List<Path>> exporting;
    private final Worker<List<Draft>> keeping;
    private volatile Optional<Press> press = Optional.empty();
    private volatile Path target = Path.of("");
    private volatile Draft kept = new Draft("", "");
    private volatile List<Format> wanted = List.of();

    public ReportModel(Lanes lanes, Tasks tasks) {
        this.tasks = tasks;
        preview = new Preview(lanes, tasks);
        for (var format : Format.values()) formats.put(format, new SimpleBooleanProperty(true));
        exporting = new Worker<>(lanes, this::export);
        keeping = new Worker<>(lanes, this::keep);
        exporting.state().subscribe(this::exported);
        keeping.state().subscribe(this::kept);
    }

    /// Shows the report of a case, or of none.
    public void open(Optional<Press> next, List<Draft> drafts) {
        press = next;
        sections.setAll(drafts);
        writable.set(next.isPresent() && !next.get().isReview());
        said.set("");
        edit(new Draft("", ""));
        preview.open(next);
    }

    /// The case has grown, so what is shown may be old.
    public void grown() {
        preview.grown();
    }

    public Preview preview() {
        return preview;
    }

    /// Whether a format is to be exported.
    public BooleanProperty wanted(Format format) {
        return requireNonNull(formats.get(format));
    }

    public ObservableList<Draft> sections() {
        return sections;
    }

    public StringProperty title() {
        return title;
    }

    public StringProperty markdown() {
        return markdown;
    }

    /// Whether sections can be written.
    public BooleanProperty writable() {
        return writable;
    }

    /// What came of the last export or change, one sentence.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Where reports go unless another folder is chosen; empty while no case is open.
    public Optional<Path> folder() {
        return press.map(Press::folder);
    }

    public void edit(Draft draft) {
        title.set(draft.title());
        markdown.set(draft.markdown());
    }

    /// Shows the section that is being written as it will be printed.
    public void tryOut() {
        preview.section(new Draft(title.get().strip(), markdown.get()));
    }

    /// Keeps what is being written as a section of the report.
    public void keepSection() {
        if (markdown.get().isBlank()) say("Write something first: an empty section says nothing.");
        else change(new Draft(title.get().strip(), markdown.get()));
    }

    /// Takes the section out of the report; what it said stays in the log.
    public void takeOut() {
        var known = sections.stream().map(Draft::title).toList();
        if (!known.contains(title.get().strip())) say("There is no such section in the report.");
        else change(new Draft(title.get().strip(), ""));
    }

    private void change(Draft draft) {
        if (!writable.get()) {
            say("The case is open for review, so nothing can be added to it.");
        } else if (draft.title().isEmpty()) {
            say("A section needs a title.");
        } else {
            kept = draft;
            tasks.start("Write the section", keeping);
        }
    }

    private List<Draft> keep(Progress progress) throws Progress.Cancelled {
        if (press.isEmpty()) return List.of();
        press.get().keep(kept, progress);
        return press.get().sections();
    }

    private void kept(State<List<Draft>> state) {
        if (state instanceof State.Failed<List<Draft>>(var why)) say(why);
        if (state instanceof State.Done<List<Draft>>(var now)) {
            sections.setAll(now);
            say(
                    kept.markdown().isEmpty()
                            ? "The section is out of the report; the log keeps what it said."
                            : "The section stands in the report.");
            preview.whole();
        }
    }

    /// Writes the formats that are wanted.
    public void export(Path folder) {
        wanted = Stream.of(Format.values()).filter(f -> wanted(f).get()).toList();
        if (press.isEmpty()) {
            say("Open a case first.");
        } else if (wanted.isEmpty()) {
            say("Choose a format first.");
        } else {
            target = folder;
            tasks.start("Export the report", exporting);
        }
    }

    private List<Path> export(Progress progress) throws Progress.Cancelled {
        return press.isEmpty() ? List.of() : press.get().export(target, wanted, progress);
    }

    private void exported(State<List<Path>> state) {
        if (state instanceof State.Failed<List<Path>>(var why)) say(why);
        if (state instanceof State.Stopped<List<Path>>) say("Stopped: not all files were written.");
        if (state instanceof State.Done<List<Path>>(var files)) {
            var many = Words.count(files.size()) + (files.size() == 1 ? " file is" : " files are");
            say(many + " in " + target + ".");
        }
    }

    private void say(String sentence) {
        said.set(sentence);
    }
}
