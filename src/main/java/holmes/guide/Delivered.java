package holmes.guide;

import holmes.examine.files.FileRecord;
import holmes.examine.files.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// Whether copies of files lie where they were delivered to.
final class Delivered {

    private Delivered() {}

    /// Whether every regular file of a listing lies below a folder, in its full length; without a
    /// folder nothing was to be delivered.
    static boolean all(Listing listing, Optional<Path> folder) {
        return folder.isEmpty()
                || listing.files().stream()
                        .filter(file -> file.sha256().isPresent())
                        .allMatch(file -> isThere(file, folder.get()));
    }

    private static boolean isThere(FileRecord file, Path folder) {
        try {
            var path = folder.resolve(file.path().substring(1));
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(path) == file.size();
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}
