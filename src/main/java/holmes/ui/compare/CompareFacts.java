package holmes.ui.compare;

import holmes.examine.compare.Comparison;
import holmes.examine.compare.Comparison.Difference;
import holmes.examine.compare.Comparison.Unread;
import holmes.report.words.Words;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import holmes.ui.hex.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is known of the place that is looked at, and of the whole comparison.
final class CompareFacts {

    private static final int SECTOR = 512;

    private final CompareModel model;
    private final long at;

    CompareFacts(CompareModel model) {
        this.model = model;
        this.at = model.rows().cursor().get();
    }

    Inspected inspected() {
        if (model.rows().length() == 0) return Inspected.NOTHING;
        var sections = new ArrayList<Section>();
        var found = model.found().get();
        found.flatMap(f -> f.holding(at)).ifPresent(r -> sections.add(range(found.get(), r)));
        for (int i = 0; i < model.panes().size(); i++) sections.add(pane(i));
        found.ifPresent(f -> sections.add(whole(f)));
        return new Inspected(
                "Byte " + Words.count(at),
                "of the comparison, counted from where the panes start",
                sections);
    }

    private static Section range(Found found, Difference range) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("From byte", Words.count(range.offset())));
        rows.add(new Row("Length", Words.bytes(range.length())));
        rows.add(new Row("Differ", Words.bytes(range.differing())));
        rows.add(new Row("Stale side", found.stale(range)));
        for (var judged : found.of(range)) {
            rows.add(new Row("Because", judged.why() + " (entry " + judged.entry() + ")"));
        }
        return new Section("This difference", rows);
    }

    private Section pane(int number) {
        var pane = model.panes().get(number);
        var rows = new ArrayList<Row>();
        long own = pane.start().get() + at;
        rows.add(new Row("Byte", value(pane.cell(at), pane)));
        rows.add(new Row("Offset", Words.count(own) + " (0x" + Long.toHexString(own) + ")"));
        for (var place : pane.trace(at)) {
            rows.add(
                    new Row(
                            "On disk",
                            "%s, sector %s + %d"
                                    .formatted(
                                            place.root(),
                                            Words.count(place.offset() / SECTOR),
                                            place.offset() % SECTOR)));
        }
        return new Section(Pane.letter(number) + ": " + pane.name(), rows);
    }

    private static String value(int cell, Pane pane) {
        return switch (cell) {
            case Pane.BEYOND -> "none: it ends before";
            case Pages.UNREADABLE -> "unreadable";
            case Pages.UNREAD -> pane.trouble().get().isEmpty() ? "reading…" : pane.trouble().get();
            default -> {
                var hex = String.format(Locale.ROOT, "%02x", cell);
                yield cell >= 0x20 && cell < 0x7f ? hex + " “" + (char) cell + "”" : hex;
            }
        };
    }

    private Section whole(Found found) {
        var comparison = found.comparison();
        var rows = new ArrayList<Row>();
        rows.add(new Row("Compared", Words.bytes(comparison.bytesCompared())));
        rows.add(new Row("Differ", Words.bytes(comparison.differingBytes())));
        rows.add(new Row("Ranges", Words.count(comparison.ranges().size())));
        if (comparison.bridged() > 1) {
            rows.add(
                    new Row(
                            "",
                            "Equal runs shorter than %s lie within ranges: there were too many to list."
                                    .formatted(Words.bytes(comparison.bridged()))));
        }
        if (model.panes().size() > 2) addShares(comparison, rows);
        for (int i = 0; i < comparison.sizes().size(); i++) {
            long lost = unreadable(comparison, i);
            if (lost > 0) rows.add(new Row("Unreadable " + Pane.letter(i), Words.bytes(lost)));
        }
        for (var judged : found.judgements()) {
            if (judged.whole()) rows.add(new Row("As wholes", judged.why()));
        }
        rows.add(new Row("Entry", Words.count(found.entry())));
        return new Section("The whole comparison", rows);
    }

    private static void addShares(Comparison comparison, List<Row> rows) {
        var shares = comparison.differingFromFirst();
        for (int i = 1; i < shares.size(); i++) {
            rows.add(new Row(Pane.letter(i) + " from A", Words.bytes(shares.get(i))));
        }
    }

    static long unreadable(Comparison comparison, int device) {
        return comparison.unreadable().stream()
                .filter(range -> range.device() == device)
                .mapToLong(Unread::unreadable)
                .sum();
    }
}
