package holmes.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes names of one directory parts of paths, each another one.
public final class Siblings {

    private final Map<String, Integer> names = new HashMap<>();

    /// @param notes takes what was changed
    public String take(String name, List<String> notes) {
        return unique(clean(name, notes), notes);
    }

    /// A name that can be a path's part: as e2fsck does, a dot stands for what cannot.
    private static String clean(String name, List<String> notes) {
        if (name.indexOf('/') < 0 && name.indexOf('\0') < 0) return name;
        notes.add("its name held a slash or NUL, shown as a dot");
        return name.replace('/', '.').replace('\0', '.');
    }

    /// As e2fsck does, a second entry of the same name gets `~0`, the next `~1`.
    private String unique(String name, List<String> notes) {
        if (names.putIfAbsent(name, 0) == null) return name;
        notes.add("another entry of its directory has the same name");
        while (true) {
            int next = names.merge(name, 1, Integer::sum) - 1;
            if (names.putIfAbsent(name + "~" + next, 0) == null) return name + "~" + next;
        }
    }
}
