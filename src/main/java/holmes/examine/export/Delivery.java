package holmes.examine.export;

import holmes.bytes.RangeSet;
import holmes.device.Progress;
import holmes.tree.ContentSink;
import holmes.tree.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where recovered files go: a folder, or a tar archive.
///
/// Files come in an order in which directories are before what they hold.
///
/// What cannot be read never passes for zeros: of what nothing can be read no copy is made, and
/// beside a copy of which parts are lost lies `NAME.map`, a map as ddrescue makes them, that says
/// which. The lost parts are holes.
public interface Delivery extends AutoCloseable {

    /// Reads a file's content into a sink.
    interface Content {

        /// What needs no room in a copy, as far as the file system says before it is read.
        default RangeSet gaps() throws IOException {
            return RangeSet.EMPTY;
        }

        void into(ContentSink sink) throws IOException, Progress.Cancelled;
    }

    /// Takes the content of a name, and ends the work on it.
    interface Filling {

        /// To be called once for each name, in the order of the names; another thread may do it
        /// while further names are taken.
        ///
        /// @param beside takes the content too
        /// @throws holmes.bytes.Refused if the disk is full, or cannot be written to
        void fill(Content content, ContentSink beside) throws Progress.Cancelled;
    }

    /// Takes one name.
    ///
    /// @throws holmes.bytes.Refused if the disk is full, or cannot be written to
    Filling take(FileEntry entry);

    /// Does what has to be done last, when everything has been filled.
    ///
    /// @return what could not be made as it was, one sentence each
    List<String> finish();

    /// Lets go of what is open; what was not finished is given up.
    @Override
    void close();

    /// A tar archive if the name says so, a folder otherwise.
    static Delivery to(Path target) {
        boolean tar = String.valueOf(target.getFileName()).endsWith(".tar");
        return tar && !Files.isDirectory(target) ? new TarCopy(target) : new FolderCopy(target);
    }
}
