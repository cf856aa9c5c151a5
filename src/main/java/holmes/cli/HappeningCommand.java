package holmes.cli;

import holmes.casefile.Happening;
import holmes.device.Progress.Cancelled;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description = "Writes into the log of a case what happened in the incident, and when.")
final class HappeningCommand extends Command {

    @Mixin private final WorkCase work = new WorkCase();

    @Parameters(
            index = "1",
            paramLabel = "TIME",
            description = "With its time zone, for instance 2013-03-05T03:12Z or …+01:00.")
    private String time = "";

    @Parameters(index = "2", paramLabel = "TEXT", description = "What happened, in one sentence.")
    private String what = "";

    @Option(names = "--affected", paramLabel = "TEXT", description = "Who or what suffered.")
    private String affected = "";

    @Option(names = "--done", paramLabel = "TEXT", description = "What was done about it.")
    private String done = "";

    @Override
    int run(Terminal terminal) throws Cancelled {
        try (var open = work.open(terminal.clock())) {
            var happening = new Happening(when(), what, affected, done);
            long number = open.cite(happening, terminal.progress()).entry();
            terminal.out().println("Entry " + number);
            return Exit.DONE;
        }
    }

    private Instant when() {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException e) {
            throw new Misuse("'" + time + "' is no time with a time zone");
        }
    }
}
