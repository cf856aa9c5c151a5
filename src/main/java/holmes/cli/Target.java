package holmes.cli;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.device.Progress;
import holmes.examine.files.FindGenerations;
import holmes.examine.files.FindXfs;
import holmes.examine.files.Trees;
import holmes.examine.identify.Identify;
import holmes.stack.Layer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Something in a case, as it was typed: `NAME`, `NAME:p2` for a partition, `NAME:/path` for a
/// file.
///
/// @param text as typed
/// @param path in the file system that lies there, if one was given
record Target(String text, Layer layer, Optional<Shelf.FileSystem> known, Optional<String> path) {

    private static final Pattern PART = Pattern.compile("(.+):p(\\d{1,4})");

    static Target parse(String text, Case file, Progress progress) throws Progress.Cancelled {
        var shelf = new Shelf(file);
        int colon = text.indexOf(":/");
        var name = colon < 0 ? text : text.substring(0, colon);
        var path =
                colon < 0 ? Optional.<String>empty() : Optional.of(tidy(text.substring(colon + 1)));
        var part = PART.matcher(name);
        Layer layer;
        if (part.matches()) {
            var table = shelf.get(part.group(1));
            int number = Integer.parseInt(part.group(2));
            layer = Address.partition(file, table, number, part.group(1), progress);
        } else {
            layer = shelf.get(name);
        }
        return new Target(text, layer, shelf.system(name, layer), path);
    }

    private static String tidy(String path) {
        var tidy = path.replaceAll("/+", "/");
        return tidy.length() > 1 && tidy.endsWith("/")
                ? tidy.substring(0, tidy.length() - 1)
                : tidy;
    }

    /// The file system that the case read there last, or the one that is found.
    ///
    /// @throws Refused if there is none
    Shelf.FileSystem system(Case file, Progress progress) throws Progress.Cancelled {
        if (known.isPresent()) return known.get();
        var sound = generation(file, false, progress);
        if (sound.isPresent()) return sound.get();
        var identified = file.perform(new Identify(layer), progress);
        var other =
                identified.found().stream()
                        .filter(s -> Trees.IDENTIFIED.contains(s.type()) && !s.doubtful())
                        .findFirst();
        if (other.isPresent()) return new Shelf.FileSystem(other.get().uuid(), false);
        var damaged = generation(file, true, progress);
        if (damaged.isPresent()) return damaged.get();
        var parts = Address.partitions(layer, identified);
        if (parts.isEmpty()) {
            var xfs = file.perform(new FindXfs(layer), progress).found();
            if (xfs.isPresent()) return new Shelf.FileSystem(xfs.get().uuid(), true);
        }
        if (!parts.isEmpty()) {
            var name = path.isPresent() ? text.substring(0, text.indexOf(":/")) : text;
            var numbers = parts.stream().map(p -> name + ":p" + p.number()).toList();
            throw new Refused(name + " has partitions: name one of " + String.join(", ", numbers));
        }
        throw new Refused(
                text
                        + " starts with no file system that Holmes reads; search and image work all the same");
    }

    private Optional<Shelf.FileSystem> generation(Case file, boolean everywhere, Progress progress)
            throws Progress.Cancelled {
        return file.perform(new FindGenerations(layer, everywhere), progress).stream()
                .filter(g -> g.start() == 0 && (g.primary() || everywhere))
                .findFirst()
                .map(g -> new Shelf.FileSystem(g.uuid(), everywhere));
    }
}
