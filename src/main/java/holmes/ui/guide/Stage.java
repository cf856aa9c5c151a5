package holmes.ui.guide;

import java.util.Map;
import java.util.Optional;

/// The steps of the wizard, in their order, with what belongs to each.
public enum Stage {
    EVIDENCE("Evidence", "Which disks, images and texts there are. They are only ever read."),
    SURVEY(
            "Survey",
            "Each disk is read once, from end to end, for everything that can be recognised."),
    MIRRORS(
            "Mirrors",
            "Which disks hold the same bytes, and which half of each pair is the better one."),
    HEALTH(
            "Health",
            "What the drives say of themselves (SMART): sectors that were replaced or wait for it,"
                    + " errors, tests."),
    LOGS("Logs", "What old console logs say: which serial number had which letter and which slot."),
    ARRAYS(
            "Arrays",
            "In which order, and in pieces of which size (the chunk), the disks made up an array."),
    VOLUMES(
            "Volumes",
            "Which logical volumes lay on the arrays, by the newest description that fits."),
    FILES("Files", "What each file system holds, file by file: complete, partial or unreadable."),
    REPORT("Report", "What was found and how, so that someone else can check it.");

    /// How work that belongs to a step begins to say what it does.
    private static final Map<String, Stage> WORDS =
            Map.ofEntries(
                    Map.entry("telling", EVIDENCE),
                    Map.entry("surveying", SURVEY),
                    Map.entry("looking for", SURVEY),
                    Map.entry("comparing", MIRRORS),
                    Map.entry("judging halves", MIRRORS),
                    Map.entry("trying orders", ARRAYS),
                    Map.entry("checking orders", ARRAYS),
                    Map.entry("searching for LVM texts", VOLUMES),
                    Map.entry("listing", FILES),
                    Map.entry("reading files", FILES),
                    Map.entry("reading inode", FILES),
                    Map.entry("searching for directories", FILES));

    private final String title;
    private final String purpose;

    Stage(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    public String title() {
        return title;
    }

    /// One sentence for someone who has never rebuilt an array.
    public String purpose() {
        return purpose;
    }

    /// The step that a request belongs to.
    ///
    /// @param kind as the log names it
    public static Optional<Stage> ofKind(String kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case "intake", "document" -> EVIDENCE;
                    case "survey", "read-table", "find-file-systems", "identify" -> SURVEY;
                    case "kin", "pairs", "compare", "judge-halves" -> MIRRORS;
                    case "health", "smart" -> HEALTH;
                    case "console" -> LOGS;
                    case "solve-order" -> ARRAYS;
                    case "carve-lvm-texts" -> VOLUMES;
                    case "read-files" -> FILES;
                    case "report" -> REPORT;
                    default -> null;
                });
    }

    /// The step that work belongs to which says this of itself.
    public static Optional<Stage> ofWords(String what) {
        return WORDS.keySet().stream().filter(what::startsWith).findFirst().map(WORDS::get);
    }
}
