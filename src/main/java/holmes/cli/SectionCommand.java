package holmes.cli;

import holmes.bytes.Refused;
import holmes.casefile.Section;
import holmes.device.Progress.Cancelled;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Puts a section of the examiner's own into the report of a case; an empty file takes it out.")
final class SectionCommand extends Command {

    @Mixin private final WorkCase work = new WorkCase();

    @Parameters(index = "1", paramLabel = "TITLE", description = "Of the section.")
    private String title = "";

    @Parameters(index = "2", paramLabel = "FILE.md", description = "Its text in Markdown, UTF-8.")
    private Path markdown = Path.of("");

    @Override
    int run(Terminal terminal) throws Cancelled {
        try (var open = work.open(terminal.clock())) {
            var section = new Section(title, text());
            long number = open.cite(section, terminal.progress()).entry();
            terminal.out().println("Entry " + number);
            return Exit.DONE;
        }
    }

    private String text() {
        try {
            return Files.readString(markdown);
        } catch (MalformedInputException e) {
            throw new Refused(markdown + " is no text in UTF-8", e);
        } catch (IOException e) {
            throw new Refused(markdown + " cannot be read: " + e.getMessage(), e);
        }
    }
}
