package holmes;

import holmes.cli.Cli;
import java.time.Clock;

/// No arguments open the window, arguments run a command.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // The case file's library looks for a log to write to, and would say that there is none.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        var cli = Cli.ofThisProcess(Clock.systemUTC());
        System.exit(arguments.length == 0 ? window(cli) : cli.run(arguments));
    }

    private static int window(Cli cli) {
        return cli.refuse(
                "This version of Holmes has no window: run holmes --help for its commands.");
    }
}
