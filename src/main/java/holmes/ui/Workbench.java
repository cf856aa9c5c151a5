package holmes.ui;

import holmes.ui.fx.Clip;
import holmes.ui.fx.Command;
import holmes.ui.fx.Commands;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Look;
import holmes.ui.fx.Settings;
import holmes.ui.fx.Tasks;
import holmes.ui.hex.HexModel;
import holmes.ui.hex.HexView;
import holmes.ui.palette.Finder;
import holmes.ui.palette.PaletteModel;
import holmes.ui.palette.PaletteView;
import holmes.ui.shell.Screen;
import holmes.ui.shell.ShellModel;
import holmes.ui.shell.ShellView;
import holmes.ui.start.StartModel;
import holmes.ui.start.StartView;
import holmes.ui.start.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// All models of one window, wired by hand: the one place where the screens meet.
final class Workbench {

    private final Lanes lanes;
    private final Clip clip;
    private final Look look;
    private final Tasks tasks = new Tasks();
    private final ShellModel shell;
    private final StartModel start;
    private final HexModel hex;
    private Optional<HexView> hexView = Optional.empty();

    Workbench(Settings settings, Lanes lanes, Clip clip) {
        this.lanes = lanes;
        this.clip = clip;
        look = new Look(settings);
        shell = new ShellModel(settings, tasks);
        start = new StartModel(settings);
        hex = new HexModel(lanes);
    }

    Look look() {
        return look;
    }

    ShellModel shell() {
        return shell;
    }

    HexModel hex() {
        return hex;
    }

    /// The window's content.
    ShellView view(Ways ways) {
        var screens = screens();
        var cases = new CaseCommands(ways, shell);
        var all = new ArrayList<Command>(cases.list());
        for (var screen : screens) all.add(goTo(screen));
        all.addAll(new HexCommands(hex, tasks, lanes, clip, this::askWhereTo).list());
        all.addAll(new ViewCommands(look, shell).list());
        // The palette finds the commands, and is one of them.
        var found = new ArrayList<Command>();
        var palette =
                new PaletteModel(List.of(query -> Finder.of(new Commands(found)).find(query)));
        all.add(
                new Command(
                        "Go",
                        "Find a command…",
                        "Shortcut+K",
                        "Finds every command, disk, volume and entry.",
                        ViewCommands.always(),
                        palette::ask));
        var commands = new Commands(all);
        found.addAll(all);
        var page =
                new StartView(
                        start,
                        List.of(
                                new Tile(cases.newCase(), MaterialDesignF.FOLDER_PLUS_OUTLINE),
                                new Tile(cases.openCase(), MaterialDesignF.FOLDER_OPEN_OUTLINE),
                                new Tile(cases.reviewCase(), MaterialDesignE.EYE_OUTLINE),
                                new Tile(cases.demo(), MaterialDesignP.PLAY_CIRCLE_OUTLINE)),
                        recent -> ways.open(recent.path()));
        return new ShellView(shell, commands, screens, page, new PaletteView(palette));
    }

    private List<Screen> screens() {
        return List.of(
                new Screen(
                        "Bytes",
                        "Shortcut+3",
                        "Any disk, array or volume, byte by byte.",
                        MaterialDesignM.MATRIX,
                        hex.inspected(),
                        this::hexView));
    }

    private HexView hexView() {
        var view = new HexView(hex);
        hexView = Optional.of(view);
        return view;
    }

    private void askWhereTo() {
        shell.show("Bytes");
        hexView.ifPresent(HexView::askWhereTo);
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
