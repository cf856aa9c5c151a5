package holmes.ui.fx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Every command of the window, in the order of its menus.
///
/// @param all no two of them on one key or under one name
public record Commands(List<Command> all) {

    public Commands {
        all = List.copyOf(all);
        var keys = new HashSet<String>();
        var titles = new HashSet<String>();
        for (var command : all) {
            for (var key : keysOf(command)) {
                if (keys.add(key.toUpperCase(Locale.ROOT))) continue;
                throw new IllegalArgumentException("two commands on " + key);
            }
            if (!titles.add(command.menu() + "/" + command.title())) {
                throw new IllegalArgumentException("two commands named " + command.title());
            }
        }
    }

    private static List<String> keysOf(Command command) {
        var keys = new ArrayList<>(command.otherKeys());
        keys.addFirst(command.key());
        return keys;
    }

    /// Commands by menu, both in their order.
    public Map<String, List<Command>> menus() {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                Command::menu, LinkedHashMap::new, Collectors.toList()));
    }
}
