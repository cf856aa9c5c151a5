package holmes.cli;

import holmes.casefile.json.CanonicalJson;
import holmes.device.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// What a command may use of the process that it runs in.
///
/// @param out for results, in UTF-8 whatever the locale
/// @param err for sentences and progress
/// @param progress for long work: shown if somebody watches, and stopped when the user says so
record Terminal(PrintStream out, PrintStream err, Progress progress, Clock clock) {

    /// Prints a value as one JSON document.
    void json(Object value) {
        out.println(CanonicalJson.text(value));
    }

    /// Says why nothing was done, in one sentence.
    int refuse(String sentence) {
        say(sentence);
        return Exit.NOT_DONE;
    }

    /// Says what is wrong with the arguments.
    ///
    /// @param command whose help would be of use
    int misused(String what, String command) {
        say(what + "; try '" + command + " --help'.");
        return Exit.WRONG_USAGE;
    }

    /// Says something that the user should know, while the work goes on.
    void remark(String sentence) {
        say(sentence);
    }

    /// After the results so far, where both go to one place.
    private void say(String sentence) {
        out.flush();
        if (progress instanceof Meter meter) meter.clear();
        err.println("holmes: " + sentence);
    }

    /// Java tells only whether all of its streams are a terminal.
    ///
    /// @param stream 1 for standard output, 2 for standard error
    static boolean isTerminal(int stream) {
        try {
            var target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
