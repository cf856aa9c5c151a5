package holmes.ui;

import holmes.ui.fx.Command;
import holmes.ui.guide.GuideModel;
import java.util.List;

/// The recovery as commands.
record GuideCommands(GuideModel model) {

    private static final String MENU = "Recovery";

    List<Command> list() {
        return List.of(
                new Command(
                        MENU,
                        "Run it all",
                        "F5",
                        "To the end; where there is a choice, the best supported is taken.",
                        model.ready().flatMap(r -> model.asking().map(a -> r || a)),
                        model::runAll),
                new Command(
                        MENU,
                        "Run step by step",
                        "F6",
                        "To the next choice, which is yours.",
                        model.ready(),
                        model::stepwise),
                new Command(
                        MENU,
                        "Take the proposal",
                        "F7",
                        "Answers the open question with what is best supported.",
                        model.asking(),
                        () -> model.take(0)),
                new Command(
                        MENU,
                        "Undo the last choice",
                        "Shortcut+Z",
                        "Back to the answers before, or the last question again. Nothing is lost.",
                        model.undo().canUndo(),
                        model.undo()::undo),
                new Command(
                        MENU,
                        "Redo the choice",
                        "Shortcut+Shift+Z",
                        "Forth again to the answers that were gone back from.",
                        model.undo().canRedo(),
                        model.undo()::redo),
                new Command(
                        MENU,
                        "Stop",
                        "Shift+F5",
                        "What was found so far stays in the case.",
                        model.running(),
                        model::stop));
    }
}
