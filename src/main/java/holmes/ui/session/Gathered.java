package holmes.ui.session;

import holmes.casefile.Case;
import holmes.casefile.Document;
import holmes.casefile.Exhibit;
import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was gathered so far, counted.
record Gathered(List<Exhibit> exhibits, List<Document> documents) {

    Gathered {
        exhibits = List.copyOf(exhibits);
        documents = List.copyOf(documents);
    }

    static Gathered of(Case file) {
        return new Gathered(file.exhibits(), file.documents());
    }

    /// One sentence on disks, one on texts; nothing of what there is nothing of.
    List<String> lines() {
        var lines = new ArrayList<String>();
        if (!exhibits.isEmpty()) lines.add(disks());
        if (!documents.isEmpty()) lines.add(texts());
        return lines;
    }

    private String disks() {
        long bytes = exhibits.stream().mapToLong(exhibit -> exhibit.fingerprint().size()).sum();
        long nameless = exhibits.stream().filter(exhibit -> exhibit.serial().isEmpty()).count();
        var known =
                nameless == 0
                        ? "all of them tell their serial numbers"
                        : nameless == exhibits.size()
                                ? "known by their content, for none tells a serial number"
                                : nameless + " of them tell no serial number";
        return "%s: %s in all, %s."
                .formatted(
                        many(exhibits.size(), "disk or image", "disks and images"),
                        Words.size(bytes),
                        known);
    }

    private String texts() {
        var kinds = new TreeMap<Kind, Integer>();
        for (var document : documents) kinds.merge(kind(document), 1, Integer::sum);
        var list =
                kinds.entrySet().stream()
                        .map(e -> many(e.getValue(), e.getKey().one, e.getKey().several))
                        .collect(Collectors.joining(", "));
        return many(documents.size(), "text", "texts") + ": " + list + ".";
    }

    private static String many(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    private static Kind kind(Document document) {
        return switch (document.role()) {
            case "SMART_TEXT", "SMART_JSON" -> Kind.SMART;
            case "CONSOLE_LOG" -> Kind.LOG;
            case "MDADM_TEXT", "MDSTAT" -> Kind.MD;
            case "DISK_LISTING" -> Kind.LISTING;
            case "LVM_TEXT" -> Kind.LVM;
            case "SYS" -> Kind.SYS;
            default -> Kind.OTHER;
        };
    }

    /// What a text is, in words.
    private enum Kind {
        SMART("SMART report", "SMART reports"),
        LOG("console log", "console logs"),
        MD("print of mdadm", "prints of mdadm"),
        LISTING("list of disks", "lists of disks"),
        LVM("backup of LVM", "backups of LVM"),
        SYS("description by this machine", "descriptions by this machine"),
        OTHER("other", "others");

        private final String one;
        private final String several;

        Kind(String one, String several) {
            this.one = one;
            this.several = several;
        }
    }
}
