package holmes.ui.session;

import holmes.bytes.Refused;
import holmes.ui.files.FilesModel;
import holmes.ui.files.Found;
import holmes.ui.files.Preview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The delivered copies of files, for a look at how they begin.
///
/// @param root folder that holds one folder a volume
record Copies(Path root) implements FilesModel.Reader {

    @Override
    public Preview read(Found file) {
        var path = root.resolve(file.volume()).resolve(file.path().substring(1)).normalize();
        // What a damaged file system calls its files must not lead out of the folder.
        if (!path.startsWith(root) || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Preview.none("No copy of this file was delivered on this machine.");
        }
        try (var in =
                Files.newInputStream(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return Preview.of(in.readNBytes(Preview.MOST), file.size());
        } catch (IOException e) {
            throw new Refused("The copy cannot be read: " + e.getMessage(), e);
        }
    }
}
