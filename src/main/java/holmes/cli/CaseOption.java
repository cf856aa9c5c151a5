package holmes.cli;

import holmes.casefile.Case;
import holmes.casefile.Media;
import holmes.casefile.MemoryStore;
import holmes.casefile.sqlite.CaseFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Option;

/// `--case FILE`, for commands that examine something. Without it the work goes through a case all
/// the same, one that is forgotten at the end.
final class CaseOption {

    @Option(
            names = "--case",
            paramLabel = "FILE",
            description = "Log the work in this case; it is made if there is none.")
    private Optional<Path> file = Optional.empty();

    /// To be closed by the command.
    Case open(Media media, Clock clock) {
        var store = file.isPresent() ? CaseFile.openOrCreate(file.get()) : new MemoryStore();
        return Case.open(store, media, clock);
    }
}
