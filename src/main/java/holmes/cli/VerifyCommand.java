package holmes.cli;

import holmes.bytes.Refused;
import holmes.casefile.Fault;
import holmes.casefile.Keys;
import holmes.casefile.Signatures;
import holmes.casefile.Store;
import holmes.casefile.Verification;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress.Cancelled;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Option(
            names = "--key",
            paramLabel = "PUB",
            description = "A public key: the case must hold a signature that was made with it.")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private record Report(
            long entries,
            String seal,
            Optional<Long> sealedAt,
            boolean whole,
            List<Fault> faults,
            List<Signatures.Valid> signatures) {
        Report {
            faults = List.copyOf(faults);
            signatures = List.copyOf(signatures);
        }
    }

    @Override
    int run(Terminal terminal) throws Cancelled {
        var expected = seal.map(s -> s.toLowerCase(Locale.ROOT));
        if (expected.isPresent() && !expected.get().matches("[0-9a-f]{64}")) {
            throw new Misuse("A seal has 64 hexadecimal digits");
        }
        var wanted = key.map(Keys::fingerprint);
        try (var store = CaseFile.review(file)) {
            var found = Verification.of(store, expected, terminal.progress());
            var signatures = signatures(store);
            var faults = new ArrayList<>(found.faults());
            faults.addAll(signatures.faults());
            wanted.flatMap(k -> unsigned(k, signatures)).ifPresent(faults::add);
            var report =
                    new Report(
                            found.entries(),
                            found.seal(),
                            found.sealedAt(),
                            faults.isEmpty(),
                            faults,
                            signatures.valid());
            if (json) terminal.json(report);
            else print(report, terminal);
            return report.whole() ? Exit.DONE : Exit.FINDINGS;
        }
    }

    /// Of a case that cannot be read to its end, those that can be; the rest is a fault already.
    private static Signatures signatures(Store store) {
        try {
            return Signatures.of(store);
        } catch (Refused e) {
            return new Signatures(List.of(), List.of());
        }
    }

    private static Optional<Fault> unsigned(String key, Signatures signatures) {
        if (signatures.valid().stream().anyMatch(v -> v.key().equals(key))) return Optional.empty();
        return Optional.of(Fault.inCase("holds no signature by the key " + key));
    }

    private void print(Report found, Terminal terminal) {
        var out = terminal.out();
        found.faults().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%s is %s: %d entries, last seal %s%n",
                file,
                found.whole() ? "whole" : "not whole",
                found.entries(),
                found.seal());
        for (var signature : found.signatures()) {
            out.printf(
                    Locale.ROOT,
                    "Entry %d signs everything up to entry %d; key %s%n",
                    signature.entry(),
                    signature.signed(),
                    signature.key());
        }
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
