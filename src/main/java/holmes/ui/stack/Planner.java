package holmes.ui.stack;

import holmes.ui.stack.Plan.Link;
import holmes.ui.stack.Plan.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays boxes out: a column for each kind, from the disks at the left up to the files at the right.
///
/// From the arrays up, the stack is a tree: each leaf has a row of its own, and what it grows from
/// stands in the middle of it. Disks and partitions stand as near as they can to what they carry.
final class Planner {

    private static final double ROW = 40;
    private static final double GAP = 8;
    private static final double BETWEEN = 20;
    private static final double EDGE = 12;

    private final List<Box> boxes;
    private final Map<String, Box> known = new LinkedHashMap<>();
    private final Map<String, Double> top = new HashMap<>();
    private final Set<String> visiting = new HashSet<>();
    private double next = EDGE;

    Planner(List<Box> boxes) {
        this.boxes = List.copyOf(boxes);
        for (var box : boxes) known.put(box.id(), box);
    }

    Plan plan() {
        for (var box : boxes) if (isTree(box) && isRoot(box)) grow(box);
        for (var box : boxes) if (isTree(box) && !top.containsKey(box.id())) grow(box);
        stand(Kind.PARTITION);
        stand(Kind.DISK);
        return placed();
    }

    private static boolean isTree(Box box) {
        return box.kind().compareTo(Kind.ARRAY) >= 0;
    }

    private boolean isRoot(Box box) {
        return firstTree(box).isEmpty();
    }

    /// Places what lies on a box, then the box.
    private double grow(Box box) {
        var before = top.get(box.id());
        if (before != null) return before;
        // What lies on itself, in a case that is damaged, gets a row and no end of rows.
        visiting.add(box.id());
        var above =
                boxes.stream()
                        .filter(other -> isTree(other) && !visiting.contains(other.id()))
                        .filter(other -> firstTree(other).equals(box.id()))
                        .toList();
        double at;
        if (above.isEmpty()) {
            at = next;
            next += ROW + GAP;
        } else {
            double first = grow(above.getFirst());
            for (var other : above) grow(other);
            at = (first + top.getOrDefault(above.getLast().id(), first)) / 2;
        }
        visiting.remove(box.id());
        top.put(box.id(), at);
        return at;
    }

    /// The first box of the tree that a box lies on: it grows from there.
    private String firstTree(Box box) {
        return box.below().stream()
                .filter(id -> known.containsKey(id) && isTree(known.get(id)))
                .findFirst()
                .orElse("");
    }

    private void stand(Kind kind) {
        var column = new ArrayList<>(boxes.stream().filter(b -> b.kind() == kind).toList());
        if (column.isEmpty()) return;
        var wanted = new HashMap<String, Double>();
        for (var box : column) wanted.put(box.id(), wanted(box));
        if (kind != Kind.DISK)
            column.sort(Comparator.comparingDouble(box -> wanted.getOrDefault(box.id(), 0.0)));
        double end = EDGE;
        double drift = 0;
        for (var box : column) {
            double want = wanted.getOrDefault(box.id(), EDGE);
            double at = kind == Kind.DISK ? end : Math.max(end, want);
            top.put(box.id(), at);
            drift += at - want;
            end = at + ROW + GAP;
        }
        double first = top.getOrDefault(column.getFirst().id(), EDGE);
        double shift = Math.clamp(drift / column.size(), EDGE - first, first - EDGE);
        if (kind == Kind.DISK) shift = -Math.max(0, (next - end) / 2);
        for (var box : column) top.merge(box.id(), -shift, Double::sum);
    }

    /// In the middle of what lies on it.
    private double wanted(Box box) {
        return boxes.stream()
                .filter(other -> other.below().contains(box.id()) && top.containsKey(other.id()))
                .mapToDouble(other -> top.getOrDefault(other.id(), EDGE))
                .average()
                .orElse(EDGE);
    }

    private Plan placed() {
        var columns = new HashMap<Kind, Double>();
        double x = EDGE;
        for (var kind : Kind.values()) {
            if (boxes.stream().noneMatch(box -> box.kind() == kind)) continue;
            columns.put(kind, x);
            x += kind.width() + BETWEEN;
        }
        var placed = new LinkedHashMap<String, Placed>();
        double height = 0;
        for (var box : boxes) {
            double left = columns.getOrDefault(box.kind(), EDGE);
            double y = top.getOrDefault(box.id(), EDGE);
            placed.put(box.id(), new Placed(box, left, y, box.kind().width(), ROW));
            height = Math.max(height, y + ROW + EDGE);
        }
        var links = new ArrayList<Link>();
        for (var to : placed.values()) {
            for (var id : to.box().below()) {
                var from = placed.get(id);
                if (from != null) links.add(new Link(from, to));
            }
        }
        return new Plan(List.copyOf(placed.values()), links, x - BETWEEN + EDGE, height);
    }
}
