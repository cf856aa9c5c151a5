package holmes.ui.files;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A volume, folder or file in the tree of what was found. Built once, then only looked at.
public final class FileNode {

    private final String name;
    private final String volume;
    private final String path;
    private final TreeMap<String, FileNode> children = new TreeMap<>();
    private final Map<FileState, Integer> counts = new EnumMap<>(FileState.class);
    private Optional<Found> found = Optional.empty();
    private long size;

    private FileNode(String name, String volume, String path) {
        this.name = name;
        this.volume = volume;
        this.path = path;
    }

    /// The tree of those files that fit. Folders come along with what is in them.
    static FileNode tree(Collection<Found> files, Predicate<Found> fits) {
        var root = new FileNode("", "", "");
        for (var file : files) {
            if (fits.test(file)) root.add(file);
        }
        return root;
    }

    private void add(Found file) {
        var node = children.computeIfAbsent(file.volume(), v -> new FileNode(v, v, "/"));
        node.count(file);
        for (var part : file.path().split("/", -1)) {
            if (part.isEmpty()) continue;
            node = node.child(part);
            node.count(file);
        }
        node.found = Optional.of(file);
        count(file);
    }

    private FileNode child(String part) {
        var below = path.equals("/") ? "/" + part : path + "/" + part;
        return children.computeIfAbsent(part, name -> new FileNode(name, volume, below));
    }

    private void count(Found file) {
        if (file.type().equals("d")) return;
        counts.merge(file.state(), 1, Integer::sum);
        if (file.type().equals("f")) size += file.size();
    }

    public String name() {
        return name;
    }

    /// Name of the volume that it is, or lies on.
    public String volume() {
        return volume;
    }

    /// From the volume's root, starting with `/`.
    public String path() {
        return path;
    }

    /// The child that is called so, if there is one.
    Optional<FileNode> find(String child) {
        return Optional.ofNullable(children.get(child));
    }

    /// Whether it is the other one, or somewhere above it.
    boolean holds(FileNode other) {
        if (!volume.equals(other.volume)) return false;
        return path.equals("/") || path.equals(other.path) || other.path.startsWith(path + "/");
    }

    /// What lies below at a path from here, itself at `/`.
    Optional<FileNode> below(String at) {
        var node = Optional.of(this);
        for (var part : at.split("/", -1)) {
            if (!part.isEmpty()) node = node.flatMap(n -> n.find(part));
        }
        return node;
    }

    /// What the file system says of it; empty for volumes, and folders of which only the name is
    /// known.
    public Optional<Found> found() {
        return found;
    }

    /// Bytes of the file, or of all files below.
    public long size() {
        return size;
    }

    /// Folders first, each kind by name.
    public List<FileNode> children() {
        return children.values().stream()
                .sorted((a, b) -> Boolean.compare(b.isFolder(), a.isFolder()))
                .toList();
    }

    public boolean isFolder() {
        return !children.isEmpty() || found.map(f -> f.type().equals("d")).orElse(true);
    }

    /// How many files below (or the file itself) are in that state.
    public int count(FileState state) {
        return counts.getOrDefault(state, 0);
    }

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The worst state of what is below.
    public FileState worst() {
        if (count(FileState.UNREADABLE) > 0) return FileState.UNREADABLE;
        if (count(FileState.PARTIAL) > 0) return FileState.PARTIAL;
        return found.map(Found::state).orElse(FileState.COMPLETE);
    }

    /// The state in words: of a folder, how many of its files are not whole.
    public String words() {
        if (!isFolder()) return worst().words();
        int broken = count() - count(FileState.COMPLETE);
        if (count() == 0) return "empty";
        if (broken == 0) return String.format(Locale.ROOT, "all %,d complete", count());
        return String.format(Locale.ROOT, "%,d of %,d not complete", broken, count());
    }
}
