package holmes.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.bytes.Refused;
import holmes.casefile.Tool;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Runs commands and keeps their contract: results on standard output, sentences on standard error,
/// an exit code from {@link Exit}.
public final class Cli {

    private final Terminal terminal;
    private final Interruption stop;
    private final Window window;

    Cli(Terminal terminal, Interruption stop, Window window) {
        this.terminal = terminal;
        this.stop = stop;
        this.window = window;
    }

    public static Cli ofThisProcess(Clock clock, Window window) {
        var stop = new Interruption();
        var out = new Output(Terminal.isTerminal(1));
        var err = new PrintStream(System.err, true, UTF_8);
        var progress = Terminal.isTerminal(2) ? new Meter(err, stop) : stop;
        return new Cli(new Terminal(out, err, progress, clock), stop, window);
    }

    /// @param arguments a command's name and its arguments
    /// @return the exit code
    public int run(String... arguments) {
        try {
            return switch (arguments[0]) {
                case "-h", "--help", "help" -> printed(overview());
                case "-V", "--version" -> printed("holmes " + Tool.version());
                default -> named(arguments);
            };
        } finally {
            terminal.out().flush();
        }
    }

    /// Opens the window at its start page.
    public int window() {
        try {
            return window.open(List.of(), List.of());
        } catch (Refused e) {
            return refuse(e.getMessage());
        }
    }

    /// Says why nothing was done.
    public int refuse(String sentence) {
        return terminal.refuse(sentence);
    }

    private int named(String... arguments) {
        var command = Commands.named(arguments[0]);
        if (command.isPresent()) {
            var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            return run(command.get().word(), command.get().make(window), rest);
        }
        return terminal.misused("There is no command '" + arguments[0] + "'", "holmes");
    }

    int run(String word, Command command, String... arguments) {
        return new Invocation(word, command, terminal, stop).run(arguments);
    }

    private int printed(String text) {
        terminal.out().println(text);
        return Exit.DONE;
    }

    private static String overview() {
        var text = new StringBuilder();
        text.append("Usage: holmes COMMAND [ARGUMENTS]   (without arguments: the window)\n\n");
        text.append("Brings data back from broken storage stacks, and proves how.\n\n");
        for (var command : Commands.values()) {
            text.append(
                    String.format(Locale.ROOT, "  %-10s %s%n", command.word(), command.summary()));
        }
        text.append("\nEach command explains itself with --help. Evidence is never written to.\n");
        text.append("Exit codes: 0 done, 1 done with findings that need attention,\n");
        text.append("2 wrong usage, 3 could not be done.");
        return text.toString();
    }
}
