package holmes.cli;

import holmes.device.Progress.Cancelled;
import holmes.examine.export.FolderCopy;
import holmes.examine.files.Listing;
import holmes.examine.files.ReadFiles;
import holmes.examine.files.ReadPart;
import holmes.report.words.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Copies files of a case into a folder, those that nothing names any more too.",
        footer =
                "Exit code 1 if one of them is not whole. Which parts of one are lost is told by"
                        + " NAME.map beside it, a map as ddrescue makes them; of what cannot be"
                        + " read at all no copy is made.")
final class ExtractCommand extends Command {

    @Mixin private final WorkCase work = new WorkCase();

    @Parameters(
            index = "1",
            paramLabel = "WHAT",
            description = "A volume or medium, or NAME:/path of a file or folder in it.")
    private String what = "";

    @Parameters(index = "2", paramLabel = "DIR", description = "A folder, new or empty.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print the list of files as one JSON document.")
    private boolean json;

    @Override
    int run(Terminal terminal) throws Cancelled {
        FolderCopy.refuseUsed(folder);
        try (var file = work.open(terminal.clock())) {
            var target = Target.parse(what, file, terminal.progress());
            var system = target.system(file, terminal.progress());
            var layer = target.layer();
            var uuid = system.uuid();
            boolean all = target.path().orElse("/").equals("/");
            var request =
                    all
                            ? new ReadFiles(layer, uuid, system.everywhere(), List.of())
                            : new ReadPart(
                                    layer, uuid, system.everywhere(), target.path().orElseThrow());
            var cited = file.cite(request, Optional.of(folder), terminal.progress());
            var listing = cited.outcome();
            if (json) terminal.json(listing);
            else print(listing, terminal);
            var lacking = file.shortfall(cited.entry());
            lacking.forEach(sentence -> terminal.remark(Printable.of(sentence)));
            boolean whole = listing.count("complete") == listing.files().size();
            return whole && lacking.isEmpty() ? Exit.DONE : Exit.FINDINGS;
        }
    }

    private void print(Listing listing, Terminal terminal) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%d entries copied to %s: %d complete, %d partial, %d unreadable%n",
                        listing.files().size(),
                        folder,
                        listing.count("complete"),
                        listing.count("partial"),
                        listing.count("unreadable"));
        listing.files().stream()
                .filter(f -> !f.state().equals("complete"))
                .forEach(f ->
                        terminal.out()
                                .println(
                                        Printable.of(f.path())
                                                + "  ["
                                                + f.state()
                                                + "] "
                                                + String.join("; ", f.why())));
    }
}
