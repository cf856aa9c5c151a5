package holmes.cli;

import holmes.bytes.Refused;
import holmes.casefile.Keys;
import holmes.device.Progress.Cancelled;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@picocli.CommandLine.Command(
        description =
                "Signs the last seal of a case, and with it everything up to there. The signature is"
                        + " an entry of the case, which can go on.",
        footer = "'holmes verify CASE --key FILE.pub' checks it.")
final class SignCommand extends Command {

    @Mixin private final WorkCase work = new WorkCase();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "The private key; its public half lies beside it as FILE.pub.")
    private Path key = Path.of("");

    @Override
    int run(Terminal terminal) throws Cancelled {
        try (var open = work.open(terminal.clock())) {
            var last = open.log().last();
            if (last.isEmpty()) throw new Refused("The case has no entry yet: there is no seal.");
            var signed = Keys.sign(last.get(), key);
            long number = open.cite(signed, terminal.progress()).entry();
            terminal.out()
                    .println("Entry " + number + " signs the seal of entry " + signed.entry());
            return Exit.DONE;
        }
    }
}
