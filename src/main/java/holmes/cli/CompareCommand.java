package holmes.cli;

import com.fasterxml.jackson.annotation.JsonRawValue;
import holmes.device.Progress.Cancelled;
import holmes.examine.compare.Compare;
import holmes.examine.compare.Comparison;
import holmes.guide.Evidence;
import holmes.stack.Layer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Compares images or devices byte by byte, up to the end of the shortest, and reads"
                        + " each once.",
        footer =
                "Exit code 0 only if all bytes of all of them were read and are the same; 1 if"
                        + " something differs, could not be read, or the sizes differ.")
final class CompareCommand extends Command {

    /// Lines for people; JSON has them all.
    private static final int SHOWN = 20;

    @Parameters(
            paramLabel = "PATH",
            arity = "2..*",
            description = "Two or more images or devices; PATH:p2 is a partition.")
    private List<String> paths = List.of();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Mixin private final CaseOption caseOption = new CaseOption();

    /// Component names are the contract's.
    ///
    /// @param firstDifference `null` if there is none
    private record Report(
            List<String> paths,
            List<Long> sizes,
            boolean equal,
            @JsonRawValue String firstDifference,
            long differingBytes,
            List<Long> differingFromFirst,
            long bytesCompared,
            List<Comparison.Difference> ranges,
            long bridged,
            List<Comparison.Unread> unreadable) {
        Report {
            paths = List.copyOf(paths);
            sizes = List.copyOf(sizes);
            differingFromFirst = List.copyOf(differingFromFirst);
            ranges = List.copyOf(ranges);
            unreadable = List.copyOf(unreadable);
        }
    }

    @Override
    int run(Terminal terminal) throws Cancelled {
        try (var file = caseOption.open(Evidence.MEDIA, terminal.clock())) {
            var layers = new ArrayList<Layer>();
            for (var path : paths) {
                layers.add(Address.parse(path).in(file, terminal.progress()));
            }
            var found = file.perform(new Compare(layers), terminal.progress());
            if (json) terminal.json(report(found));
            else print(terminal.out(), found);
            return found.provesEqual() ? Exit.DONE : Exit.FINDINGS;
        }
    }

    /// As JSON has it.
    static String orNull(long firstDifference) {
        return firstDifference < 0 ? "null" : Long.toString(firstDifference);
    }

    private Report report(Comparison found) {
        return new Report(
                paths,
                found.sizes(),
                found.provesEqual(),
                orNull(found.firstDifference()),
                found.differingBytes(),
                found.differingFromFirst(),
                found.bytesCompared(),
                found.ranges(),
                found.bridged(),
                found.unreadable());
    }

    private void print(PrintStream out, Comparison found) {
        out.println(Sizes.exact(found.bytesCompared()) + " compared.");
        if (found.sizes().stream().distinct().count() > 1) {
            for (int i = 0; i < paths.size(); i++) {
                out.println("  " + paths.get(i) + " has " + Sizes.exact(found.sizes().get(i)));
            }
            out.println("Beyond the end of the shortest nothing was compared.");
        }
        for (var gap : found.unreadable()) {
            out.printf(
                    Locale.ROOT,
                    "%s: %d bytes at %d cannot be read: whether they are the same is unknown.%n",
                    paths.get(gap.device()),
                    gap.unreadable(),
                    gap.offset());
        }
        differences(out, found);
        if (found.provesEqual()) out.println("They are the same throughout.");
    }

    private void differences(PrintStream out, Comparison found) {
        if (found.differingBytes() == 0) {
            if (!found.provesEqual()) out.println("What was compared is the same.");
            return;
        }
        out.printf(
                Locale.ROOT,
                "%d bytes differ, the first at %d:%n",
                found.differingBytes(),
                found.firstDifference());
        found.ranges().stream()
                .limit(SHOWN)
                .forEach(r ->
                        out.printf(
                                Locale.ROOT,
                                "  at %d: %d bytes, %d of them differ%n",
                                r.offset(),
                                r.length(),
                                r.differing()));
        int more = found.ranges().size() - SHOWN;
        if (more > 0) out.println("  and " + more + " ranges more: --json lists them");
        if (paths.size() == 2) return;
        for (int i = 1; i < paths.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "%s differs from %s in %d bytes.%n",
                    paths.get(i),
                    paths.getFirst(),
                    found.differingFromFirst().get(i));
        }
    }
}
