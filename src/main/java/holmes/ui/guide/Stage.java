package holmes.ui.guide;

import holmes.guide.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A stage of the wizard: the steps of the recovery procedure, with the evidence before them and
/// the report behind.
///
/// @param purpose one sentence for someone who has never rebuilt an array
public record Stage(String title, String purpose) {

    public static final Stage EVIDENCE =
            new Stage(
                    "Evidence",
                    "Which disks, images and texts there are. They are only ever read.");

    public static final Stage REPORT =
            new Stage("Report", "What was found and how, so that someone else can check it.");

    /// In their order.
    public static final List<Stage> ALL = all();

    /// The stage of a step of the procedure.
    public static Stage of(Step step) {
        return new Stage(step.title(), step.purpose());
    }

    /// The stage that an entry of the log belongs to, if its kind tells.
    ///
    /// @param kind of the request, as the log names it
    public static Optional<Stage> ofKind(String kind) {
        return switch (kind) {
            case "intake", "document" -> Optional.of(EVIDENCE);
            case "survey" -> Optional.of(of(Step.SURVEY));
            case "identify", "find-file-systems" -> Optional.of(of(Step.PARTS));
            case "identify-disks", "console", "health", "health-rank" -> Optional.of(of(Step.LOGS));
            case "solve-order",
                    "judge-halves",
                    "find-foreign",
                    "find-installed",
                    "check-parity",
                    "find-parity",
                    "kin",
                    "pairs" ->
                    Optional.of(of(Step.ARRAYS));
            case "carve-lvm-texts" -> Optional.of(of(Step.TEXTS));
            case "choose-lvm-texts" -> Optional.of(of(Step.VOLUMES));
            case "find-generations", "read-files" -> Optional.of(of(Step.FILES));
            case "report" -> Optional.of(REPORT);
            default -> Optional.empty();
        };
    }

    private static List<Stage> all() {
        var all = new ArrayList<Stage>();
        all.add(EVIDENCE);
        Arrays.stream(Step.values()).map(Stage::of).forEach(all::add);
        all.add(REPORT);
        return List.copyOf(all);
    }
}
