package holmes.ui;

import holmes.device.BlockDevice;
import holmes.ui.fx.Clip;
import holmes.ui.fx.Command;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import holmes.ui.hex.CopyAs;
import holmes.ui.hex.CopyJob;
import holmes.ui.hex.HexModel;
import holmes.ui.hex.HexView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What can be done with bytes.
///
/// @param view does something with the screen of bytes, which it shows first
record HexCommands(
        HexModel model, Tasks tasks, Lanes lanes, Clip clip, Consumer<Consumer<HexView>> view) {

    private static final String MENU = "Bytes";

    List<Command> list() {
        var list = new ArrayList<Command>();
        list.add(
                command(
                        "Go to offset…",
                        "Shortcut+G",
                        "By byte, sector, percent, from here or from the end.",
                        () -> view.accept(HexView::askWhereTo)));
        list.add(
                command(
                        "Follow to block or inode",
                        "Shortcut+Shift+G",
                        "Goes where the number under the cursor leads; on the bytes, Enter does.",
                        model::follow));
        list.add(
                command(
                        "List of structures",
                        "Shortcut+T",
                        "What was recognised on this layer, to go to.",
                        () -> view.accept(HexView::lookForStructure)));
        list.add(
                command(
                        "Search…",
                        "Shortcut+F",
                        "For text, hex digits or a regular expression, in the whole layer.",
                        () -> view.accept(HexView::askWhatToFind)));
        list.add(command("Next hit", "F3", "Of the search.", model.search()::next));
        list.add(command("Previous hit", "Shift+F3", "Of the search.", model.search()::previous));
        list.add(
                command(
                        "Bookmark…",
                        "Shortcut+B",
                        "Keeps the selected bytes in the case, with a name and a remark.",
                        () -> view.accept(HexView::askForName)));
        list.add(
                command(
                        "Cursor back",
                        "Shortcut+Alt+Left",
                        "To where the cursor was before.",
                        model::back));
        list.add(
                command(
                        "Cursor forth again",
                        "Shortcut+Alt+Right",
                        "Takes back going back.",
                        model::forth));
        list.add(copy(CopyAs.HEX, "Shortcut+Shift+C"));
        list.add(copy(CopyAs.TEXT, "Shortcut+Shift+X"));
        list.add(copy(CopyAs.C, "Shortcut+Alt+C"));
        list.add(copy(CopyAs.PYTHON, "Shortcut+Alt+P"));
        return list;
    }

    private Command copy(CopyAs form, String key) {
        return command(
                "Copy as " + form.words(),
                key,
                "Puts the selected bytes on the clipboard.",
                () -> model.source().get().ifPresent(source -> copy(form, source.device())));
    }

    private void copy(CopyAs form, BlockDevice device) {
        var worker = new Worker<>(lanes, new CopyJob(device, model.selection(), form));
        worker.state().subscribe(state -> state.outcome().ifPresent(clip::put));
        tasks.start("Copy as " + form.words(), worker);
    }

    private Command command(String title, String key, String explanation, Runnable action) {
        var possible = model.source().map(Optional::isPresent);
        return new Command(MENU, title, key, explanation, possible, action);
    }
}
