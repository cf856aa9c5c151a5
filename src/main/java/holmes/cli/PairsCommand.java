package holmes.cli;

import com.fasterxml.jackson.annotation.JsonRawValue;
import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.device.Progress.Cancelled;
import holmes.examine.compare.Comparison.Difference;
import holmes.examine.compare.Comparison.Unread;
import holmes.examine.pair.FindOwnBytes;
import holmes.examine.pair.FindPairs;
import holmes.examine.pair.Pairing;
import holmes.guide.Evidence;
import holmes.source.Sources;
import holmes.stack.Layer;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Finds out which disks, partitions or images are mirrors of each other: by samples,"
                        + " then byte by byte. What each member of an md array has of its own (its"
                        + " superblock, bitmap, bad-block log) is left out.",
        footer = "Exit code 1 if two partners fit equally well, or something could not be read.")
final class PairsCommand extends Command {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Images or devices; PATH:p2 is a partition, a folder means its images.")
    private List<String> paths = List.of();

    @Option(names = "--sampled", description = "Be content with samples: quick, and no proof.")
    private boolean sampled;

    @Option(
            names = "--partition",
            paramLabel = "N",
            description = "Look at partition N of each instead of the whole.")
    private Optional<Integer> partition = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Mixin private final CaseOption caseOption = new CaseOption();

    /// Component names are the contract's.
    ///
    /// @param identical the same bytes throughout: mirrors without metadata, or copies of one disk
    private record Report(
            boolean exact,
            List<Group> groups,
            List<String> alone,
            List<Identical> identical,
            List<Tie> ties) {
        Report {
            groups = List.copyOf(groups);
            alone = List.copyOf(alone);
            identical = List.copyOf(identical);
            ties = List.copyOf(ties);
        }
    }

    /// @param starts where the common content starts on each member, in bytes: 0 as a rule
    /// @param firstDifference `null` if there is none, or if only samples were compared
    /// @param differingBytes `null` if only samples were compared: then it is not known
    private record Group(
            List<String> members,
            List<Long> starts,
            double confidence,
            double nextBest,
            @JsonRawValue String firstDifference,
            @JsonRawValue String differingBytes,
            long comparedBytes,
            List<Difference> ranges,
            long bridged,
            List<Unread> unreadable) {
        Group {
            members = List.copyOf(members);
            starts = List.copyOf(starts);
            ranges = List.copyOf(ranges);
            unreadable = List.copyOf(unreadable);
        }
    }

    private record Identical(List<String> members, boolean copiesForCertain) {
        Identical {
            members = List.copyOf(members);
        }
    }

    private record Tie(String left, String right, double share) {}

    @Override
    int run(Terminal terminal) throws Cancelled {
        var addresses = addresses();
        if (addresses.size() < 2) throw new Misuse("It takes two disks or more to find pairs");
        try (var file = caseOption.open(Evidence.MEDIA, terminal.clock())) {
            var pairing = find(file, addresses, terminal);
            var report = report(pairing, addresses.stream().map(Address::text).toList());
            if (json) terminal.json(report);
            else print(terminal.out(), report);
            boolean unread = report.groups.stream().anyMatch(g -> !g.unreadable.isEmpty());
            return unread || !report.ties.isEmpty() ? Exit.FINDINGS : Exit.DONE;
        }
    }

    private Pairing find(Case file, List<Address> addresses, Terminal terminal) throws Cancelled {
        var layers = new ArrayList<Layer>();
        for (var address : addresses) layers.add(address.in(file, terminal.progress()));
        var candidates = file.perform(new FindOwnBytes(layers), terminal.progress());
        return file.perform(new FindPairs(candidates, !sampled), terminal.progress());
    }

    private List<Address> addresses() {
        var all = new ArrayList<Address>();
        for (var text : paths) {
            var path = Path.of(text);
            if (!Files.isDirectory(path)) {
                all.add(Address.parse(text));
                continue;
            }
            var images = Sources.images(path).images();
            if (images.isEmpty()) throw new Refused(path + " holds no disk image");
            for (var image : images) all.add(Address.parse(image.toString()));
        }
        return partition.isEmpty()
                ? List.copyOf(all)
                : all.stream().map(a -> a.part(partition.get())).toList();
    }

    private static Report report(Pairing pairing, List<String> names) {
        return new Report(
                pairing.exact(),
                pairing.groups().stream()
                        .map(group -> group(group, names, pairing.exact()))
                        .toList(),
                pairing.alone().stream().map(a -> names.get(a.device())).toList(),
                pairing.identical().stream()
                        .map(i -> new Identical(named(i.devices(), names), i.certain()))
                        .toList(),
                pairing.ties().stream()
                        .map(t -> new Tie(names.get(t.left()), names.get(t.right()), t.share()))
                        .toList());
    }

    private static Group group(Pairing.Group group, List<String> names, boolean exact) {
        var comparison = group.comparison();
        return new Group(
                named(group.members(), names),
                group.starts(),
                group.confidence(),
                group.nextBest(),
                CompareCommand.orNull(
                        comparison.ranges().isEmpty() ? -1 : comparison.firstDifference()),
                exact ? Long.toString(comparison.differingBytes()) : "null",
                comparison.bytesCompared(),
                comparison.ranges(),
                comparison.bridged(),
                comparison.unreadable());
    }

    private static List<String> named(List<Integer> devices, List<String> names) {
        return devices.stream().map(names::get).toList();
    }

    private static void print(PrintStream out, Report report) {
        for (var group : report.groups) print(out, group, report.exact);
        for (var same : report.identical) {
            out.println(
                    String.join(" = ", same.members)
                            + ": the same bytes throughout, "
                            + (same.copiesForCertain
                                    ? "copies of one disk"
                                    : "mirrors without metadata, or copies of one disk"));
        }
        for (var tie : report.ties) {
            out.println("tie: " + tie.left + " and " + tie.right + " fit, and others as well");
        }
        for (var name : report.alone) out.println("alone: " + name);
    }

    private static void print(PrintStream out, Group group, boolean exact) {
        out.printf(
                Locale.ROOT,
                "%s: %.2f %% of what has content agrees (with others at most %.2f %%)%n",
                String.join(" + ", group.members),
                group.confidence * 100,
                group.nextBest * 100);
        if (!exact) return;
        out.printf(
                Locale.ROOT,
                "  %s of %d bytes differ%s%n",
                group.differingBytes,
                group.comparedBytes,
                group.ranges.isEmpty() ? "" : ", the first at " + group.firstDifference);
        long unread = group.unreadable.stream().mapToLong(Unread::unreadable).sum();
        if (unread > 0) out.println("  " + unread + " bytes cannot be read");
    }
}
