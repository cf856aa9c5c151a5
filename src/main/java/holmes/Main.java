package holmes;

import holmes.bytes.Refused;
import holmes.cli.Cli;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// No arguments open the window, arguments run a command.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // The case file's library looks for a log to write to, and would say that there is none.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        var cli = Cli.ofThisProcess(Clock.systemUTC(), Main::window);
        System.exit(arguments.length == 0 ? cli.window() : cli.run(arguments));
    }

    private static int window(List<Path> file, List<Path> evidence) {
        throw new Refused("There is no window in this build; --headless does the same without.");
    }
}
