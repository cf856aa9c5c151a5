package holmes;

import holmes.cli.Cli;
import holmes.examine.export.DemoIncident;
import holmes.guide.Evidence;
import holmes.ui.Opening;
import holmes.ui.Surroundings;
import holmes.ui.Window;
import holmes.ui.attached.Machine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/// No arguments open the window, arguments run a command.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // The case file's library looks for a log to write to, and would say that there is none.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // The report's library tells of fonts that it would take if it had none of its own.
        System.setProperty(
                "org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        var cli = Cli.ofThisProcess(Clock.systemUTC(), Main::window);
        System.exit(arguments.length == 0 ? cli.window() : cli.run(arguments));
    }

    private static int window(List<Path> file, List<Path> evidence) {
        // A command that brings evidence along is the demo; its case lies beside what it unpacked.
        boolean demo = !evidence.isEmpty() && !file.isEmpty();
        var folder = demo ? file.getFirst().toAbsolutePath().getParent() : Path.of("holmes-demo");
        var beside = Objects.requireNonNullElse(folder, Path.of("."));
        var surroundings =
                new Surroundings(
                        Clock.systemUTC(), Evidence.MEDIA, unpacking(beside), beside, Machine.THIS);
        Window.open(surroundings, demo ? new Opening.Demo() : new Opening.Start());
        return 0;
    }

    private static Surroundings.Demo unpacking(Path folder) {
        return progress -> {
            var evidence = folder.resolve("evidence");
            DemoIncident.unpack(evidence, progress);
            return evidence;
        };
    }
}
