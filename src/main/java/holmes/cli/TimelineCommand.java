package holmes.cli;

import holmes.casefile.Case;
import holmes.casefile.Media;
import holmes.casefile.sqlite.CaseFile;
import holmes.examine.timeline.Moment;
import holmes.examine.timeline.Moment.Certainty;
import holmes.examine.timeline.Timeline;
import holmes.report.words.Printable;
import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Shows what happened when, by logs, file systems, arrays, drives and what the"
                        + " examiner wrote, on one axis in UTC.")
final class TimelineCommand extends Command {

    @Parameters(paramLabel = "CASE", description = "The case file.")
    private Path file = Path.of("");

    @Option(names = "--actions", description = "Show what was done in the case, too.")
    private boolean actions;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    int run(Terminal terminal) {
        try (var store = CaseFile.review(file);
                var open = Case.open(store, Media.NONE, terminal.clock())) {
            var timeline = Timeline.of(open, actions);
            if (json) terminal.json(timeline);
            else print(timeline, terminal.out());
        }
        return Exit.DONE;
    }

    private static void print(Timeline timeline, PrintStream out) {
        for (var moment : timeline.moments()) out.println(line(moment));
        if (!timeline.undated().isEmpty()) out.println("Not dated:");
        for (var moment : timeline.undated()) out.println(line(moment));
        for (var remark : timeline.remarks()) out.println(Printable.of(remark));
    }

    private static String line(Moment moment) {
        var when = moment.when().map(Object::toString).orElse(moment.printed());
        var cited =
                moment.source()
                        .map(s -> s.name() + (s.line() > 0 ? " line " + s.line() : ""))
                        .orElse("entry " + moment.entry());
        var whom = moment.affected().isEmpty() ? "" : "  [" + moment.affected() + "]";
        return Printable.of(
                mark(moment.certainty())
                        + when
                        + "  "
                        + moment.what()
                        + whom
                        + "  ("
                        + cited
                        + ")");
    }

    private static String mark(Certainty certainty) {
        return switch (certainty) {
            case CLOCK, UNDATED -> "  ";
            case COUNTED, ZONE_UNKNOWN -> "~ ";
            case LATEST -> "≤ ";
        };
    }
}
