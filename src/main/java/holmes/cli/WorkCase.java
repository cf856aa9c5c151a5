package holmes.cli;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.sqlite.CaseFile;
import holmes.guide.Evidence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Parameters;

/// `CASE`, for commands that go on with a case that there is.
final class WorkCase {

    @Parameters(index = "0", paramLabel = "CASE", description = "The case file.")
    private Path file = Path.of("");

    /// To be closed by the command.
    Case open(Clock clock) {
        if (!Files.exists(file)) {
            throw new Refused(
                    file + " does not exist: 'holmes open' and 'holmes recover' make a case");
        }
        return Case.open(CaseFile.open(file), Evidence.MEDIA, clock);
    }
}
