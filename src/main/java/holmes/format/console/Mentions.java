package holmes.format.console;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which arrays a boot speaks of, of what level, with which members, and where: from this the
/// arrays that a line leaves unnamed are told.
final class Mentions {

    private static final int MOST = 100_000;

    /// Lines between an unnamed printout and the line that names its array, at most.
    private static final long NEAR = 60;

    private final TreeMap<Long, String> arrayAt = new TreeMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final Map<String, Set<String>> arraysOf = new HashMap<>();

    void array(String array, long line) {
        if (arrayAt.size() < MOST) arrayAt.put(line, array);
    }

    void level(String array, String level, long line) {
        if (array.isEmpty()) return;
        array(array, line);
        if (levels.size() >= MOST) return;
        if (!level.equals("raid456")) levels.put(array, level);
        else levels.putIfAbsent(array, level);
    }

    void member(String array, String device) {
        if (arraysOf.size() >= MOST) return;
        arraysOf.computeIfAbsent(device, _ -> new TreeSet<>()).add(array);
    }

    Optional<String> levelOf(String array) {
        return Optional.ofNullable(levels.get(array));
    }

    /// Arrays that named lines tie to the device, if they may be of this level.
    Set<String> arraysOf(String device, String level) {
        var fitting = new TreeSet<String>();
        for (var array : arraysOf.getOrDefault(device, Set.of())) {
            if (fits(array, level)) fitting.add(array);
        }
        return fitting;
    }

    /// Arrays of this level, and those of which no line says the level.
    Set<String> possible(String level) {
        var possible = new TreeSet<String>();
        for (var array : arrayAt.values()) if (fits(array, level)) possible.add(array);
        return possible;
    }

    /// The array named nearest before the line, or else nearest after it.
    Optional<String> nearest(long line, String level) {
        for (var e : arrayAt.headMap(line, true).descendingMap().entrySet()) {
            if (line - e.getKey() > NEAR) break;
            if (fits(e.getValue(), level)) return Optional.of(e.getValue());
        }
        for (var e : arrayAt.tailMap(line).entrySet()) {
            if (e.getKey() - line > NEAR) break;
            if (fits(e.getValue(), level)) return Optional.of(e.getValue());
        }
        return Optional.empty();
    }

    private boolean fits(String array, String level) {
        var its = levels.get(array);
        return its == null || same(its, level);
    }

    private static boolean same(String one, String other) {
        return one.equals(other) || (is456(one) && is456(other) && oneIsVague(one, other));
    }

    private static boolean oneIsVague(String one, String other) {
        return one.equals("raid456") || other.equals("raid456");
    }

    private static boolean is456(String level) {
        return level.matches("raid[456]|raid456");
    }
}
