package holmes.source;

import holmes.bytes.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The files of a split image, in order: `disk.001`, `disk.002` … (or from `.000`), `disk.img.aa`,
/// `.ab` … as `split(1)` names them.
///
/// @param files two or more, all but the last of one size
record Pieces(List<Path> files) {

    private static final Pattern NUMBERED = Pattern.compile("(.+\\.)(\\d{2,4})");
    private static final Pattern LETTERED = Pattern.compile("(.*[._-]|x)([a-z]{2,3})");

    Pieces {
        files = List.copyOf(files);
    }

    Path first() {
        return files.getFirst();
    }

    /// The name without the suffix of the pieces, for instance `disk.img`.
    String stem() {
        return Suffix.of(first()).map(Suffix::stem).orElseThrow().replaceAll("[._-]$", "");
    }

    /// The split image of which the file is a piece, if it is one.
    ///
    /// @throws Refused if a piece is missing between others, or one in the middle is cut short
    static Optional<Pieces> around(Path file) throws IOException {
        var suffix = Suffix.of(file);
        if (suffix.isEmpty()) return Optional.empty();
        var present = siblings(file, suffix.get());
        if (present.size() < 2 || !present.getFirst().isFirst() || allAreDisks(file, present)) {
            return Optional.empty();
        }
        var expected = present.getFirst();
        for (var piece : present) {
            if (!piece.equals(expected)) {
                throw new Refused(
                        "of the split image that starts with "
                                + present.getFirst().name()
                                + " the piece "
                                + expected.name()
                                + " is missing");
            }
            expected = expected.next();
        }
        var files = present.stream().map(piece -> piece.in(file)).toList();
        long size = Files.size(files.getFirst());
        for (var piece : files.subList(1, files.size())) {
            long found = Files.size(piece);
            if (found == size || (found < size && piece.equals(files.getLast()))) continue;
            throw new Refused(
                    "the piece "
                            + nameOf(piece)
                            + " has "
                            + found
                            + " bytes where "
                            + nameOf(files.getFirst())
                            + " has "
                            + size
                            + ": the split image is not whole");
        }
        return Optional.of(new Pieces(files));
    }

    /// Whatever is there of the same stem, in the order of the count.
    private static List<Suffix> siblings(Path file, Suffix suffix) throws IOException {
        try (var entries = Files.list(file.toAbsolutePath().getParent())) {
            return entries.filter(Files::isRegularFile)
                    .flatMap(entry -> Suffix.of(entry).stream())
                    .filter(suffix::isOfOneSet)
                    .sorted(Comparator.comparingInt(Suffix::length).thenComparing(Suffix::count))
                    .toList();
        }
    }

    /// Whole disks may be numbered in the same way: then each begins with a boot record.
    private static boolean allAreDisks(Path file, List<Suffix> pieces) throws IOException {
        for (var piece : pieces) {
            try (var in = Files.newInputStream(piece.in(file))) {
                var sector = in.readNBytes(512);
                if (sector.length < 512 || sector[510] != 0x55 || sector[511] != (byte) 0xaa) {
                    return false;
                }
            }
        }
        return true;
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// A stem and the digits or letters that count the pieces.
    private record Suffix(String stem, String count) {

        static Optional<Suffix> of(Path file) {
            var name = nameOf(file);
            for (var pattern : List.of(NUMBERED, LETTERED)) {
                var match = pattern.matcher(name);
                if (match.matches()) return Optional.of(new Suffix(match.group(1), match.group(2)));
            }
            return Optional.empty();
        }

        String name() {
            return stem + count;
        }

        Path in(Path neighbour) {
            return neighbour.resolveSibling(name());
        }

        int length() {
            return count.length();
        }

        boolean isLettered() {
            return Character.isLetter(count.charAt(0));
        }

        boolean isOfOneSet(Suffix other) {
            return stem.equals(other.stem) && isLettered() == other.isLettered();
        }

        boolean isFirst() {
            return isLettered() ? count.matches("a+") : count.matches("0+1?");
        }

        Suffix next() {
            var digits = count.toCharArray();
            boolean letters = isLettered();
            char last = letters ? 'z' : '9';
            int i = digits.length - 1;
            while (i >= 0 && digits[i] == last) digits[i--] = letters ? 'a' : '0';
            if (i < 0)
                return new Suffix(
                        stem,
                        letters ? "a".repeat(digits.length + 1) : "1" + "0".repeat(digits.length));
            digits[i]++;
            return new Suffix(stem, new String(digits));
        }
    }
}
