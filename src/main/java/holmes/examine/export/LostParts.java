package holmes.examine.export;

import static java.nio.charset.StandardCharsets.US_ASCII;

import holmes.bytes.RangeSet;
import holmes.source.RescueMap;
import holmes.tree.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Sees to it that what is lost of copies in a folder cannot be taken for zeros.
final class LostParts {

    static final String MAP = ".map";

    private record Part(FileEntry entry, Path wanted, Path made, RangeSet lost) {}

    private final List<Part> parts = new ArrayList<>();

    /// @param wanted where the copy would lie if there were no other of its name, `made` where it
    ///   does
    void add(FileEntry entry, Path wanted, Path made, RangeSet lost) {
        if (!lost.isEmpty()) parts.add(new Part(entry, wanted, made, lost));
    }

    /// Removes copies that hold nothing, and lays maps beside the others. To be done last: a file
    /// that had the name of a map keeps it.
    ///
    /// @param problems takes what could not be done
    void settle(Names names, Problems problems) {
        for (var part : parts) {
            try {
                if (part.lost.length() == part.entry.size()) Files.delete(part.made);
                else map(part, names);
            } catch (IOException e) {
                problems.add(
                        part.entry.path(),
                        "is not whole, and nothing beside it says so: see the list of files",
                        "are not whole, and nothing beside them says so: see the list of files");
            }
        }
    }

    private static void map(Part part, Names names) throws IOException {
        var number = part.made.toString().substring(part.wanted.toString().length());
        var folder = part.made.resolveSibling("");
        var path = names.place(folder, part.entry.name() + number + MAP);
        FolderCopy.made(path, free -> write(free, part.entry.size(), part.lost));
    }

    /// @throws IOException if there is such a file, too
    static Path write(Path path, long size, RangeSet lost) throws IOException {
        var text = RescueMap.of(size, lost).text().getBytes(US_ASCII);
        return Files.write(path, text, StandardOpenOption.CREATE_NEW);
    }
}
