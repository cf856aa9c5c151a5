package holmes.cli;

import holmes.casefile.Case;
import holmes.casefile.Media;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress.Cancelled;
import holmes.report.Format;
import holmes.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description = "Writes what a case comes to, for people and for programs.",
        footer = "The evidence need not be at hand. The same case gives the same bytes anywhere.")
final class ReportCommand extends Command {

    @Parameters(paramLabel = "CASE", description = "The case file.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where the report goes; made if it is missing.")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description =
                    "Some of html, pdf, json, case, dfxml and body; without this all of them.")
    private List<String> formats = List.of();

    @Override
    int run(Terminal terminal) throws Cancelled {
        var wanted = wanted();
        try (var store = CaseFile.review(file);
                var open = Case.open(store, Media.NONE, terminal.clock())) {
            var report = Report.of(open, terminal.progress());
            report.write(out, wanted, terminal.progress()).forEach(terminal.out()::println);
        }
        return Exit.DONE;
    }

    private List<Format> wanted() {
        if (formats.isEmpty()) return List.of(Format.values());
        var wanted = new ArrayList<Format>();
        for (var word : formats) {
            var known = Stream.of(Format.values()).map(Format::word).toList();
            var format =
                    Format.named(word)
                            .orElseThrow(() ->
                                    new Misuse(
                                            "There is no format "
                                                    + word
                                                    + ", only "
                                                    + String.join(", ", known)));
            if (!wanted.contains(format)) wanted.add(format);
        }
        return wanted;
    }
}
