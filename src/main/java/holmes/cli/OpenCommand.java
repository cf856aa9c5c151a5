package holmes.cli;

import holmes.casefile.Case;
import holmes.casefile.Exhibit;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress.Cancelled;
import holmes.guide.Evidence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Takes disks, images and documents into a case, to be looked at with the other"
                        + " commands. They stay where they are, and are only read.")
final class OpenCommand extends Command {

    @Parameters(
            paramLabel = "EVIDENCE",
            arity = "1..*",
            description = "Disk images, devices, or folders with images and logs.")
    private List<Path> evidence = List.of();

    @Option(
            names = "--case",
            paramLabel = "FILE",
            required = true,
            description = "The case; it is made if there is none.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private record Report(List<Medium> media, List<Text> documents, List<String> remarks) {
        Report {
            media = List.copyOf(media);
            documents = List.copyOf(documents);
            remarks = List.copyOf(remarks);
        }
    }

    private record Medium(
            String name,
            long size,
            int sectorSize,
            Optional<String> serial,
            String identity,
            long snapshot) {
        static Medium of(Exhibit e) {
            return new Medium(
                    e.label(),
                    e.size(),
                    e.sectorSize(),
                    e.serial(),
                    e.identity(),
                    e.snapshotSize());
        }
    }

    private record Text(String name, String role, long size, String sha256) {}

    @Override
    int run(Terminal terminal) throws Cancelled {
        try (var open = Case.open(CaseFile.openOrCreate(file), Evidence.MEDIA, terminal.clock())) {
            var intake = new Evidence(open, terminal.progress());
            int exit =
                    Each.of(
                            evidence,
                            terminal,
                            path -> {
                                intake.add(path.toAbsolutePath().normalize());
                                return Exit.DONE;
                            });
            var report = report(open, intake.remarks());
            if (json) {
                terminal.json(report);
            } else {
                report.remarks.forEach(terminal::remark);
                for (var medium : report.media) {
                    terminal.out()
                            .println(
                                    medium.name
                                            + "  "
                                            + Sizes.exact(medium.size)
                                            + ", of which the case keeps "
                                            + Sizes.exact(medium.snapshot));
                }
                for (var text : report.documents) {
                    terminal.out().println(text.name + "  " + text.role);
                }
            }
            return exit;
        }
    }

    private static Report report(Case open, List<String> remarks) {
        return new Report(
                open.exhibits().stream().map(Medium::of).toList(),
                open.documents().stream()
                        .map(d -> new Text(d.name(), d.role(), d.size(), d.sha256()))
                        .toList(),
                remarks);
    }
}
