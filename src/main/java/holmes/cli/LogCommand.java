package holmes.cli;

import holmes.casefile.Filter;
import holmes.casefile.sqlite.CaseFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(description = "Shows what was done in a case, entry by entry.")
final class LogCommand extends Command {

    @Parameters(paramLabel = "CASE", description = "The case file.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print one JSON document: an array of entries.")
    private boolean json;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only this kind of request, for instance intake.")
    private Optional<String> kind = Optional.empty();

    @Option(
            names = "--result",
            paramLabel = "RESULT",
            description = "Only what ended so: done, refused, cancelled or failed.")
    private Optional<String> result = Optional.empty();

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "Only entries that hold this text.")
    private Optional<String> text = Optional.empty();

    @Option(
            names = "--outcomes",
            description = "Show what came of each, too: in full, which can be long.")
    private boolean outcomes;

    @Override
    int run(Terminal terminal) {
        try (var log = CaseFile.review(file)) {
            var print = new LogPrinter(terminal.out(), log, outcomes);
            var entries = log.all(new Filter(kind, result, Optional.empty(), text));
            if (json) print.json(entries);
            else print.text(entries);
        }
        return Exit.DONE;
    }
}
