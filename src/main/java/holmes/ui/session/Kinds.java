package holmes.ui.session;

import java.util.Set;

/// What kinds of entries mean for the screens.
final class Kinds {

    private static final Set<String> ABOUT_DISKS =
            Set.of(
                    "intake",
                    "survey",
                    "pairs",
                    "health",
                    "console",
                    "identify-disks",
                    "health-rank",
                    "document",
                    "decide",
                    "read-files",
                    "compare",
                    "judge-halves",
                    "bookmark",
                    "find-generations",
                    "exclude",
                    "prefer",
                    "name-volume",
                    "bay-layout");

    private static final Set<String> ASIDE =
            Set.of(
                    "decide",
                    "look",
                    "note",
                    "bookmark",
                    "section",
                    "name-volume",
                    "bay-layout",
                    "exclude",
                    "prefer",
                    "happening");

    private Kinds() {}

    /// Whether disks and layers may look different after such an entry.
    static boolean isAboutDisks(String kind) {
        return ABOUT_DISKS.contains(kind);
    }

    /// Whether such an entry is no step of the recovery. Decisions have a card of their own.
    static boolean isAside(String kind) {
        return ASIDE.contains(kind);
    }
}
