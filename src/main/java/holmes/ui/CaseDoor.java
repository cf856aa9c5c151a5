package holmes.ui;

import holmes.casefile.Entry;
import holmes.casefile.Statement;
import holmes.casefile.Store;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import holmes.host.AttachedDisk;
import holmes.ui.attached.AttachedModel;
import holmes.ui.fx.Asking;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Worker;
import holmes.ui.session.Checked;
import holmes.ui.session.Screens;
import holmes.ui.session.Session;
import holmes.ui.shell.OpenCase;
import holmes.ui.shell.ShellModel;
import holmes.ui.start.NewCaseModel;
import holmes.ui.start.NewCaseView;
import holmes.ui.start.StartModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Opens and closes cases: in the background, with progress, one case at a time.
final class CaseDoor implements Ways, NewCaseView.Actions {

    private static final String FIRST = "Guide";

    private final Surroundings surroundings;
    private final Lanes lanes;
    private final Asking asking;
    private final ShellModel shell;
    private final StartModel start;
    private final Screens screens;
    private final NewCaseModel form = new NewCaseModel();
    private final AttachedModel attached;
    private final BooleanProperty making = new SimpleBooleanProperty();
    private final List<Worker<?>> jobs = new ArrayList<>();
    private Optional<Session> session = Optional.empty();
    private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);

    CaseDoor(
            Surroundings surroundings,
            Lanes lanes,
            Asking asking,
            ShellModel shell,
            StartModel start,
            Screens screens) {
        this.surroundings = surroundings;
        this.lanes = lanes;
        this.asking = asking;
        this.shell = shell;
        this.start = start;
        this.screens = screens;
        attached = new AttachedModel(lanes, surroundings.machine(), this::takeDrives);
        screens.guide().onBring(this::bring);
    }

    /// Adds evidence to the open case; the recovery then goes on with it.
    private void bring() {
        if (session.isEmpty()) return;
        var paths = asking.files("Logs, SMART reports or images to add");
        if (paths.isEmpty()) return;
        var open = session.get();
        var worker = new Worker<>(lanes, progress -> open.add(paths, progress));
        worker.state()
                .subscribe(state ->
                        state.outcome()
                                .ifPresent(remarks -> {
                                    open.remark(remarks);
                                    screens.guide().goOn();
                                }));
        begin("Add evidence", worker);
    }

    /// Starts a job that ends with the case.
    private void begin(String title, Worker<?> worker) {
        jobs.removeIf(job -> !job.state().get().running());
        jobs.add(worker);
        shell.tasks().start(title, worker);
    }

    NewCaseModel form() {
        return form;
    }

    AttachedModel attached() {
        return attached;
    }

    /// Whether the form for a new case is shown.
    BooleanProperty making() {
        return making;
    }

    @Override
    public void newCase() {
        closeCase();
        form.clear();
        making.set(true);
    }

    @Override
    public void openCase() {
        asking.caseToOpen().ifPresent(this::open);
    }

    @Override
    public void reviewCase() {
        asking.caseToOpen().ifPresent(this::review);
    }

    @Override
    public void open(Path path) {
        var out = NewCaseModel.beside(path);
        begin(path, () -> CaseFile.open(path), out, List.of());
    }

    void review(Path path) {
        var out = NewCaseModel.beside(path);
        begin(path, () -> CaseFile.review(path), out, List.of());
    }

    @Override
    public void demo() {
        var worker = new Worker<>(lanes, surroundings.demo()::unpack);
        worker.state().subscribe(state -> state.outcome().ifPresent(this::demo));
        shell.tasks().start("Unpack the demo incident", worker);
    }

    private void demo(Path evidence) {
        var file = surroundings.demoFolder().resolve("demo.holmes");
        var out = NewCaseModel.beside(file);
        begin(file, () -> CaseFile.openOrCreate(file), out, List.of(evidence));
    }

    @Override
    public void begin() {
        if (!form.missing().getValue().isEmpty()) return;
        var file = Path.of(form.file().get());
        var evidence = form.paths();
        begin(file, () -> CaseFile.openOrCreate(file), Path.of(form.folder().get()), evidence);
    }

    /// A case that was opened and read, and is not shown yet.
    private record Opened(Session session, Session.Contents contents) {}

    private void begin(Path file, Supplier<Store> store, Path out, List<Path> evidence) {
        closeCase();
        var worker =
                new Worker<>(
                        lanes, progress -> read(session(store.get(), out), evidence, progress));
        worker.state()
                .subscribe(state ->
                        state.outcome()
                                .ifPresent(opened -> show(opened, file, !evidence.isEmpty())));
        begin("Open " + file.getFileName(), worker);
    }

    /// A case that cannot be shown is let go of, or nobody could open it again.
    private static Opened read(Session next, List<Path> evidence, Progress progress)
            throws Progress.Cancelled {
        boolean done = false;
        try {
            var opened = new Opened(next, next.read(evidence, progress));
            done = true;
            return opened;
        } finally {
            if (!done) next.letGo();
        }
    }

    private Session session(Store store, Path out) {
        return new Session(
                store,
                surroundings.media(),
                surroundings.clock(),
                out,
                screens,
                lanes,
                shell.tasks(),
                this::seal);
    }

    /// Files and folders that were dropped on the window: a case is opened; evidence goes into the
    /// case that is open, or into the form for a new one.
    void dropped(List<Path> paths) {
        if (paths.size() == 1 && paths.getFirst().toString().endsWith(".holmes")) {
            open(paths.getFirst());
        } else if (session.isPresent()) {
            take(paths);
        } else {
            if (!making.get()) newCase();
            form.add(paths);
        }
    }

    private void takeDrives(List<AttachedDisk> drives) {
        for (var drive : drives) form.describe(drive.node(), drive.words());
        dropped(drives.stream().map(AttachedDisk::node).toList());
    }

    @Override
    public void addDrives() {
        attached.ask();
    }

    @Override
    public void addEvidence() {
        take(asking.files("Disk images, devices and logs"));
    }

    @Override
    public void addEvidenceFolder() {
        asking.folder("Folder with images and logs").ifPresent(folder -> take(List.of(folder)));
    }

    /// Puts what the examiner says into the case that is open.
    void say(Statement statement) {
        session.ifPresent(open -> {
            var worker =
                    new Worker<>(
                            lanes,
                            progress -> {
                                open.say(statement, progress);
                                return "Kept in the case";
                            });
            shell.tasks().start("Save", worker, words -> words);
        });
    }

    /// Checks the case that is open, in the background.
    void verify() {
        session.ifPresent(open -> {
            var worker = new Worker<>(lanes, open::verify);
            worker.state()
                    .subscribe(state ->
                            state.outcome()
                                    .filter(_ -> session.equals(Optional.of(open)))
                                    .map(found -> new Checked(found).words())
                                    .ifPresent(screens.log().verdict()::set));
            shell.tasks().start("Verify the case", worker, found -> new Checked(found).line());
        });
    }

    private void take(List<Path> paths) {
        if (paths.isEmpty() || session.isEmpty()) return;
        var open = session.get();
        var worker = new Worker<>(lanes, progress -> open.take(paths, progress));
        worker.state().subscribe(state -> state.outcome().ifPresent(open::remark));
        begin("Add evidence", worker);
    }

    private void show(Opened opened, Path file, boolean evidence) {
        making.set(false);
        session = Optional.of(opened.session);
        opened.session.show(opened.contents);
        start.opened(file);
        Optional.ofNullable(file.toAbsolutePath().getParent()).ifPresent(asking::beginIn);
        seal(opened.session);
        if (evidence) shell.show(FIRST);
        else shell.showLast();
    }

    private void seal(Session from) {
        if (session.filter(from::equals).isEmpty()) return;
        var last = from.last();
        shell.openCase()
                .set(
                        Optional.of(
                                new OpenCase(
                                        from.name(),
                                        last.map(Entry::number).orElse(0L),
                                        last.map(Entry::seal).orElse(""),
                                        from.isReview())));
    }

    @Override
    public void closeCase() {
        jobs.forEach(Worker::stop);
        session.ifPresent(open -> {
            open.close();
            closing = open.closing();
        });
        session = Optional.empty();
        shell.openCase().set(Optional.empty());
        shell.screen().set("");
        shell.trail().clear();
        start.look(lanes);
    }

    /// Done when the case that was closed last is on disk.
    CompletableFuture<Void> closing() {
        return closing;
    }

    @Override
    public void addFiles() {
        form.add(asking.files("Disk images, devices and logs"));
    }

    @Override
    public void addFolder() {
        asking.folder("Folder with images and logs").ifPresent(f -> form.add(List.of(f)));
    }

    @Override
    public void chooseFile() {
        asking.caseToCreate().ifPresent(form::keepIn);
    }

    @Override
    public void chooseFolder() {
        asking.folder("Folder for what is recovered")
                .ifPresent(f -> form.folder().set(f.toString()));
    }

    @Override
    public void cancel() {
        making.set(false);
    }
}
