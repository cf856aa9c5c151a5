package holmes.ui.files;

import holmes.report.words.Words;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the inspector says of a file.
final class FileWords {

    private FileWords() {}

    static Inspected inspect(FileNode node) {
        var sections = new ArrayList<Section>();
        var rows = new ArrayList<Row>();
        rows.add(new Row("State", node.words()));
        rows.add(new Row("Size", Words.bytes(node.size())));
        rows.add(new Row("Volume", node.volume()));
        rows.add(new Row("Path", node.path()));
        node.found().ifPresent(file -> addTo(rows, file));
        sections.add(new Section("Facts", rows));
        var why = node.found().map(Found::why).orElse(List.of());
        if (!why.isEmpty()) {
            sections.add(
                    new Section("Worth knowing", why.stream().map(w -> new Row("", w)).toList()));
        }
        return new Inspected(node.name(), kind(node), sections);
    }

    private static String kind(FileNode node) {
        if (node.isFolder()) return "folder";
        return switch (node.found().map(Found::type).orElse("")) {
            case "l" -> "symbolic link";
            case "c", "b" -> "device";
            case "p" -> "pipe";
            case "s" -> "socket";
            default -> "file";
        };
    }

    private static void addTo(List<Row> rows, Found file) {
        rows.add(new Row("Modified", Words.time(file.modified()) + " UTC"));
        rows.add(
                new Row(
                        "Mode",
                        List.of(String.format(Locale.ROOT, "%04o", file.mode())),
                        "Who may read, write and run it, as chmod(1) writes it."));
        rows.add(
                new Row(
                        "Owner",
                        List.of(file.uid() + ":" + file.gid()),
                        "User and group, by their numbers in the system that was recovered."));
        if (!file.target().isEmpty()) rows.add(new Row("Points to", file.target()));
        if (!file.sha256().isEmpty()) {
            rows.add(
                    new Row(
                            "SHA-256",
                            List.of(file.sha256()),
                            "Of what is delivered; lost bytes count as zeros in it."));
        }
    }
}
