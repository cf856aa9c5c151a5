package holmes.source;

import holmes.bytes.Refused;
import holmes.device.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a folder of evidence holds: its images, in the natural order of their names, and everything
/// else with the reason why it is none. Nothing is passed over in silence.
///
/// @param images files that can be opened; of a split image the first piece
public record Folder(List<Path> images, List<Skipped> skipped) {

    /// @param why it is no image, as the end of a sentence, for instance `is a text file`
    /// @param used whether it is read with an image, as its map or as a piece of it
    public record Skipped(Path path, String why, boolean used) {}

    private static final int SECTOR = 512;

    /// A disk of one cylinder would be larger; what is smaller is some other file.
    private static final int SMALLEST = 4096;

    /// Names that say it is an image, even if its size is odd.
    private static final List<String> IMAGE_NAMES = List.of(".img", ".dd", ".raw", ".image");

    public Folder {
        images = List.copyOf(images);
        skipped = List.copyOf(skipped);
    }

    static Folder read(Path folder) {
        var files = list(folder);
        var images = new ArrayList<Path>();
        var skipped = new ArrayList<Skipped>();
        var maps = maps(files);
        for (var file : files) {
            var owner = maps.get(file);
            var piece = owner == null ? pieceOf(file) : Optional.<String>empty();
            if (owner != null) {
                var why = "lies beside " + owner.getFileName() + " as its map";
                skipped.add(new Skipped(file, why, true));
            } else if (piece.isPresent()) {
                skipped.add(new Skipped(file, "is a piece of " + piece.get(), true));
            } else {
                objection(file)
                        .ifPresentOrElse(
                                why -> skipped.add(new Skipped(file, why, false)),
                                () -> images.add(file));
            }
        }
        return new Folder(images, skipped);
    }

    /// The first piece of the split image that is all the folder holds.
    static Path onlySplitImage(Path folder) {
        var found = read(folder);
        if (found.images.size() == 1 && isSplit(found.images.getFirst())) {
            return found.images.getFirst();
        }
        throw new Refused(folder + " is a folder, not an image: name the images in it");
    }

    private static boolean isSplit(Path file) {
        try {
            return Pieces.around(file).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted((a, b) ->
                            NaturalOrder.OF_NAMES.compare(Pieces.nameOf(a), Pieces.nameOf(b)))
                    .toList();
        } catch (IOException e) {
            throw new Refused(folder + " cannot be listed: " + Refused.why(e), e);
        }
    }

    private static Map<Path, Path> maps(List<Path> files) {
        var maps = new HashMap<Path, Path>();
        for (var file : files) {
            for (var map : MapBeside.candidates(file, Pieces.nameOf(file))) maps.put(map, file);
        }
        return maps;
    }

    /// The name of the first piece of the split image that a file is part of, if it is another one.
    private static Optional<String> pieceOf(Path path) {
        try {
            if (FileType.of(path) != FileType.FILE || !Files.isReadable(path)) {
                return Optional.empty();
            }
            return Pieces.around(path)
                    .map(Pieces::first)
                    .filter(first -> !first.equals(path))
                    .map(Pieces::nameOf);
        } catch (Refused | IOException e) {
            return Optional.empty(); // The objection says so.
        }
    }

    private static Optional<String> objection(Path path) {
        try {
            switch (FileType.of(path)) {
                case DIRECTORY -> {
                    return Optional.of("is a folder");
                }
                case MISSING -> {
                    return Optional.of("leads nowhere");
                }
                case BLOCK_DEVICE, OTHER -> {
                    return Optional.of("is no file");
                }
                case FILE -> {}
            }
            if (!Files.isReadable(path)) return Optional.of("may not be read: permission denied");
            Pieces.around(path); // Refuses a split image that is not whole.
            try (var file = new FileDevice(path, Pieces.nameOf(path))) {
                return Content.objection(file).or(() -> oddSize(path, file.size()));
            }
        } catch (Refused | IOException | UnreadableException e) {
            return Optional.of("cannot be opened: " + e.getMessage());
        }
    }

    private static Optional<String> oddSize(Path path, long size) {
        var name = Pieces.nameOf(path).toLowerCase(Locale.ROOT);
        if (size < SMALLEST) return Optional.of("is too small for a disk");
        if (size % SECTOR == 0 || IMAGE_NAMES.stream().anyMatch(name::endsWith)) {
            return Optional.empty();
        }
        return Optional.of("is no whole number of sectors long");
    }
}
