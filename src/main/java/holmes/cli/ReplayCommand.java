package holmes.cli;

import holmes.casefile.Case;
import holmes.casefile.Media;
import holmes.casefile.Verification;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress.Cancelled;
import holmes.examine.replay.Repetition;
import holmes.examine.replay.Replay;
import holmes.guide.Evidence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Performs every derived entry of a case again and compares what comes of it. Media"
                        + " are known by content and serial number, wherever they lie now and"
                        + " whatever they are called. The case is not written to.",
        footer = "Exit code 1 if a medium is missing or changed, or an outcome is not equal.")
final class ReplayCommand extends Command {

    @Parameters(index = "0", paramLabel = "CASE", description = "The case file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "EVIDENCE",
            arity = "1..*",
            description = "Disk images, devices, or folders with images.")
    private List<Path> evidence = List.of();

    @Option(
            names = "--into",
            paramLabel = "NEW",
            description =
                    "Write what is performed again into a new case, which says of which case it is a"
                            + " repetition. The work is done twice then.")
    private Optional<Path> into = Optional.empty();

    @Option(names = "--all", description = "Show every entry, also those that are equal.")
    private boolean all;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    int run(Terminal terminal) throws Cancelled {
        into.ifPresent(CaseFile::checkThatItIsFree);
        try (var store = CaseFile.review(file);
                var open = Case.open(store, Media.NONE, terminal.clock())) {
            var whole = Verification.of(store, Optional.empty(), terminal.progress());
            if (!whole.isWhole()) {
                terminal.remark(
                        file + " is not as Holmes wrote it: 'holmes verify' says what is wrong.");
            }
            var result = new Replay(open).run(Evidence.MEDIA, places(), terminal.progress());
            if (json) terminal.json(result);
            else new ReplayPrinter(terminal.out(), all).print(result);
            if (into.isPresent()) repeat(open, into.get(), terminal);
            return whole.isWhole() && result.isEqual() ? Exit.DONE : Exit.FINDINGS;
        }
    }

    private void repeat(Case origin, Path target, Terminal terminal) throws Cancelled {
        CaseFile.createWhole(
                target,
                store -> {
                    try (var copy = Case.open(store, Evidence.MEDIA, terminal.clock())) {
                        new Repetition(origin, copy)
                                .run(Evidence.MEDIA, places(), terminal.progress());
                    }
                });
        terminal.remark(target + " repeats the case, entry by entry.");
    }

    private List<String> places() {
        var places = new ArrayList<String>();
        for (var path : evidence) Evidence.media(path).forEach(each -> places.add(each.toString()));
        return places;
    }
}
