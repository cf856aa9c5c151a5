package holmes.cli;

import holmes.device.Progress.Cancelled;
import holmes.examine.search.Needle;
import holmes.examine.search.Search;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Finds where bytes, a text or a regular expression occur on a volume or medium of a"
                        + " case, whatever lies there.",
        footer = "Exit code 1 if something could not be read, and so was not searched.")
final class SearchCommand extends Command {

    @Mixin private final WorkCase work = new WorkCase();

    @Parameters(
            index = "1",
            paramLabel = "WHAT",
            description = "A volume or medium; NAME:p2 is a partition.")
    private String what = "";

    @Parameters(index = "2", paramLabel = "PATTERN", description = "What is looked for.")
    private String pattern = "";

    @ArgGroup private final Kind kind = new Kind();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "List at most so many hits; all are counted. Default: 10000.")
    private int limit = 10_000;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /// At most one of them.
    private static final class Kind {
        @Option(names = "--text", description = "PATTERN is a text, in UTF-8. The default.")
        @SuppressWarnings("unused") // it is what holds without the others
        private boolean text;

        @Option(names = "--hex", description = "PATTERN is bytes, two digits each.")
        private boolean hex;

        @Option(
                names = "--regex",
                description = "PATTERN is a regular expression over bytes (ISO 8859-1).")
        private boolean regex;
    }

    @Override
    int run(Terminal terminal) throws Cancelled {
        if (limit < 0) throw new Misuse("--limit takes no negative number");
        var needle = needle();
        needle.finder();
        try (var file = work.open(terminal.clock())) {
            var target = Target.parse(what, file, terminal.progress());
            if (target.path().isPresent()) throw new Misuse("'" + what + "' is no volume");
            var search = new Search(target.layer(), needle, limit);
            var hits = file.perform(search, terminal.progress());
            if (json) terminal.json(hits);
            else print(hits, terminal);
            return hits.unreadable().isEmpty() ? Exit.DONE : Exit.FINDINGS;
        }
    }

    private Needle needle() {
        if (kind.hex) return new Needle.Hex(pattern);
        return kind.regex ? new Needle.Regex(pattern) : new Needle.Text(pattern);
    }

    private static void print(Search.Hits hits, Terminal terminal) {
        for (var hit : hits.hits()) terminal.out().println(hit.start());
        if (hits.count() == 0) terminal.remark("holmes: it does not occur.");
        long more = hits.count() - hits.hits().size();
        if (more > 0) terminal.remark("and " + more + " hits more, see --limit.");
        if (!hits.unreadable().isEmpty()) {
            terminal.remark(
                    "holmes: "
                            + hits.unreadable().length()
                            + " bytes cannot be read and were not searched.");
        }
    }
}
