package holmes.cli;

import holmes.bytes.Refused;
import holmes.device.Progress.Cancelled;
import holmes.examine.export.DemoIncident;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Unpacks the bundled incident (ten small disks of a server that was reinstalled by"
                        + " mistake, with logs and SMART reports) and opens it in the window, or"
                        + " recovers it unattended.")
final class DemoCommand extends Command {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "Where to unpack it: ${DEFAULT-VALUE} if nothing is said.",
            defaultValue = "holmes-demo")
    private Path folder = Path.of("holmes-demo");

    @Option(names = "--headless", description = "Recover it without a window, and print how.")
    private boolean headless;

    private final Window window;

    DemoCommand(Window window) {
        this.window = window;
    }

    @Override
    int run(Terminal terminal) throws Cancelled {
        var evidence = folder.resolve("evidence");
        DemoIncident.unpack(evidence, terminal.progress());
        if (!headless) return open(evidence);
        var recover = new RecoverCommand();
        recover.set(List.of(evidence), fresh(folder), folder.resolve("recovered"));
        return recover.run(terminal);
    }

    private int open(Path evidence) {
        try {
            return window.open(List.of(fresh(folder)), List.of(evidence));
        } catch (Refused e) {
            throw new Refused(
                    e.getMessage() + "; 'holmes demo --headless' recovers it without one", e);
        }
    }

    /// A case of its own for every run.
    private static Path fresh(Path folder) {
        var file = folder.resolve("demo.holmes");
        for (int i = 2; Files.exists(file); i++) file = folder.resolve("demo-" + i + ".holmes");
        return file;
    }
}
