package holmes.ui.session;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.Exhibit;
import holmes.casefile.Filter;
import holmes.casefile.Media;
import holmes.casefile.Statement;
import holmes.casefile.Store;
import holmes.casefile.Verification;
import holmes.device.Progress;
import holmes.guide.Chooser;
import holmes.guide.Desk;
import holmes.guide.Evidence;
import holmes.guide.Folders;
import holmes.guide.Narrator;
import holmes.guide.Recovered;
import holmes.guide.Recovery;
import holmes.guide.Step;
import holmes.report.Manifest;
import holmes.report.words.EntryWords;
import holmes.report.words.LayerWords;
import holmes.ui.compare.CompareModel;
import holmes.ui.files.Extractor;
import holmes.ui.files.Preview;
import holmes.ui.fx.Inbox;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Latest;
import holmes.ui.fx.Tasks;
import holmes.ui.guide.Stage;
import holmes.ui.guide.StageState.Known;
import holmes.ui.log.LogLine;
import holmes.ui.report.Draft;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// A case that is open in the window. It fills the screens from the log: when the case is opened,
/// and whenever an entry is added.
public final class Session implements AutoCloseable {

    /// Entries of one kind that the guide tells; the log has them all.
    private static final int TOLD = 400;

    private final Store store;
    private final Case file;
    private volatile Path out;
    private final Screens screens;
    private final Lanes lanes;
    private final Consumer<Session> changed;
    private final Knowledge known;
    private final Lines lines;
    private final LayerWords words;
    private final Doings doings;
    private final Latest disks;
    private final Latest files;
    private final ReentrantLock working = new ReentrantLock();
    private final Busy busy = new Busy();
    private final AtomicReference<Optional<Entry>> newest = new AtomicReference<>(Optional.empty());
    private volatile Optional<Recovered> recovered = Optional.empty();
    private volatile boolean delivered;
    private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);
    private volatile boolean shown;
    private volatile boolean closed;

    /// What the log held when the case was opened.
    ///
    /// @param remarks on evidence that was left out
    /// @param lines what the guide tells; of each kind not more than anybody reads
    public record Contents(
            LogEntries entries,
            List<LogLine> lines,
            List<PastDecisions.Past> decisions,
            List<Draft> sections,
            List<String> remarks) {
        public Contents {
            sections = List.copyOf(sections);
            lines = List.copyOf(lines);
            decisions = List.copyOf(decisions);
            remarks = List.copyOf(remarks);
        }
    }

    /// Opens a case. Touches no screen: {@link #show} does.
    ///
    /// @param out where recovered files go: `files/` and `manifest.json`; beside it if it holds
    ///   some already
    /// @param changed told on the screen's thread when the case has grown
    public Session(
            Store store,
            Media media,
            Clock clock,
            Path out,
            Screens screens,
            Lanes lanes,
            Tasks tasks,
            Consumer<Session> changed) {
        this.out = out;
        this.screens = screens;
        this.lanes = lanes;
        this.changed = changed;
        var news = new Inbox<Entry>(lanes, this::added);
        this.store = new WatchedStore(store, entry -> heard(entry, news));
        this.file = Case.open(this.store, media, clock);
        this.known = new Knowledge(file);
        this.words = new LayerWords(this::label);
        this.doings = new Doings(file, known, lanes, tasks, out, screens.bays());
        this.lines = new Lines(file.log(), new EntryWords(this::label), screens.log()::look);
        this.disks = new Latest(lanes, this::lookAtDisks);
        this.files = new Latest(lanes, this::lookAtFiles);
    }

    public String name() {
        return store.name();
    }

    public boolean isReview() {
        return !store.writable();
    }

    /// The newest entry. The store is not asked: it may be busy, and the screen must not wait.
    public Optional<Entry> last() {
        return newest.get();
    }

    /// Where recovered files go.
    public Path out() {
        return out;
    }

    /// Takes evidence into the case, and reads what its log holds. In the background.
    public Contents read(List<Path> evidence, Progress progress) throws Progress.Cancelled {
        var remarks = new ArrayList<>(add(evidence, progress));
        remarks.addAll(0, Gathered.of(file).lines());
        progress.report("Reading the log", 0, 0);
        store.last().ifPresent(this::isNewer);
        var counts = new TreeMap<String, Integer>();
        long count = 0;
        var told = new ArrayList<LogLine>();
        for (var all = file.log().all(Filter.ALL).iterator(); all.hasNext(); count++) {
            var entry = all.next();
            var kind = entry.act().kind();
            int times = counts.merge(kind, 1, Integer::sum);
            if (times <= TOLD && !Kinds.isAside(kind)) told.add(lines.of(entry));
        }
        var entries = new LogEntries(file.log(), lines, count, List.copyOf(counts.keySet()));
        var past = new PastDecisions(known).all();
        var sections = new CasePress(file, known, isReview(), out).sections();
        return new Contents(entries, told, past, sections, remarks);
    }

    /// Takes more evidence into the case, in the background.
    ///
    /// @return remarks on what was left out
    public List<String> take(List<Path> evidence, Progress progress) throws Progress.Cancelled {
        if (isReview()) {
            throw new Refused(
                    "The case is open for review, so nothing can be added. Close it and open it"
                            + " with “Open case…”.");
        }
        if (!working.tryLock()) {
            throw new Refused("A recovery is under way: wait until it has ended, or stop it.");
        }
        try {
            return add(evidence, progress);
        } finally {
            working.unlock();
        }
    }

    /// Takes more evidence into the case while a recovery waits for an answer, in the background.
    ///
    /// @return remarks on what was left out
    public List<String> add(List<Path> evidence, Progress progress) throws Progress.Cancelled {
        var intake = new Evidence(file, progress);
        for (var path : evidence) intake.add(path);
        return intake.remarks();
    }

    /// Adds what the examiner says to the case, in the background.
    public void say(Statement statement, Progress progress) throws Progress.Cancelled {
        file.perform(statement, progress);
    }

    /// Checks every seal and every content.
    public Verification verify(Progress progress) throws Progress.Cancelled {
        return Verification.of(store, Optional.empty(), progress);
    }

    /// Shows remarks on evidence. On the screen's thread.
    public void remark(List<String> remarks) {
        if (closed) return;
        for (var remark : remarks) screens.guide().learn(Stage.EVIDENCE, new Known(remark, 0));
    }

    /// Fills the screens for the first time. On the screen's thread.
    public void show(Contents contents) {
        var guide = screens.guide();
        guide.open(isReview() ? Optional.empty() : Optional.of(this::recover));
        screens.bays().open(isReview() ? Optional.empty() : Optional.of(doings));
        screens.health().open(isReview() ? Optional.empty() : Optional.of(doings));
        screens.log().open(contents.entries());
        screens.timeline().open(new Timelines(file, new EntryWords(this::label))::read);
        contents.lines().forEach(this::tell);
        remark(contents.remarks());
        var press = new CasePress(file, known, isReview(), out.resolve("report"));
        screens.report().open(Optional.of(press), contents.sections());
        for (var past : contents.decisions()) guide.decided(past.stage(), past.question());
        shown = true;
        disks.ask();
        files.ask();
    }

    /// Going back to a choice only looks at what comes of it: what was delivered before stays.
    private void recover(boolean back, Chooser chooser, Narrator narrator, Progress progress)
            throws Progress.Cancelled {
        working.lock();
        try {
            var before = EarlierRuns.of(known);
            var ear = new Recalls(narrator, this::recalled);
            var desk = Desk.recalling(file, chooser, ear, progress);
            if (!back) out = Folders.free(out);
            var target = back ? Optional.<Path>empty() : Optional.of(out.resolve("files"));
            var found = new Recovery(desk, target).run();
            if (!back) Manifest.of(found).write(out.resolve("manifest.json"));
            recovered = Optional.of(found);
            delivered = !back;
            before.beside(found).forEach(this::tellFiles);
            if (back) screens.guide().compare(before.beside(found));
        } finally {
            working.unlock();
        }
        lanes.screen().execute(this::finished);
    }

    private void tellFiles(String line) {
        screens.guide().learn(Stage.of(Step.FILES), new Known(line, 0));
    }

    private void recalled(Step step, long number) {
        for (var entry : file.log().after(number - 1, Filter.ALL, 1)) {
            var words = lines.of(entry).summary() + " (recalled from the case)";
            screens.guide().learn(Stage.of(step), new Known(words, number));
        }
    }

    private void finished() {
        if (closed) return;
        var where =
                delivered
                        ? "Files and manifest are in " + out + "."
                        : "The files of this way were read and not copied. What was delivered before"
                                + " is unchanged; the Files screen extracts what you select.";
        screens.guide().learn(Stage.REPORT, new Known(where, 0));
        disks.ask();
        files.ask();
    }

    private void added(List<Entry> entries) {
        if (closed) return;
        var fresh = entries.stream().map(lines::of).toList();
        screens.log().append(fresh);
        screens.report().grown();
        screens.timeline().grown();
        changed.accept(this);
        if (fresh.stream().anyMatch(line -> Kinds.isAboutDisks(line.kind()))) disks.ask();
        if (fresh.stream().anyMatch(line -> line.kind().equals("read-files"))) files.ask();
    }

    /// On the thread that did the work.
    private void heard(Entry entry, Inbox<Entry> news) {
        isNewer(entry);
        news.post(entry);
        if (!closed && shown) tell(lines.of(entry));
    }

    private void isNewer(Entry entry) {
        newest.updateAndGet(
                now -> now.filter(n -> n.number() > entry.number()).or(() -> Optional.of(entry)));
    }

    private void tell(LogLine line) {
        if (Kinds.isAside(line.kind())) return;
        screens.guide().hear(line.kind(), new Known(line.summary(), line.number()));
    }

    private Runnable lookAtDisks() {
        var drives = Drives.of(file, known);
        var healths = drives.all();
        var stack = Stacks.of(file.exhibits(), known, drives.roster());
        var cards = Disks.of(file, known, drives.roster(), store.places(), stack).cards();
        var layout = known.layout();
        var sights = sights();
        var offers = sights.offers();
        var labels = new HashMap<String, String>();
        var exhibits = file.exhibits();
        for (int i = 0; i < cards.size(); i++) {
            labels.put(exhibits.get(i).identity(), cards.get(i).label());
        }
        var together = new Together(known, sights, words, labels).all(CompareModel.MOST);
        var names = sights.layers();
        var marks = Looking.marks(known, layer -> names.getOrDefault(layer, words.of(layer)));
        return () -> {
            if (closed) return;
            screens.bays().show(cards, layout);
            screens.health().show(healths);
            screens.stack().show(stack);
            screens.stack().open(layer -> screens.hex().choose(sights.offer(layer)));
            screens.hex().offer(offers);
            screens.hex().serve(Optional.of(new Looking(file, busy)));
            screens.hex().marks().show(marks);
            screens.compare().offer(new Comparing(file, known, busy), offers, together);
        };
    }

    private Sights sights() {
        return new Sights(file, words, known.identified(), known.surveyed(), recovered);
    }

    private Runnable lookAtFiles() {
        var found = new FoundFiles(known, recovered).all();
        // On a way back nothing was delivered: what lies there is of another way.
        var copies =
                delivered || recovered.isEmpty()
                        ? Optional.of(out.resolve("files"))
                        : Optional.<Path>empty();
        var contents = new FileContents(file, found.systems(), copies);
        Optional<Extractor> extractor =
                isReview() ? Optional.empty() : Optional.of(new Extraction(file, found.systems()));
        var sights = sights();
        return () -> {
            if (closed) return;
            screens.files().open(found.files(), contents, extractor);
            screens.files().onBytes(new FileBytes(contents, sights, screens.hex()));
        };
    }

    private String label(String identity) {
        return file.exhibits().stream()
                .filter(exhibit -> exhibit.identity().equals(identity))
                .map(Exhibit::label)
                .findFirst()
                .orElse(identity);
    }

    /// Empties the screens, stops what is under way and closes the case. Nothing is lost: every
    /// step is in the log. On the screen's thread; what takes time goes on in the background.
    @Override
    public void close() {
        closed = true;
        busy.stop();
        screens.guide().open(Optional.empty());
        screens.hex().close();
        screens.compare().close();
        screens.bays().open(Optional.empty());
        screens.bays().show(List.of(), Optional.empty());
        screens.stack().show(List.of());
        screens.health().open(Optional.empty());
        screens.health().show(List.of());
        screens.files().open(List.of(), (_, _) -> Preview.none(""), Optional.empty());
        screens.log().close();
        screens.timeline().close();
        screens.report().open(Optional.empty(), List.of());
        closing = CompletableFuture.runAsync(this::closeFile, lanes.background());
    }

    /// Done when the case file is closed, too.
    public CompletableFuture<Void> closing() {
        return closing;
    }

    /// Closes a case that was never shown.
    public void letGo() {
        file.close();
    }

    /// Not before the recovery has heard that it should stop, and has said so in the log.
    private void closeFile() {
        working.lock();
        try {
            busy.whenIdle(file::close);
        } finally {
            working.unlock();
        }
    }
}
