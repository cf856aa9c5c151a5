package holmes.ui.session;

import holmes.casefile.Verification;
import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.Locale;

/// What a check of the case found, in words.
public record Checked(Verification found) {

    private static final int SHOWN = 5;

    /// In one line.
    public String line() {
        var entries = Words.count(found.entries()) + (found.entries() == 1 ? " entry" : " entries");
        if (found.isWhole()) {
            return String.format(
                    Locale.ROOT,
                    "Whole: %s, every seal and every content as Holmes wrote it; last seal %s…",
                    entries,
                    found.seal().substring(0, 16));
        }
        int faults = found.faults().size();
        return "Not whole: " + faults + (faults == 1 ? " fault" : " faults") + " in " + entries;
    }

    /// The line, and the first faults.
    public String words() {
        var lines = new ArrayList<String>();
        lines.add(line());
        found.faults().stream().limit(SHOWN).forEach(fault -> lines.add(fault.toString()));
        if (found.faults().size() > SHOWN) {
            lines.add("“holmes verify” lists all of them.");
        }
        return String.join("\n", lines);
    }
}
