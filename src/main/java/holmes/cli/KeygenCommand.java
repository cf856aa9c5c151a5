package holmes.cli;

import holmes.casefile.Keys;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Makes a pair of Ed25519 keys to sign cases with: FILE, to be kept by its owner, and"
                        + " FILE.pub, to be given away. Nothing is overwritten.")
final class KeygenCommand extends Command {

    @Parameters(paramLabel = "FILE", description = "Where the private key goes.")
    private Path file = Path.of("");

    @Override
    int run(Terminal terminal) {
        terminal.out().println("Fingerprint " + Keys.make(file));
        return Exit.DONE;
    }
}
