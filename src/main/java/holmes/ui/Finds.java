package holmes.ui;

import holmes.report.words.Words;
import holmes.ui.palette.Finder;
import holmes.ui.palette.Hit;
import holmes.ui.session.Screens;
import holmes.ui.shell.ShellModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the palette finds besides commands: disks, layers, entries by number, offsets.
record Finds(ShellModel shell, Screens screens) implements Finder {

    private static final Pattern ENTRY = Pattern.compile("(?i)(?:entry\\s+)?#?(\\d{1,12})");

    @Override
    public List<Hit> find(String query) {
        if (query.isBlank() || shell.openCase().get().isEmpty()) return List.of();
        var hits = new ArrayList<Hit>();
        for (var disk : screens.bays().cards()) {
            var detail = (disk.model() + " " + Words.size(disk.size())).strip();
            hits.add(hit(disk.label(), "Disk", detail, () -> disk(disk.label())));
        }
        for (var offer : screens.hex().offers()) {
            hits.add(
                    hit(
                            "Bytes of " + offer.name(),
                            "Bytes",
                            "",
                            () -> {
                                screens.hex().choose(offer);
                                shell.show("Bytes");
                            }));
        }
        hits.addAll(entries(query));
        offset(query).ifPresent(hits::add);
        return hits;
    }

    private void disk(String label) {
        screens.bays().selected().set(Optional.of(label));
        shell.show("Disks");
    }

    private List<Hit> entries(String query) {
        var words = query.strip();
        var hits = new ArrayList<Hit>();
        var number = ENTRY.matcher(words);
        if (number.matches()) {
            long wanted = Long.parseLong(number.group(1));
            long last = shell.openCase().get().map(open -> open.entries()).orElse(0L);
            if (wanted >= 1 && wanted <= last) {
                hits.add(
                        hit(
                                "Entry " + wanted,
                                "Log",
                                "",
                                () -> {
                                    screens.log().look(wanted);
                                    shell.show("Log");
                                }));
            }
        }
        hits.add(
                hit(
                        "Entries with “" + words + "”",
                        "Log",
                        "Shows those of the log that have these words",
                        () -> {
                            screens.log().find(words);
                            shell.show("Log");
                        }));
        return hits;
    }

    private Optional<Hit> offset(String query) {
        if (screens.hex().source().get().isEmpty()) return Optional.empty();
        if (!query.strip().matches("(0x)?[0-9a-fA-F].*")) return Optional.empty();
        return Optional.of(
                hit(
                        "Go to offset " + query.strip(),
                        "Bytes",
                        screens.hex().source().get().get().name(),
                        () -> {
                            shell.show("Bytes");
                            screens.hex().goTo(query);
                        }));
    }

    private static Hit hit(String title, String kind, String detail, Runnable action) {
        return new Hit(title, kind, detail, "", action);
    }
}
