package holmes.ui.palette;

import holmes.ui.fx.Command;
import java.util.List;

/// Where hits come from. Asked on every letter typed, so it must be quick.
public interface Finder {

    /// Everything of its kind that could be meant; the palette sorts out what fits.
    List<Hit> find(String query);

    /// The commands that make sense now.
    static Finder of(List<Command> commands) {
        return _ ->
                commands.stream()
                        .filter(command -> command.possible().getValue())
                        .map(command ->
                                new Hit(
                                        command.title(),
                                        command.menu(),
                                        command.explanation(),
                                        command.key(),
                                        command::run))
                        .toList();
    }
}
