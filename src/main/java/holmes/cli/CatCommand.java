package holmes.cli;

import holmes.bytes.Refused;
import holmes.device.Progress.Cancelled;
import holmes.examine.export.Scratch;
import holmes.examine.files.FileRecord;
import holmes.examine.files.ReadPart;
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
            try (var scratch = Scratch.make()) {
                var copy = Optional.of(scratch.folder());
                var listing = file.cite(read, copy, terminal.progress()).outcome();
                return print(listing.files().getFirst(), scratch, terminal);
            }
        }
    }

    private int print(FileRecord record, Scratch scratch, Terminal terminal) {
        if (!record.type().equals("f")) throw new Refused(what + " is no regular file");
        if (record.state().equals("unreadable")) {
            throw new Refused(what + " cannot be read: " + String.join("; ", record.why()));
        }
        if (!scratch.passOn(terminal.out())) throw new Refused(what + " could not be copied");
        if (record.state().equals("complete")) return Exit.DONE;
        terminal.remark(what + " is not whole: " + String.join("; ", record.why()) + ".");
        return Exit.FINDINGS;
    }
}
