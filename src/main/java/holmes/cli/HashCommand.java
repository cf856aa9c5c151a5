package holmes.cli;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.device.Progress.Cancelled;
import holmes.examine.export.CopyImage;
import holmes.examine.files.ReadPart;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description = "Computes SHA-256 of media, volumes, partitions or files of a case.",
        footer = "Exit code 1 if something could not be read: it counts as zeros, and is said.")
final class HashCommand extends Command {

    @Mixin private final WorkCase work = new WorkCase();

    @Parameters(
            index = "1..*",
            paramLabel = "WHAT",
            description =
                    "Volumes or media; NAME:p2 is a partition, NAME:/path a file. All media, if"
                            + " none is named.")
    private List<String> what = List.of();

    @Option(names = "--json", description = "Print one JSON document: an array.")
    private boolean json;

    /// @param unreadable bytes that count as zeros in the digest; of a file, empty with `whole`
    ///   false
    private record Hash(
            String name, String sha256, long size, boolean whole, List<ByteRange> unreadable) {
        Hash {
            unreadable = List.copyOf(unreadable);
        }
    }

    @Override
    int run(Terminal terminal) throws Cancelled {
        var found = new ArrayList<Hash>();
        try (var file = work.open(terminal.clock())) {
            var names = what.isEmpty() ? List.copyOf(new Shelf(file).media().keySet()) : what;
            int exit =
                    Each.of(
                            names,
                            terminal,
                            name -> {
                                var hash = hash(file, name, terminal);
                                found.add(hash);
                                if (!json) terminal.out().println(hash.sha256 + "  " + name);
                                if (hash.whole) return Exit.DONE;
                                if (!json) say(hash, terminal);
                                return Exit.FINDINGS;
                            });
            if (json) terminal.json(found);
            return exit;
        }
    }

    private static void say(Hash hash, Terminal terminal) {
        long lost = hash.unreadable.stream().mapToLong(ByteRange::length).sum();
        var how = lost > 0 ? lost + " bytes of it" : "parts of it";
        terminal.remark(hash.name + ": " + how + " cannot be read and count as zeros.");
    }

    private static Hash hash(Case file, String name, Terminal terminal) throws Cancelled {
        var target = Target.parse(name, file, terminal.progress());
        if (target.path().isPresent()) return ofFile(file, target, terminal);
        var image = file.perform(new CopyImage(target.layer()), terminal.progress());
        var lost = image.unreadable();
        return new Hash(name, image.sha256(), image.size(), lost.isEmpty(), lost.ranges());
    }

    private static Hash ofFile(Case file, Target target, Terminal terminal) throws Cancelled {
        var system = target.system(file, terminal.progress());
        var path = target.path().orElseThrow();
        var read = new ReadPart(target.layer(), system.uuid(), system.everywhere(), path);
        var record = file.perform(read, terminal.progress()).files().getFirst();
        var sha256 =
                record.sha256()
                        .orElseThrow(() -> new Refused(target.text() + " has no readable content"));
        return new Hash(
                target.text(), sha256, record.size(), record.state().equals("complete"), List.of());
    }
}
