package holmes.cli;

import holmes.casefile.Fault;
import holmes.casefile.Verification;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress.Cancelled;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description = "Checks that a case is as Holmes wrote it: every seal, and every content.",
        footer = "Exit code 1 if it is not. docs/verify_case.py checks the same without Holmes.")
final class VerifyCommand extends Command {

    @Parameters(paramLabel = "CASE", description = "The case file.")
    private Path file = Path.of("");

    @Option(
            names = "--seal",
            paramLabel = "HEX",
            description = "A seal as a report printed it: the case must still hold it.")
    private Optional<String> seal = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private record Report(
            long entries, String seal, Optional<Long> sealedAt, boolean whole, List<Fault> faults) {
        Report {
            faults = List.copyOf(faults);
        }
    }

    @Override
    int run(Terminal terminal) throws Cancelled {
        var expected = seal.map(s -> s.toLowerCase(Locale.ROOT));
        if (expected.isPresent() && !expected.get().matches("[0-9a-f]{64}")) {
            throw new Misuse("A seal has 64 hexadecimal digits");
        }
        try (var store = CaseFile.review(file)) {
            var found = Verification.of(store, expected, terminal.progress());
            if (json) terminal.json(report(found));
            else print(found, terminal);
            return found.isWhole() ? Exit.DONE : Exit.FINDINGS;
        }
    }

    private static Report report(Verification found) {
        return new Report(
                found.entries(), found.seal(), found.sealedAt(), found.isWhole(), found.faults());
    }

    private void print(Verification found, Terminal terminal) {
        var out = terminal.out();
        found.faults().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%s is %s: %d entries, last seal %s%n",
                file,
                found.isWhole() ? "whole" : "not whole",
                found.entries(),
                found.seal());
        long since = found.sealedAt().map(at -> found.entries() - at).orElse(0L);
        if (since > 0) {
            out.printf(
                    Locale.ROOT,
                    "The seal given is that of entry %d; %d were added since.%n",
                    found.entries() - since,
                    since);
        }
    }
}
