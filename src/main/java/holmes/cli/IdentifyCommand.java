package holmes.cli;

import holmes.device.Progress.Cancelled;
import holmes.examine.identify.IdentifyTree;
import holmes.guide.Evidence;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Tells what lies on disks, images and devices: file systems, members of arrays,"
                        + " physical volumes, partition tables, and what is odd about them.",
        footer = "Exit code 1 if a place could not be read, or several things claim a device.")
final class IdentifyCommand extends Command {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "An image or a device; PATH:p2 is its second partition.")
    private List<String> paths = List.of();

    @Option(names = "--json", description = "Print one JSON document: an array, an object a path.")
    private boolean json;

    @Mixin private final CaseOption caseOption = new CaseOption();

    @Override
    int run(Terminal terminal) throws Cancelled {
        var found = new ArrayList<Identified>();
        try (var file = caseOption.open(Evidence.MEDIA, terminal.clock())) {
            int exit =
                    Each.of(
                            paths,
                            terminal,
                            text -> {
                                var layer = Address.parse(text).in(file, terminal.progress());
                                var tree = new IdentifyTree(layer);
                                var node = file.perform(tree, terminal.progress());
                                var identified = Identified.of(text, node);
                                if (!json) IdentifyPrinter.print(terminal.out(), identified);
                                found.add(identified);
                                return identified.needsAttention() ? Exit.FINDINGS : Exit.DONE;
                            });
            if (json) terminal.json(found);
            return exit;
        }
    }
}
