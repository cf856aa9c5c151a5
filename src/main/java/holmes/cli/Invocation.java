package holmes.cli;

import holmes.bytes.Refused;
import holmes.device.Progress.Cancelled;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// A command with its arguments. Apart from {@link Cli}, so that an overview of the commands need
/// not load picocli.
///
/// @param word the command's name
record Invocation(String word, Command command, Terminal terminal, Interruption stop) {

    int run(String... arguments) {
        var line = new CommandLine(command).setCommandName("holmes " + word);
        try {
            line.parseArgs(arguments);
        } catch (ParameterException e) {
            return misused(String.valueOf(e.getMessage()));
        }
        if (line.isUsageHelpRequested()) {
            line.usage(terminal.out());
            return Exit.DONE;
        }
        return run();
    }

    private int run() {
        stop.watch();
        try {
            return command.run(terminal);
        } catch (Misuse e) {
            return misused(e.what());
        } catch (Refused e) {
            return terminal.refuse(e.getMessage());
        } catch (Cancelled e) {
            return terminal.refuse("Stopped before it was done.");
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            if (command.debug()) e.printStackTrace(terminal.err());
            return terminal.refuse(
                    "Something went wrong that should not ("
                            + e
                            + "); --debug shows where it came from.");
        } finally {
            terminal.out().flush();
            stop.ended();
        }
    }

    private int misused(String what) {
        return terminal.misused(what, "holmes " + word);
    }
}
