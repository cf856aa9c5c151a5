package holmes.ui.session;

import holmes.casefile.BayLayout;
import holmes.casefile.Case;
import holmes.casefile.Document;
import holmes.casefile.Exclusion;
import holmes.casefile.Exhibit;
import holmes.casefile.Preference;
import holmes.casefile.Statement;
import holmes.examine.document.DocumentKind;
import holmes.examine.health.AssessDrives;
import holmes.examine.health.ReadSmart;
import holmes.report.LabelSheet;
import holmes.report.words.Words;
import holmes.stack.Layer;
import holmes.ui.bays.Bay;
import holmes.ui.bays.BaysModel;
import holmes.ui.bays.DiskCard;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import holmes.ui.health.Drive;
import holmes.ui.health.HealthModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the examiner does at the screens beside the recovery itself. Each goes through the one
/// door, in the background, as a task.
///
/// @param out where the recovered files go, and beside them what is printed
record Doings(Case file, Knowledge known, Lanes lanes, Tasks tasks, Path out, BaysModel bays)
        implements HealthModel.Actions, BaysModel.Actions {

    @Override
    public void arrange(List<BayLayout.Slot> slots) {
        say("Note where the disks stand", new BayLayout(slots));
    }

    @Override
    public void exclude(DiskCard disk, boolean out, String why) {
        var medium = new Layer.Medium(disk.identity());
        say((out ? "Leave out " : "Let in ") + disk.label(), new Exclusion(medium, out, why));
    }

    @Override
    public void prefer(DiskCard.Swap swap, String why) {
        say("Choose " + swap.answer(), new Preference(swap.question(), swap.answer(), why));
    }

    @Override
    public void labels(List<Bay> bays) {
        var sheet =
                new LabelSheet(
                        bays.stream()
                                .flatMap(bay -> bay.disk().stream().map(d -> label(bay, d)))
                                .toList());
        var target = out.resolve("labels.html");
        var worker =
                new Worker<>(
                        lanes,
                        _ -> {
                            sheet.write(target);
                            return target;
                        });
        worker.state()
                .subscribe(state ->
                        state.outcome()
                                .ifPresent(file ->
                                        this.bays.say(
                                                "Written to "
                                                        + file
                                                        + ": print it in a browser.")));
        tasks.start("Write the label sheet", worker);
    }

    private static LabelSheet.Label label(Bay bay, DiskCard disk) {
        var lines = new ArrayList<String>();
        lines.add((disk.model() + "  " + Words.size(disk.size())).strip());
        if (!disk.slot().isEmpty()) lines.add("Array " + disk.slot());
        lines.add("Health " + disk.health().words() + "  " + disk.role().words());
        for (var letter : disk.letters()) lines.add(letter.letter() + " " + letter.boot());
        var pair = disk.pair().map(DiskCard::letter).orElse("");
        return new LabelSheet.Label("Bay " + bay.name(), disk.label(), pair, lines);
    }

    private void say(String title, Statement statement) {
        start(title, progress -> file.perform(statement, progress));
    }

    @Override
    public void judge() {
        start(
                "Judge the SMART reports",
                progress -> {
                    var reports =
                            file.documents().stream()
                                    .filter(Drives::isReport)
                                    .map(Document::sha256)
                                    .toList();
                    return file.perform(new AssessDrives(reports), progress);
                });
    }

    @Override
    public void read(Drive drive) {
        start(
                "Ask " + drive.label() + " for its SMART report",
                progress -> {
                    var exhibit = exhibit(drive.label());
                    var read = file.perform(new ReadSmart(exhibit.medium()), progress);
                    var bytes = file.log().bytes(read.document());
                    var name =
                            "smartctl-"
                                    + drive.label()
                                    + "-"
                                    + read.document().substring(0, 8)
                                    + ".json";
                    return file.takeDocument(name, DocumentKind.SMART_JSON.name(), bytes);
                });
    }

    /// The medium that the screens call so.
    private Exhibit exhibit(String label) {
        var drives = Drives.of(file, known);
        return file.exhibits().stream()
                .filter(exhibit -> drives.roster().of(exhibit).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private <R> void start(String title, Worker.Job<R> job) {
        tasks.start(title, new Worker<>(lanes, job));
    }
}
