package holmes.cli;

import holmes.device.Progress.Cancelled;
import picocli.CommandLine.Option;

/// A command after its arguments were read. Subclasses declare theirs with picocli's annotations.
abstract class Command {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli asks for it itself
    private boolean help;

    @Option(names = "--debug", description = "Show where an unexpected error comes from.")
    private boolean debug;

    /// @return one of {@link Exit}
    /// @throws holmes.bytes.Refused if it cannot be done; its message is all that is printed
    abstract int run(Terminal terminal) throws Cancelled;

    final boolean debug() {
        return debug;
    }
}
