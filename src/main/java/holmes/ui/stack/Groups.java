package holmes.ui.stack;

import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Draws boxes that are alike as one.
final class Groups {

    private Groups() {}

    /// The boxes with those groups folded that are not opened.
    static List<Box> folded(List<Box> boxes, Set<String> opened) {
        var groups = new LinkedHashMap<String, List<Box>>();
        for (var box : boxes) {
            if (!box.group().isEmpty() && !opened.contains(box.group()))
                groups.computeIfAbsent(box.group(), _ -> new ArrayList<>()).add(box);
        }
        groups.values().removeIf(members -> members.size() < 2);
        var stands = new HashMap<String, String>();
        groups.forEach((group, members) -> members.forEach(m -> stands.put(m.id(), id(group))));
        var result = new ArrayList<Box>();
        var done = new ArrayList<String>();
        for (var box : boxes) {
            if (!stands.containsKey(box.id())) {
                result.add(box.on(below(List.of(box), stands)));
            } else if (!done.contains(box.group())) {
                done.add(box.group());
                result.add(fold(box.group(), groups.getOrDefault(box.group(), List.of()), stands));
            }
        }
        return result;
    }

    private static String id(String group) {
        return "all of " + group;
    }

    private static Box fold(String group, List<Box> members, Map<String, String> stands) {
        var first = members.getFirst();
        boolean same = members.stream().map(Box::age).distinct().count() == 1;
        var rows = members.stream().map(m -> new Row(m.inspected().title(), m.detail())).toList();
        var inspected =
                new Inspected(
                        first.title() + " on " + members.size() + " disks",
                        first.kind().words() + ", drawn as one",
                        List.of(
                                new Section("All alike; Enter shows them one by one", rows),
                                new Section(
                                        "Belongs to", List.of(new Row("", first.age().words())))));
        return new Box(
                id(group),
                first.kind(),
                first.title(),
                members.size() + " × " + first.detail(),
                same ? first.age() : Age.BOTH,
                false,
                below(members, stands),
                group,
                Optional.empty(),
                inspected);
    }

    private static List<String> below(List<Box> boxes, Map<String, String> stands) {
        return boxes.stream()
                .flatMap(box -> box.below().stream())
                .map(id -> stands.getOrDefault(id, id))
                .distinct()
                .toList();
    }
}
