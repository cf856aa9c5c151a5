package holmes.format.ntfs;

import holmes.device.Progress;
import holmes.finding.Anomaly;
import holmes.tree.FileEntry;
import holmes.tree.Siblings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;

/// Makes a tree of files that each tell their parents, and hands them on: the root and what is
/// below it, each directory before what it holds, then what is in no directory any more.
final class Walk {

    private static final String LOST = "/lost+found/#";
    private static final int LONGEST_PATH = 1 << 14;
    private static final int MOST_ANOMALIES = 1000;

    private final SortedMap<Long, Node> nodes;
    private final EntryMaker maker;
    private final Consumer<FileEntry> visitor;
    private final Progress progress;
    private final Map<Long, List<Child>> children = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private final List<Anomaly> anomalies = new ArrayList<>();
    private long count;

    private record Child(Node node, String name) {}

    private record Step(String path, Node node, FileEntry.Evidence evidence, List<String> notes) {
        Step {
            notes = List.copyOf(notes);
        }
    }

    Walk(
            SortedMap<Long, Node> nodes,
            EntryMaker maker,
            Consumer<FileEntry> visitor,
            Progress progress) {
        this.nodes = nodes;
        this.maker = maker;
        this.visitor = visitor;
        this.progress = progress;
        for (var node : nodes.values()) {
            for (var name : node.names()) {
                if (node.number() == Census.ROOT || !isThere(name)) continue;
                children.computeIfAbsent(name.parent(), _ -> new ArrayList<>())
                        .add(new Child(node, name.text()));
            }
        }
    }

    /// Whether the directory that has a name is the one that is meant.
    private boolean isThere(Node.Name name) {
        var parent = nodes.get(name.parent());
        return parent != null && parent.directory() && parent.sequence() == name.sequence();
    }

    List<Anomaly> run() throws Progress.Cancelled {
        var root = nodes.get(Census.ROOT);
        if (root != null && root.directory()) enter("/", root, FileEntry.Evidence.DIRECTORY);
        else anomalies.add(new Anomaly("root directory", "in record 5", "lost"));
        // Directories that nothing names first, then those in circles, then files.
        for (var node : nodes.values()) {
            if (isLost(node)
                    && node.directory()
                    && node.names().stream().noneMatch(this::isThere)) {
                lost(node);
            }
        }
        for (var node : nodes.values()) if (isLost(node) && node.directory()) lost(node);
        for (var node : nodes.values()) if (isLost(node)) lost(node);
        return anomalies;
    }

    /// What lies in directories of the file system's own is its own.
    private boolean isLost(Node node) {
        return !seen.contains(node.number())
                && node.names().stream()
                        .noneMatch(
                                n -> n.parent() < Census.FIRST_FILE && n.parent() != Census.ROOT);
    }

    private void lost(Node node) throws Progress.Cancelled {
        enter(LOST + node.number(), node, FileEntry.Evidence.INODE_TABLE);
    }

    private void enter(String path, Node first, FileEntry.Evidence evidence)
            throws Progress.Cancelled {
        var stack = new ArrayDeque<Step>();
        stack.push(new Step(path, first, evidence, List.of()));
        while (!stack.isEmpty()) {
            progress.report("listing", count, 0);
            var step = stack.pop();
            if (step.node.directory() && !seen.add(step.node.number())) {
                anomaly(step.path, "one name for a directory", "another for " + step.node.number());
                continue;
            }
            hand(step);
            var below = new ArrayList<Step>();
            if (step.node.directory()) names(step, below);
            for (var next : below.reversed()) stack.push(next);
        }
    }

    private void names(Step step, List<Step> below) {
        var names = new Siblings();
        var prefix = step.path.equals("/") ? "/" : step.path + "/";
        for (var child : children.getOrDefault(step.node.number(), List.of())) {
            var notes = new ArrayList<String>(0);
            boolean dots = child.name.equals(".") || child.name.equals("..");
            var name = names.take(dots || child.name.isEmpty() ? "_" : child.name, notes);
            if (prefix.length() + name.length() > LONGEST_PATH) {
                anomaly(prefix, "a path of at most " + LONGEST_PATH, "" + child.node.number());
                continue;
            }
            var next = new Step(prefix + name, child.node, FileEntry.Evidence.DIRECTORY, notes);
            if (child.node.directory()) below.add(next);
            else hand(next);
        }
    }

    private void hand(Step step) {
        count++;
        seen.add(step.node.number());
        visitor.accept(maker.entry(step.path, step.node, step.evidence, step.notes));
    }

    private void anomaly(String field, String expected, String found) {
        if (anomalies.size() < MOST_ANOMALIES) anomalies.add(new Anomaly(field, expected, found));
    }
}
