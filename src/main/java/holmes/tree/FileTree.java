package holmes.tree;

import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import java.util.List;
import java.util.function.Consumer;

/// The files of one file system on a volume, each with what speaks against it.
public interface FileTree {

    /// What file system it is.
    ///
    /// @param type libblkid's name
    /// @param uuid as libblkid shows it; of a FAT its serial number
    /// @param label empty if it has none
    /// @param size bytes
    record Identity(String type, String uuid, String label, long size) {}

    Identity identity();

    /// What is odd about the file system itself, and how it was opened, one sentence each.
    List<String> notes();

    /// Hands on every file: first the tree below the root, directories before what they hold, then
    /// what no directory names any more. The order depends on nothing but the evidence.
    ///
    /// @return what is odd about the tree
    List<Anomaly> walk(Consumer<FileEntry> visitor, Progress progress) throws Progress.Cancelled;

    /// The content of an entry that this tree handed on.
    ///
    /// @throws UnreadableException if what says where it lies cannot be read
    /// @throws IndexOutOfBoundsException if nothing says where it lies
    FileContent content(FileEntry entry) throws UnreadableException;
}
