package holmes.cli;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Media;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress.Cancelled;
import holmes.guide.Evidence;
import holmes.report.runbook.Runbook;
import holmes.report.runbook.Script;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Prints a script that makes a volume from its disks with the standard tools, on"
                        + " overlays: it checks every disk first, and the volume afterwards.",
        footer = {
            "If the case does not hold the volume's SHA-256 or the text of its volume group yet, and"
                    + " the evidence is at hand, they are read and become entries of the case.",
            "Exit code 1 if one of them is not to be had: the script does without, and says so."
        })
final class RunbookCommand extends Command {

    @Parameters(index = "0", paramLabel = "CASE", description = "The case file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "VOLUME",
            description = "A volume or medium; NAME:p2 is a partition.")
    private String volume = "";

    @Option(names = "--as-is", description = "Look at no evidence: take what the case holds.")
    private boolean asIs;

    @Override
    int run(Terminal terminal) throws Cancelled {
        if (!asIs) complete(terminal);
        try (var held = Case.open(CaseFile.review(file), Media.NONE, terminal.clock())) {
            var target = target(held, terminal);
            var book = Runbook.of(held, volume, target.layer());
            terminal.out().print(Script.of(book, held.log().last().orElseThrow()));
            if (book.sha256().isPresent()) return Exit.DONE;
            terminal.remark(
                    "The case holds no SHA-256 of "
                            + volume
                            + ": the script cannot say whether it is what was examined.");
            return Exit.FINDINGS;
        }
    }

    private Target target(Case held, Terminal terminal) throws Cancelled {
        var target = Target.parse(volume, held, terminal.progress());
        if (target.path().isPresent()) throw new Misuse("'" + volume + "' is no volume");
        return target;
    }

    /// Adds to the case what the runbook wants and the evidence can give.
    private void complete(Terminal terminal) throws Cancelled {
        try (var held = Case.open(CaseFile.review(file), Media.NONE, terminal.clock())) {
            if (Runbook.wanting(held, target(held, terminal).layer()).isEmpty()) return;
        }
        try (var open = Case.open(CaseFile.open(file), Evidence.MEDIA, terminal.clock())) {
            for (var request : Runbook.wanting(open, target(open, terminal).layer())) {
                try {
                    open.perform(request, terminal.progress());
                } catch (Refused e) {
                    terminal.remark(String.valueOf(e.getMessage()));
                }
            }
        } catch (Refused e) {
            terminal.remark(String.valueOf(e.getMessage()));
        }
    }
}
