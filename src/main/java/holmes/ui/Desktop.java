package holmes.ui;

import holmes.casefile.sqlite.CaseFile;
import holmes.ui.attached.AttachedView;
import holmes.ui.bays.BaysView;
import holmes.ui.compare.CompareView;
import holmes.ui.files.FilesView;
import holmes.ui.fx.Asking;
import holmes.ui.fx.Clip;
import holmes.ui.fx.Command;
import holmes.ui.fx.Commands;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Look;
import holmes.ui.fx.Settings;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Terms;
import holmes.ui.guide.GuideView;
import holmes.ui.health.HealthView;
import holmes.ui.help.HelpModel;
import holmes.ui.help.HelpView;
import holmes.ui.hex.HexView;
import holmes.ui.log.LogView;
import holmes.ui.notes.NoteModel;
import holmes.ui.notes.NoteView;
import holmes.ui.palette.Finder;
import holmes.ui.palette.PaletteModel;
import holmes.ui.palette.PaletteView;
import holmes.ui.report.ReportView;
import holmes.ui.session.Screens;
import holmes.ui.shell.Screen;
import holmes.ui.shell.ShellModel;
import holmes.ui.shell.ShellView;
import holmes.ui.stack.StackView;
import holmes.ui.start.NewCaseView;
import holmes.ui.start.StartModel;
import holmes.ui.start.StartPages;
import holmes.ui.start.StartView;
import holmes.ui.start.Tile;
import holmes.ui.timeline.TimelineView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// All models of one window, wired by hand: the one place where the screens meet.
final class Desktop {

    private final Lanes lanes;
    private final Clip clip;
    private final Asking asking;
    private final Look look;
    private final Tasks tasks = new Tasks();
    private final ShellModel shell;
    private final StartModel start;
    private final Screens screens;
    private final CaseDoor door;
    private final List<Command> commands = new ArrayList<>();
    private final FileCommands fileCommands;
    private final PaletteModel palette;
    private final NoteModel notes;
    private final HelpModel help = new HelpModel();
    private Optional<BaysView> baysView = Optional.empty();
    private Optional<HexView> hexView = Optional.empty();

    Desktop(Settings settings, Lanes lanes, Clip clip, Asking asking, Surroundings surroundings) {
        this.lanes = lanes;
        this.clip = clip;
        this.asking = asking;
        look = new Look(settings);
        shell = new ShellModel(settings, tasks);
        start = new StartModel(settings, CaseFile::obstacle);
        screens = Screens.with(lanes, tasks, settings, this::cite);
        door = new CaseDoor(surroundings, lanes, asking, shell, start, screens);
        notes = new NoteModel(door::say);
        fileCommands = new FileCommands(screens.files(), asking, () -> shell.show("Bytes"));
        palette =
                new PaletteModel(
                        List.of(
                                query -> Finder.of(commands).find(query),
                                new Finds(shell, screens)));
    }

    PaletteModel palette() {
        return palette;
    }

    HelpModel help() {
        return help;
    }

    NoteModel notes() {
        return notes;
    }

    Look look() {
        return look;
    }

    ShellModel shell() {
        return shell;
    }

    /// In the order of the rail.
    List<String> screenNames() {
        return views().stream().map(Screen::name).toList();
    }

    Screens screens() {
        return screens;
    }

    CaseDoor door() {
        return door;
    }

    /// The window's content.
    ShellView view() {
        var views = views();
        shell.offer(views.stream().map(Screen::name).toList());
        new Places(screens).on(shell.trail());
        shell.screen().subscribe(name -> screens.timeline().watch(name.equals("Timeline")));
        start.look(lanes);
        var cases = new CaseCommands(door, shell);
        commands.addAll(cases.list());
        for (var screen : views) commands.add(goTo(screen));
        commands.addAll(new GoCommands(shell, palette).list());
        commands.addAll(new GuideCommands(screens.guide()).list());
        commands.addAll(fileCommands.list());
        commands.addAll(new HexCommands(screens.hex(), tasks, lanes, clip, this::onBytes).list());
        commands.addAll(new BaysCommands(screens.bays(), this::askWhy).list());
        commands.addAll(new HealthCommands(screens.health()).list());
        commands.addAll(new NoteCommands(shell, screens, notes, door).list());
        commands.addAll(
                new CompareCommands(screens.compare(), screens.bays(), () -> shell.show("Compare"))
                        .list());
        commands.addAll(new ReportCommands(shell, screens.report(), this::exportReport).list());
        commands.addAll(new ViewCommands(look, shell, clip).list());
        commands.addAll(new HelpCommands(help).list());
        help.offer(commands);
        var page =
                new StartPages(startPage(cases), new NewCaseView(door.form(), door), door.making());
        var view =
                new ShellView(
                        shell, new Commands(commands), views, page, new PaletteView(palette), clip);
        view.getChildren()
                .addAll(new NoteView(notes), new AttachedView(door.attached()), new HelpView(help));
        HelpView.onQuestionMark(view, help);
        Terms.explainIn(view);
        new Drops(view, door::dropped).accept();
        return view;
    }

