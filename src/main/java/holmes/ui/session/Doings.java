package holmes.ui.session;

import holmes.casefile.Case;
import holmes.casefile.Document;
import holmes.casefile.Exhibit;
import holmes.examine.document.DocumentKind;
import holmes.examine.health.AssessDrives;
import holmes.examine.health.ReadSmart;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Worker;
import holmes.ui.health.Drive;
import holmes.ui.health.HealthModel;

/// What the examiner does at the screens beside the recovery itself. Each goes through the one
/// door, in the background, as a task.
record Doings(Case file, Lanes lanes, Tasks tasks) implements HealthModel.Actions {

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
        var drives = Drives.of(file, new Knowledge(file));
        return file.exhibits().stream()
                .filter(exhibit -> drives.roster().of(exhibit).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private <R> void start(String title, Worker.Job<R> job) {
        tasks.start(title, new Worker<>(lanes, job));
    }
}
