package holmes.cli;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.device.Progress.Cancelled;
import holmes.examine.files.FileRecord;
import holmes.examine.files.ListFiles;
import holmes.examine.files.Listing;
import holmes.examine.files.ReadFiles;
import holmes.report.words.Printable;
import holmes.stack.Layer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@picocli.CommandLine.Command(
        description =
                "Lists the media, partitions and volumes of a case, or files in one of them. What the recovery"
                        + " read already is not read again.")
final class LsCommand extends Command {

    @Mixin private final WorkCase work = new WorkCase();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WHAT",
            description = "A volume or medium; NAME:p2 is a partition, NAME:/etc a folder in it.")
    private Optional<String> what = Optional.empty();

    @Option(
            names = {"-R", "--recursive"},
            description = "Also what lies in folders below.")
    private boolean recursive;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /// @param kind `medium`, `partition` or `volume`
    private record Item(String name, String kind, Optional<Long> size, Layer layer) {}

    @Override
    int run(Terminal terminal) throws Cancelled {
        try (var file = work.open(terminal.clock())) {
            if (what.isEmpty()) {
                items(file, terminal);
                return Exit.DONE;
            }
            var target = Target.parse(what.get(), file, terminal.progress());
            var listing = listing(file, target, terminal);
            var files = chosen(listing.files(), target.path().orElse("/"), target.text());
            if (json) terminal.json(files);
            else files.forEach(record -> line(terminal.out(), record));
        }
        return Exit.DONE;
    }

    private void items(Case file, Terminal terminal) {
        var shelf = new Shelf(file);
        var items = new ArrayList<Item>();
        shelf.media().forEach((n, l) -> items.add(new Item(n, "medium", shelf.size(l), l)));
        shelf.parts().forEach((n, l) -> items.add(new Item(n, "partition", shelf.size(l), l)));
        shelf.volumes().forEach((n, l) -> items.add(new Item(n, "volume", shelf.size(l), l)));
        if (json) {
            terminal.json(items);
            return;
        }
        for (var item : items) {
            var size = item.size.map(bytes -> "  " + Sizes.exact(bytes)).orElse("");
            terminal.out().println(item.kind + "  " + Printable.of(item.name) + size);
        }
    }

    private static Listing listing(Case file, Target target, Terminal terminal) throws Cancelled {
        var system = target.system(file, terminal.progress());
        var read = new ReadFiles(target.layer(), system.uuid(), system.everywhere(), List.of());
        var known = file.recall(read);
        if (known.isPresent()) return known.get().outcome();
        var list = new ListFiles(target.layer(), system.uuid(), system.everywhere());
        return file.perform(list, terminal.progress());
    }

    private List<FileRecord> chosen(List<FileRecord> files, String path, String text) {
        var below = path.equals("/") ? "/" : path + "/";
        var within =
                files.stream()
                        .filter(f -> f.path().startsWith(below) && !f.path().equals("/"))
                        .filter(f -> recursive || f.path().indexOf('/', below.length()) < 0)
                        .toList();
        var itself = files.stream().filter(f -> f.path().equals(path)).toList();
        boolean folder = !within.isEmpty() || path.equals("/") || isFolder(itself);
        if (itself.isEmpty() && !folder) throw new Refused("There is no " + text);
        return folder ? within : itself;
    }

    private static boolean isFolder(List<FileRecord> itself) {
        return !itself.isEmpty() && itself.getFirst().type().equals("d");
    }

    private static void line(PrintStream out, FileRecord file) {
        var state = file.state().equals("complete") ? "" : "  [" + file.state() + "]";
        var link = file.linkTarget().map(to -> " -> " + Printable.of(to)).orElse("");
        out.printf(
                Locale.ROOT,
                "%s %04o %12d  %s  %s%s%s%n",
                file.type(),
                file.mode(),
                file.size(),
                file.mtime(),
                Printable.of(file.path()),
                link,
                state);
    }
}
