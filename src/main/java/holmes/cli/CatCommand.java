package holmes.cli;

import holmes.bytes.Refused;
import holmes.device.Progress.Cancelled;
import holmes.examine.files.FileRecord;
import holmes.examine.files.ReadPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description = "Writes the content of a file in a case to standard output.",
        footer = "Exit code 1 if parts of it are lost: they stand as zeros.")
final class CatCommand extends Command {

    @Mixin private final WorkCase work = new WorkCase();

    @Parameters(index = "1", paramLabel = "WHAT", description = "NAME:/path of a file.")
    private String what = "";

    @Override
    int run(Terminal terminal) throws Cancelled {
        try (var file = work.open(terminal.clock())) {
            var target = Target.parse(what, file, terminal.progress());
            var path = target.path().orElseThrow(() -> new Misuse("'" + what + "' names no file"));
            var system = target.system(file, terminal.progress());
            var read = new ReadPart(target.layer(), system.uuid(), system.everywhere(), path);
            var folder = Files.createTempDirectory("holmes-cat");
            try {
                var listing = file.cite(read, Optional.of(folder), terminal.progress()).outcome();
                return print(listing.files().getFirst(), folder, terminal);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new Refused(what + " cannot be copied: " + e.getMessage(), e);
        }
    }

    private int print(FileRecord record, Path folder, Terminal terminal) throws IOException {
        if (!record.type().equals("f")) throw new Refused(what + " is no regular file");
        if (record.state().equals("unreadable")) {
            throw new Refused(what + " cannot be read: " + String.join("; ", record.why()));
        }
        // The copy may have a name that Java cannot write, so it is found rather than named.
        try (var copies = Files.walk(folder)) {
            var copy =
                    copies.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                            .findFirst();
            if (copy.isEmpty()) throw new Refused(what + " could not be copied");
            Files.copy(copy.get(), terminal.out());
        }
        if (record.state().equals("complete")) return Exit.DONE;
        terminal.remark(what + " is not whole: " + String.join("; ", record.why()) + ".");
        return Exit.FINDINGS;
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
