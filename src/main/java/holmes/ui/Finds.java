package holmes.ui;

import holmes.report.words.Words;
import holmes.ui.palette.Finder;
import holmes.ui.palette.Hit;
import holmes.ui.session.Screens;
import holmes.ui.shell.ShellModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the palette finds besides commands: disks, layers, entries by number, offsets.
record Finds(ShellModel shell, Screens screens) implements Finder {

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
                                shell.show("Bytes");
                                screens.hex().choose(offer);
                            }));
        }
        entry(query).ifPresent(hits::add);
        offset(query).ifPresent(hits::add);
        return hits;
    }

    private void disk(String label) {
        shell.show("Disks");
        screens.bays().selected().set(Optional.of(label));
    }

    private Optional<Hit> entry(String query) {
        var digits = query.strip();
        return screens.log().all().stream()
                .filter(line -> digits.equals("" + line.number()))
                .findFirst()
                .map(line ->
                        hit(
                                "Entry " + line.number(),
                                "Log",
                                line.summary(),
                                () -> {
                                    shell.show("Log");
                                    screens.log().look(line.number());
                                }));
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
