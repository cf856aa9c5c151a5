package holmes.cli;

import holmes.device.Progress.Cancelled;
import holmes.examine.bench.Benchmark;
import holmes.examine.bench.DeviceContests;
import holmes.examine.bench.FileContests;
import holmes.examine.export.Scratch;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

@picocli.CommandLine.Command(
        description =
                "Measures Holmes beside the programs that one would use instead, in one run on data"
                        + " that it makes itself in a temporary folder. Prints ratios, the goal and"
                        + " what limits it.")
final class BenchCommand extends Command {

    @Option(
            names = "--mirror-mib",
            paramLabel = "MIB",
            description = "Size of each of two mirrors: ${DEFAULT-VALUE} if nothing is said.",
            defaultValue = "4096")
    private int mirror;

    @Option(
            names = "--stranger-mib",
            paramLabel = "MIB",
            description = "Size of each of two strangers: ${DEFAULT-VALUE}.",
            defaultValue = "512")
    private int stranger;

    @Option(
            names = "--disk-mib",
            paramLabel = "MIB",
            description = "Size of each of ten disks: ${DEFAULT-VALUE}.",
            defaultValue = "512")
    private int disk;

    @Option(
            names = "--files",
            paramLabel = "COUNT",
            description = "Number of files that are listed and extracted: ${DEFAULT-VALUE}.",
            defaultValue = "100000")
    private int files;

    @Option(
            names = "--only",
            paramLabel = "WORD",
            split = ",",
            description =
                    "Only contests with one of these words in their name: mirrors, strangers,"
                            + " exact, sampled, identified, listed, extracted.")
    private List<String> only = List.of();

    @Override
    int run(Terminal terminal) throws Cancelled {
        boolean all = true;
        var contests =
                Stream.of(DeviceContests.all(mirror, stranger, disk), FileContests.all(files))
                        .flatMap(List::stream)
                        .filter(contest -> wanted(contest.name()))
                        .toList();
        if (contests.isEmpty()) throw new Misuse("No contest has such a word in its name.");
        try (var scratch = Scratch.make()) {
            for (var contest : contests) {
                var measured = Benchmark.run(contest, scratch.folder(), terminal.progress());
                terminal.out().println(measured.inWords());
                terminal.out().flush();
                all &= measured.reached();
            }
        }
        return all ? Exit.DONE : Exit.FINDINGS;
    }

    private boolean wanted(String name) {
        return only.isEmpty() || only.stream().anyMatch(name::contains);
    }
}
