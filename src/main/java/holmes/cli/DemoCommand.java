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
        recover.set(
                List.of(evidence),
                fresh(folder, "demo", ".holmes"),
                fresh(folder, "recovered", ""));
        return recover.run(terminal);
    }

    private int open(Path evidence) {
        try {
            return window.open(List.of(fresh(folder, "demo", ".holmes")), List.of(evidence));
        } catch (Refused e) {
            throw new Refused(
                    e.getMessage() + "; 'holmes demo --headless' recovers it without one", e);
        }
    }

    /// A case and results of its own for every run.
    private static Path fresh(Path folder, String name, String ending) {
        var fresh = folder.resolve(name + ending);
        for (int i = 2; Files.exists(fresh); i++) fresh = folder.resolve(name + "-" + i + ending);
        return fresh;
    }
}
