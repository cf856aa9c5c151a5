package holmes.format.ext;

import holmes.device.UnreadableException;
import holmes.tree.FileContent;
import holmes.tree.FileType;

/// Tells a file system inside an image file from one that overlays the file system around it.
final class ImageFiles {

    private ImageFiles() {}

    /// Whether one file holds all of a file system that starts at `offset`: then that one has
    /// overwritten nothing.
    ///
    /// @param around the file system whose files are looked at
    /// @param offset bytes from its start
    /// @param size bytes of the other file system
    static boolean hold(ExtFileSystem around, long offset, long size) {
        if (offset <= 0) return false;
        var plausibility = new InodePlausibility(around);
        long first = around.superblock().geometry().firstInode();
        for (long number = first; around.has(number); number++) {
            try {
                var inode = around.inode(number);
                boolean large = inode.size() >= size && inode.type() == FileType.FILE;
                if (!large || !inode.live() || !plausibility.of(inode)) continue;
                var content = around.content(inode);
                boolean sound = content.doubts().isEmpty() && content.lost().isEmpty();
                if (sound && holds(content, offset, size)) return true;
            } catch (UnreadableException e) {
                // An inode that cannot be read vouches for nothing.
            }
        }
        return false;
    }

    private static boolean holds(FileContent content, long offset, long size) {
        for (var piece : content.pieces()) {
            long into = offset - piece.place();
            boolean here = piece.stored() && into >= 0 && into < piece.range().length();
            if (here && piece.range().start() + into + size <= content.size()) return true;
        }
        return false;
    }
}
