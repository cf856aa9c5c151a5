package holmes.ui.hex;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.casefile.Cited;
import holmes.examine.search.Needle;
import holmes.examine.search.Search;
import holmes.report.words.Words;
import holmes.stack.Layer;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.State;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Searching the layer that is open: what for, and where it was found.
public final class SearchModel {

    /// How what is written is to be taken.
    public enum Kind {
        TEXT("text"),
        HEX("hex digits"),
        REGEX("regular expression");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        Needle needle(String query) {
            return switch (this) {
                case TEXT -> new Needle.Text(query);
                case HEX -> new Needle.Hex(query);
                case REGEX -> new Needle.Regex(query);
            };
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// Hits that are listed; all are counted.
    private static final int MOST = 10_000;

    private final HexModel model;
    private final Lanes lanes;
    private final Tasks tasks;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.TEXT);
    private final ObservableList<ByteRange> hits = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private Optional<Layer> searched = Optional.empty();

    SearchModel(HexModel model, Lanes lanes, Tasks tasks) {
        this.model = model;
        this.lanes = lanes;
        this.tasks = tasks;
        model.source().subscribe(_ -> forget());
    }

    public StringProperty query() {
        return query;
    }

    public ObjectProperty<Kind> kind() {
        return kind;
    }

    /// Bytes of the layer, ascending.
    public ObservableList<ByteRange> hits() {
        return hits;
    }

    /// How it went, in a sentence.
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// Another layer is another search.
    private void forget() {
        if (model.source().get().map(Source::layer).equals(searched)) return;
        hits.clear();
        summary.set("");
        searched = Optional.empty();
    }

    /// Searches the whole layer, as a job that can be watched and stopped.
    public void run() {
        var source = model.source().get();
        var desk = model.desk();
        if (source.isEmpty() || desk.isEmpty()) {
            summary.set("Choose what to look at first.");
            return;
        }
        var needle = kind.get().needle(query.get());
        try {
            needle.finder();
        } catch (Refused refused) {
            summary.set(String.valueOf(refused.getMessage()));
            return;
        }
        var request = new Search(source.get().layer(), needle, MOST);
        var worker = new Worker<>(lanes, progress -> desk.get().search(request, progress));
        hits.clear();
        searched = Optional.of(request.layer());
        worker.state().subscribe(state -> follow(request, state));
        tasks.start("Search " + source.get().name() + " for “" + query.get() + "”", worker);
    }

    private void follow(Search request, State<Cited<Search.Hits>> state) {
        if (!searched.equals(Optional.of(request.layer()))) return;
        switch (state) {
            case State.Done<Cited<Search.Hits>>(var answer) -> {
                hits.setAll(answer.outcome().hits());
                summary.set(words(answer));
            }
            case State.Running<Cited<Search.Hits>> _ -> summary.set("Searching…");
            case State.Stopped<Cited<Search.Hits>> _ ->
                    summary.set("Stopped before the end: nothing is said of what was not read.");
            case State.Failed<Cited<Search.Hits>>(var why) -> summary.set(why);
            case State.Idle<Cited<Search.Hits>> _ -> {}
        }
    }

    private static String words(Cited<Search.Hits> answer) {
        var found = answer.outcome();
        var said = new StringBuilder(Words.count(found.count()));
        said.append(found.count() == 1 ? " hit" : " hits");
        if (found.count() > found.hits().size()) {
            said.append(", the first ").append(Words.count(found.hits().size())).append(" listed");
        }
        long lost = found.unreadable().length();
        if (lost > 0) said.append("; ").append(Words.bytes(lost)).append(" could not be searched");
        return said.append(" (entry ").append(answer.entry()).append(").").toString();
    }

    /// Shows a hit, selected.
    public void show(ByteRange hit) {
        model.select(hit);
    }

    /// To the first hit after the cursor.
    public void next() {
        long at = model.selection().start();
        hits.stream()
                .filter(hit -> hit.start() > at)
                .findFirst()
                .ifPresentOrElse(this::show, () -> summary.set("No hit further on."));
    }

    /// To the last hit before the cursor.
    public void previous() {
        long at = model.selection().start();
        hits.reversed().stream()
                .filter(hit -> hit.start() < at)
                .findFirst()
                .ifPresentOrElse(this::show, () -> summary.set("No hit before this."));
    }
}
