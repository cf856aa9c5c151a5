package holmes.ui.shell;

/// The case that is open, as the status bar tells it.
///
/// @param name of the case
/// @param entries how many steps it holds
/// @param lastSeal hash of the last entry; empty if there is none yet
/// @param review whether nothing can be added
public record OpenCase(String name, long entries, String lastSeal, boolean review) {

    private static final int SHOWN = 16;

    String words() {
        return review ? "Review of " + name : "Case " + name;
    }

    String seal() {
        if (lastSeal.isEmpty()) return "nothing sealed yet";
        var start = lastSeal.substring(0, Math.min(SHOWN, lastSeal.length()));
        return "entry " + entries + " sealed " + start + "…";
    }
}
