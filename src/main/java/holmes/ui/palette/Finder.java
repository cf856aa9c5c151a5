package holmes.ui.palette;

import holmes.ui.fx.Command;
import java.util.List;

/// Where hits come from. Asked on every letter typed, so it must be quick.
public interface Finder {

    /// Everything of its kind that could be meant; the palette sorts out what fits.
    List<Hit> find(String query);

    /// Every command; those that make no sense now say so.
    static Finder of(List<Command> commands) {
        return _ ->
                commands.stream()
                        .map(command ->
                                new Hit(
                                        command.title(),
                                        command.menu(),
                                        detail(command),
                                        command.key(),
                                        command.possible().getValue(),
                                        command::run))
                        .toList();
    }

    private static String detail(Command command) {
        if (command.possible().getValue()) return command.explanation();
        var why = command.whyNot().getValue();
        return why.isEmpty() ? "Not possible now" : "Not possible: " + why;
    }
}
