package holmes.ui.help;

import java.util.List;

/// The keys that are no commands: they work where the keyboard is.
final class OwnKeys {

    private OwnKeys() {}

    static List<Help> all() {
        return List.of(
                new Help("Everywhere", "Tab, Shift+Tab", "To the next control, to the one before"),
                new Help("Everywhere", "Escape", "Closes the sheet that lies over the window"),
                new Help("Everywhere", "?", "Shows this list, where nothing is being written"),
                new Help("Edge of the inspector", "← →", "Makes the inspector wider or narrower"),
                new Help("Recent cases", "Enter", "Opens the case"),
                new Help("Recent cases", "Shift+Enter", "Reviews it without its evidence"),
                new Help("Recent cases", "Delete", "Takes it off the list; its file stays"),
                new Help("Guide", "↑ ↓, 1 to 9", "Looks at an answer"),
                new Help("Guide", "Enter", "Takes the answer that is looked at"),
                new Help("Disks", "← → ↑ ↓", "Looks at another disk"),
                new Help("Disks", "Shift+← → ↑ ↓", "Moves the disk to another bay"),
                new Help("Disks, Stack", "+ - 0", "Larger, smaller, as large as fits"),
                new Help("Stack", "← → ↑ ↓", "Walks from box to box along the links"),
                new Help("Stack", "Enter", "Unfolds or folds a group, or shows the bytes"),
                new Help("Stack", "B", "Shows the bytes of the box"),
                new Help("Bytes", "← → ↑ ↓, Page Up, Page Down", "Moves the cursor; Shift selects"),
                new Help("Bytes", "Ctrl+← →", "Moves the cursor by eight bytes"),
                new Help("Bytes, Compare", "Home, End", "To the row's first and last byte"),
                new Help("Bytes, Compare", "Ctrl+Home, Ctrl+End", "To the first and the last byte"),
                new Help("Bytes", "Enter", "Follows the number of a block, an inode or a sector"),
                new Help("Bookmarks", "Enter, Delete", "Goes there; takes the bookmark back"),
                new Help("Compare", "N, P", "To the next difference, to the one before"),
                new Help("Files", "→ ←", "Opens and closes a folder; Ctrl and Shift select more"),
                new Help("Log, Timeline", "Ctrl+C", "Copies the line"),
                new Help("Timeline", "Enter", "Goes to the entry that says so"),
                new Help("Report", "Page Up, Page Down, Home, End", "Turns the pages"),
                new Help("Notes", "Ctrl+Enter", "Saves"));
    }
}
