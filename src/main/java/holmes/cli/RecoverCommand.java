package holmes.cli;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Store;
import holmes.casefile.json.CanonicalJson;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress.Cancelled;
import holmes.guide.Chooser;
import holmes.guide.Desk;
import holmes.guide.Evidence;
import holmes.guide.Recovered;
import holmes.guide.Recovery;
import holmes.report.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Brings back what lay on a broken stack of disks, without asking: finds partitions,"
                        + " mirrors, the order of a RAID10, volume groups and every file of them."
                        + " The evidence is only read; every step is logged in the case.")
final class RecoverCommand extends Command {

    @Parameters(
            paramLabel = "EVIDENCE",
            arity = "1..*",
            description = "Disk images, devices, or folders with images and logs.")
    private List<Path> evidence = List.of();

    @Option(
            names = "--case",
            paramLabel = "FILE",
            required = true,
            description = "Log the work in this case; it is made if there is none.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where files/, images/ and manifest.json go; made if it is missing.")
    private Path out = Path.of("");

    @Option(
            names = "--console",
            paramLabel = "FILE",
            description = "A console or kernel log, or what mdadm or a listing of disks printed.")
    private List<Path> consoles = List.of();

    @Option(names = "--smart", paramLabel = "FILE", description = "What smartctl printed.")
    private List<Path> reports = List.of();

    @Option(names = "--images", description = "Also write each volume as a sparse image.")
    private boolean images;

    @Option(names = "--json", description = "Print the manifest instead of a summary.")
    private boolean json;

    /// For commands that recover something of their own.
    void set(List<Path> what, Path log, Path target) {
        evidence = what;
        file = log;
        out = target;
    }

    @Override
    int run(Terminal terminal) throws Cancelled {
        OutputFolder.refuseInside(out, evidence);
        new OutputFolder(out).make();
        return recover(CaseFile.openOrCreate(file), terminal);
    }

    private int recover(Store store, Terminal terminal) throws Cancelled {
        try (var file = Case.open(store, Evidence.MEDIA, terminal.clock())) {
            var intake = new Evidence(file, terminal.progress());
            for (var path : evidence) intake.add(path);
            if (file.exhibits().isEmpty()) {
                throw new Refused("There is no disk or image in what was named, only texts.");
            }
            for (var path : consoles) intake.takeDocument(path);
            for (var path : reports) intake.takeDocument(path);
            if (!json) intake.remarks().forEach(terminal::remark);
            var target = new OutputFolder(out);
            var narrator = new Telling(terminal, !json);
            var desk = Desk.recalling(file, Chooser.BEST, narrator, terminal.progress());
            var recovered = new Recovery(desk, Optional.of(target.files())).run();
            if (images) target.images(desk, recovered.volumes());
            var manifest = Manifest.of(recovered);
            manifest.write(target.manifest());
            if (json) terminal.out().println(CanonicalJson.text(manifest));
            else Summary.print(terminal.out(), recovered, target, store.last());
            return exit(recovered);
        }
    }

    private static int exit(Recovered recovered) {
        boolean any = recovered.volumes().stream().anyMatch(v -> !v.content().isEmpty());
        if (!any) return Exit.NOT_DONE;
        return recovered.needsAttention() ? Exit.FINDINGS : Exit.DONE;
    }
}
