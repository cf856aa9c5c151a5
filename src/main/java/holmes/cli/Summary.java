package holmes.cli;

import holmes.casefile.Entry;
import holmes.examine.files.Listing;
import holmes.guide.Base;
import holmes.guide.Recovered;
import holmes.guide.RecoveredVolume;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/// The end of a recovery, on one screen.
final class Summary {

    private Summary() {}

    static void print(
            PrintStream out, Recovered recovered, OutputFolder target, Optional<Entry> last) {
        out.println();
        for (var base : recovered.bases()) if (!base.level().isEmpty()) array(out, base);
        out.println();
        out.printf(
                Locale.ROOT,
                "%-28s %-12s %9s %9s %8s %10s%n",
                "volume",
                "holds",
                "entries",
                "complete",
                "partial",
                "unreadable");
        for (var volume : recovered.volumes()) volume(out, volume);
        long ties = recovered.decisions().stream().filter(d -> d.tie()).count();
        out.println();
        out.printf(
                Locale.ROOT,
                "%d decisions, %d of them ties: the case has the reasons and the alternatives.%n",
                recovered.decisions().size(),
                ties);
        out.println("Files: " + target.files());
        out.println("Manifest: " + target.manifest());
        last.ifPresent(e -> out.println("Last seal: entry " + e.number() + ", " + e.seal()));
    }

    private static void array(PrintStream out, Base base) {
        var chunk = base.chunk() > 0 ? ", chunk " + (base.chunk() >> 10) + " KiB" : "";
        out.println(base.name() + " (" + base.level() + chunk + ")");
        out.println("  slots: " + String.join(" ", base.order()));
        out.println("  read:  " + String.join(" ", base.chosen()));
    }

    private static void volume(PrintStream out, RecoveredVolume volume) {
        var holds = volume.content().isEmpty() ? "unknown" : volume.content();
        if (volume.listing().isEmpty()) {
            out.printf(Locale.ROOT, "%-28s %-12s%n", volume.name(), holds);
            return;
        }
        Listing listing = volume.listing().get();
        out.printf(
                Locale.ROOT,
                "%-28s %-12s %9d %9d %8d %10d%n",
                volume.name(),
                holds,
                listing.files().size(),
                listing.count("complete"),
                listing.count("partial"),
                listing.count("unreadable"));
    }
}
