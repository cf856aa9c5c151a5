package holmes.cli;

import holmes.casefile.Note;
import holmes.device.Progress.Cancelled;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description = "Writes something into the log of a case that is to be remembered.")
final class NoteCommand extends Command {

    @Mixin private final WorkCase work = new WorkCase();

    @Parameters(index = "1", paramLabel = "TEXT", description = "What is to be remembered.")
    private String text = "";

    @Option(
            names = "--entry",
            paramLabel = "NUMBER",
            description = "An entry that it is about; may be given several times.")
    private List<Long> entries = List.of();

    @Override
    int run(Terminal terminal) throws Cancelled {
        try (var open = work.open(terminal.clock())) {
            var note = new Note(text, entries);
            long number = open.cite(note, terminal.progress()).entry();
            terminal.out().println("Entry " + number);
            return Exit.DONE;
        }
    }
}
