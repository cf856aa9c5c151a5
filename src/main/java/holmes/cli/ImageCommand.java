package holmes.cli;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.device.Progress.Cancelled;
import holmes.examine.export.CopyImage;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description = "Writes a volume, partition or medium of a case as a sparse raw image.",
        footer = "Exit code 1 if something could not be read: it is a hole, and is said.")
final class ImageCommand extends Command {

    private static final int SHOWN = 20;

    @Mixin private final WorkCase work = new WorkCase();

    @Parameters(
            index = "1",
            paramLabel = "WHAT",
            description = "A volume or medium; NAME:p2 is a partition.")
    private String what = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "The image, which must be new.")
    private Path image = Path.of("");

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private record Report(String name, long size, String sha256, List<ByteRange> unreadable) {
        Report {
            unreadable = List.copyOf(unreadable);
        }
    }

    @Override
    int run(Terminal terminal) throws Cancelled {
        // What is there could be evidence.
        if (Files.exists(image, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused(image + " exists already: name a new file");
        }
        try (var file = work.open(terminal.clock())) {
            var target = Target.parse(what, file, terminal.progress());
            if (target.path().isPresent()) throw new Misuse("'" + what + "' is no volume");
            var request = new CopyImage(target.layer());
            var copied = file.cite(request, Optional.of(image), terminal.progress()).outcome();
            var lost = copied.unreadable();
            if (json) {
                terminal.json(new Report(what, copied.size(), copied.sha256(), lost.ranges()));
            } else {
                terminal.out().println(copied.sha256() + "  " + image);
                lost.ranges().stream()
                        .limit(SHOWN)
                        .forEach(r -> terminal.remark("bytes " + r + " cannot be read."));
                if (!lost.isEmpty()) {
                    terminal.remark(
                            "holmes: " + lost.length() + " bytes in all are holes in the image.");
                }
            }
            return lost.isEmpty() ? Exit.DONE : Exit.FINDINGS;
        }
    }
}
