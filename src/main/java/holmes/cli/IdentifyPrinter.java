package holmes.cli;

import holmes.format.signature.Signature;
import holmes.report.words.Printable;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// Prints what lies on a path for people.
final class IdentifyPrinter {

    private IdentifyPrinter() {}

    static void print(PrintStream out, Identified what) {
        out.printf(
                Locale.ROOT,
                "%s: %s, sectors of %d bytes%n",
                what.path(),
                Sizes.exact(what.size()),
                what.sectorSize());
        signatures(out, "  ", what.found());
        what.partitionTable().ifPresent(table -> table(out, table));
        if (what.found().isEmpty() && what.partitionTable().isEmpty()) {
            out.println("  nothing is recognised");
        }
        if (what.ambivalent()) out.println("  ! several things claim it: trust none of them alone");
        for (var range : what.unreadable()) {
            out.println("  ! bytes " + range + " cannot be read: what lies there is unknown");
        }
    }

    private static void table(PrintStream out, Identified.Table table) {
        var id = table.id().isEmpty() ? "" : ", id " + table.id();
        out.println("  partition table " + table.type() + id);
        for (var anomaly : table.anomalies()) out.println("    ! " + anomaly);
        for (var part : table.partitions()) {
            var name = part.name().isEmpty() ? "" : "  \"" + Printable.of(part.name()) + "\"";
            out.printf(
                    Locale.ROOT,
                    "    p%-3d at %d, %s, type %s%s%n",
                    part.number(),
                    part.start(),
                    Sizes.exact(part.size()),
                    part.type(),
                    name);
            signatures(out, "         ", part.found());
        }
    }

    private static void signatures(PrintStream out, String indent, List<Signature> found) {
        for (var signature : found) {
            out.println(indent + line(signature));
            for (var anomaly : signature.anomalies()) out.println(indent + "  ! " + anomaly);
        }
    }

    private static String line(Signature signature) {
        var line = new StringBuilder(signature.type());
        if (!signature.version().isEmpty()) line.append(' ').append(signature.version());
        if (signature.doubtful()) line.append(" (doubtful)");
        if (!signature.label().isEmpty()) {
            line.append("  \"").append(Printable.of(signature.label())).append('"');
        }
        if (!signature.uuid().isEmpty()) line.append("  ").append(signature.uuid());
        if (!signature.uuidSub().isEmpty()) line.append(" / ").append(signature.uuidSub());
        line.append("  at ").append(signature.offset());
        if (signature.size() > 0) line.append(", takes ").append(Sizes.exact(signature.size()));
        return line.toString();
    }
}
