package holmes.ui;

import holmes.ui.files.FileNode;
import holmes.ui.help.HelpModel;
import holmes.ui.stack.Plan.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A walk through a window that was never used: each screen, sheet and preview for the first time,
/// and each job by itself. Of each it keeps what its worst late beat was.
final class Walk {

    /// For what comes after: pulses, cells, previews.
    private static final long GLANCE_MILLIS = 60;

    private final SmallIncident incident;
    private final Desktop desktop;
    private final Map<String, Stalls.Late> worst = new LinkedHashMap<>();

    private Walk(SmallIncident incident) {
        this.incident = incident;
        this.desktop = incident.desktop();
    }

    /// @return what was late, by what was done
    static Map<String, Stalls.Late> through(SmallIncident incident) {
        var walk = new Walk(incident);
        walk.start();
        walk.recovery();
        walk.screens();
        walk.bytes();
        walk.files();
        walk.end();
        return walk.worst;
    }

    private void start() {
        step("palette", desktop.palette()::ask);
        step("found by the palette", () -> desktop.palette().query().set("di"));
        step("palette closed", desktop.palette()::close);
        step("theme", desktop.look()::switchTheme);
        step("size of text", desktop.look()::larger);
        step("usual size of text", desktop.look()::ordinary);
        step("form for a case", desktop.door()::newCase);
        step("form left", desktop.door()::cancel);
    }

    private void recovery() {
        var guide = desktop.screens().guide();
        step("intake", desktop.door()::demo, () -> guide.ready().getValue());
        step("recovery up to a question", guide::stepwise, () -> guide.asking().get() || rests());
        step("recovery", guide::runAll, this::rests);
    }

    private boolean rests() {
        return !desktop.screens().guide().running().getValue();
    }

    private void screens() {
        var screens = desktop.screens();
        for (var name : desktop.shell().names()) {
            step("screen " + name, () -> desktop.shell().show(name));
        }
        var preview = screens.report().preview();
        step("report's preview", () -> {}, () -> preview.shown().get().isPresent());
        step("box of the stack", () -> screens.stack().go(Way.NEXT));
        var disk = Toolkit.on(() -> screens.bays().cards().getFirst().label());
        step("disk", () -> screens.bays().selected().set(Optional.of(disk)));
        step("inspector of a disk", () -> desktop.shell().show("Disks"));
        step("entry", () -> screens.log().look(1));
        step("inspector of an entry", () -> desktop.shell().show("Log"));
        step("note", () -> desktop.notes().writeNote(desktop.shell().inspected().get()));
        step("note left", desktop.notes()::close);
        step("happening", desktop.notes()::writeHappening);
        step("happening left", desktop.notes()::close);
        step("keys", () -> desktop.help().show(HelpModel.Sheet.KEYS));
        step("words", () -> desktop.help().show(HelpModel.Sheet.WORDS));
        step("help left", desktop.help()::close);
        step("drives of the machine", desktop.door().attached()::ask);
        step("drives left", desktop.door().attached()::close);
    }

    private void bytes() {
        var hex = desktop.screens().hex();
        step("bytes", () -> desktop.shell().show("Bytes"), () -> !hex.offers().isEmpty());
        step(
                "bytes of a disk",
                () -> hex.choose(hex.offers().getFirst()),
                () -> hex.source().get().isPresent());
        step("bytes in the middle", () -> hex.moveTo(hex.size() / 2, false));
        var search = hex.search();
        step(
                "search",
                () -> {
                    search.query().set("e");
                    search.run();
                },
                () -> search.summary().get().contains("entry"));
        var compare = desktop.screens().compare();
        step("compare", () -> desktop.shell().show("Compare"));
        step(
                "compare, two disks",
                () -> compare.show(compare.suggestions().getFirst()),
                () -> compare.ready().getValue());
        step("comparison", compare::compare, () -> compare.found().get().isPresent());
        step("next difference", compare::next);
    }

    private void files() {
        var files = desktop.screens().files();
        step("files", () -> desktop.shell().show("Files"), () -> files.root().get().count() > 0);
        var some = new ArrayList<FileNode>();
        Toolkit.run(() -> collect(files.root().get(), some));
        for (int i = 0; i < some.size(); i++) {
            var file = Optional.of(some.get(i));
            step("preview " + i, () -> files.selected().set(file));
        }
        step("picked", () -> files.picked().set(files.root().get().children()));
        for (var target : List.of("out", "out.tar")) {
            step(
                    "extraction to " + target,
                    () -> files.extract(incident.out().resolveSibling(target)),
                    () -> files.outcome().get().endsWith("all of them whole."));
        }
    }

    private static void collect(FileNode node, List<FileNode> found) {
        if (node.found().isPresent()) found.add(node);
        node.children().forEach(child -> collect(child, found));
    }

    private void end() {
        var report = desktop.screens().report();
        step(
                "export",
                () -> report.export(incident.out().resolveSibling("report")),
                () -> report.said().get().contains("files are in"));
        step(
                "check of the case",
                desktop.door()::verify,
                () -> !desktop.screens().log().verdict().get().isEmpty());
        step("case closed", desktop.door()::closeCase);
        incident.awaitClosed();
        step(
                "case opened",
                () -> desktop.door().open(incident.caseFile()),
                () -> desktop.shell().openCase().get().isPresent());
    }

    private void step(String name, Runnable action) {
        step(name, action, () -> true);
    }

    private void step(String name, Runnable action, BooleanSupplier done) {
        try (var dog = new Watchdog()) {
            Toolkit.run(action);
            Toolkit.until(done);
            Toolkit.pause(GLANCE_MILLIS);
            Toolkit.run(() -> {});
            dog.late().stream().findFirst().ifPresent(late -> worst.put(name, late));
        }
    }
}
