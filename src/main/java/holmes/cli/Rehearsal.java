package holmes.cli;

import holmes.casefile.Case;
import holmes.casefile.Media;
import holmes.casefile.Note;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Runs through what every command needs, so that the launcher can record it: the JVM then starts
/// with those classes loaded and linked (JEP 514). No part of the program's work.
public final class Rehearsal {

    private Rehearsal() {}

    /// @param arguments a case file to be made, or added to
    public static void main(String[] arguments) throws Progress.Cancelled {
        var clock = Clock.systemUTC();
        var cli = Cli.ofThisProcess(clock, (_, _) -> 0);
        var file = arguments[0];
        try (var open = Case.open(CaseFile.openOrCreate(Path.of(file)), Media.NONE, clock)) {
            open.perform(new Note("rehearsal", List.of()), Progress.NONE);
        }
        cli.run("--help");
        for (var command : Commands.values()) cli.run(command.word(), "--help");
        cli.run("log", file, "--json", "--outcomes");
        cli.run("log", file);
        cli.run("verify", file);
    }
}
