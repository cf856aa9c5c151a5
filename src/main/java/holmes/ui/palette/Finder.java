package holmes.ui.palette;

import holmes.ui.fx.Commands;
import java.util.List;

/// Where hits come from. Asked on every letter typed, so it must be quick.
public interface Finder {

    /// Everything of its kind that could be meant; the palette sorts out what fits.
    List<Hit> find(String query);

    /// The commands that make sense now.
    static Finder of(Commands commands) {
        return _ ->
                commands.all().stream()
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