    private StartView startPage(CaseCommands cases) {
        return new StartView(
                start,
                List.of(
                        new Tile(
                                cases.newCase(),
                                MaterialDesignF.FOLDER_PLUS_OUTLINE,
                                "Disks and images are opened for reading only: Holmes has no way to"
                                        + " write to them. What is found goes into a case file of its own."),
                        new Tile(
                                cases.openCase(),
                                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                                "Every step that was done is in the case already; what comes next"
                                        + " needs the evidence, attached as before or elsewhere."),
                        new Tile(
                                cases.reviewCase(),
                                MaterialDesignE.EYE_OUTLINE,
                                "Findings, reasons, seals and the report of a case, without any disk"
                                        + " attached. The file is opened read-only, so that nothing of it"
                                        + " changes."),
                        new Tile(
                                cases.demo(),
                                MaterialDesignP.PLAY_CIRCLE_OUTLINE,
                                "Ten small disks of an invented server, whose RAID10 was overwritten"
                                        + " by a new install. Nothing of yours is touched.")),
                new StartView.Ways(
                        recent -> door.open(recent.path()), recent -> door.review(recent.path())));
    }

    private List<Screen> views() {
        return List.of(
                new Screen(
                        "Guide",
                        "Shortcut+1",
                        "The recovery, step by step: what is known, proposed, and why.",
                        MaterialDesignC.COMPASS_OUTLINE,
                        Optional.empty(),
                        () -> new GuideView(screens.guide(), this::cite)),
                new Screen(
                        "Disks",
                        "Shortcut+2",
                        "The chassis: every disk in its bay, and what is known of it.",
                        MaterialDesignH.HARDDISK,
                        Optional.of(screens.bays().inspected()),
                        this::baysView),
                new Screen(
                        "Stack",
                        "Shortcut+3",
                        "What lies on what, from the disks up to the files.",
                        MaterialDesignL.LAYERS_TRIPLE_OUTLINE,
                        Optional.of(screens.stack().inspected()),
                        () -> new StackView(screens.stack(), this::showBytesOfStack)),
                new Screen(
                        "Health",
                        "Shortcut+4",
                        "What each drive reports of itself, what that means, and which is better.",
                        MaterialDesignH.HEART_PULSE,
                        Optional.of(screens.health().inspected()),
                        () -> new HealthView(screens.health())),
                new Screen(
                        "Bytes",
                        "Shortcut+5",
                        "Any disk, array or volume, byte by byte.",
                        MaterialDesignM.MATRIX,
                        Optional.of(screens.hex().inspected()),
                        this::hexView),
                new Screen(
                        "Compare",
                        "Shortcut+6",
                        "Layers side by side: where they differ, and which side is stale.",
                        MaterialDesignC.COMPARE,
                        Optional.of(screens.compare().inspected()),
                        () -> new CompareView(screens.compare())),
                new Screen(
                        "Files",
                        "Shortcut+7",
                        "What was recovered, and how much of each file.",
                        MaterialDesignF.FILE_TREE,
                        Optional.of(screens.files().inspected()),
                        this::filesView),
                new Screen(
                        "Log",
                        "Shortcut+8",
                        "Everything that was done in the case, sealed.",
                        MaterialDesignT.TEXT_BOX_CHECK_OUTLINE,
                        Optional.of(screens.log().inspected()),
                        () -> new LogView(screens.log(), clip)),
                new Screen(
                        "Timeline",
                        "Shortcut+Shift+T",
                        "What happened when: logs, disks, notes and actions on one axis of time.",
                        MaterialDesignT.TIMELINE_CLOCK_OUTLINE,
                        Optional.of(screens.timeline().inspected()),
                        () -> new TimelineView(screens.timeline(), clip)),
                new Screen(
                        "Report",
                        "Shortcut+9",
                        "What the case comes to, page by page as it is exported.",
                        MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                        Optional.empty(),
                        () -> new ReportView(screens.report(), this::exportReport)));
    }

    private void exportReport() {
        asking.folder("Export the report to").ifPresent(screens.report()::export);
    }

    private FilesView filesView() {
        return new FilesView(
                screens.files(),
                new FilesView.Ways(
                        fileCommands::toFolder, fileCommands::toTar, fileCommands::showBytes));
    }

    private void cite(long entry) {
        screens.log().look(entry);
        shell.show("Log");
    }

    private HexView hexView() {
        var view = new HexView(screens.hex());
        hexView = Optional.of(view);
        return view;
    }

    private void showBytesOfStack() {
        if (screens.stack().bytes()) shell.show("Bytes");
    }

    private BaysView baysView() {
        var view = new BaysView(screens.bays());
        baysView = Optional.of(view);
        return view;
    }

    private void askWhy() {
        shell.show("Disks");
        baysView.ifPresent(BaysView::askWhy);
    }

    private void onBytes(Consumer<HexView> work) {
        shell.show("Bytes");
        hexView.ifPresent(work);
    }

    private Command goTo(Screen screen) {
        return new Command(
                "Go",
                screen.name(),
                screen.key(),
                screen.explanation(),
                shell.openCase().map(Optional::isPresent),
                () -> shell.show(screen.name()));
    }
}
