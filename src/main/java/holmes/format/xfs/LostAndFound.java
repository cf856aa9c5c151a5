package holmes.format.xfs;

import holmes.device.Progress;
import holmes.tree.FileEntry;
import holmes.tree.FileType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives a place to what no directory names: `/lost+found/#` and the number of the inode. What lies
/// below a lost directory keeps its names.
final class LostAndFound {

    private static final String HERE = "/lost+found/#";

    private final Metadata metadata;
    private final InodeSet used;
    private final Walk walk;

    LostAndFound(Metadata metadata, InodeSet used, Walk walk) {
        this.metadata = metadata;
        this.used = used;
        this.walk = walk;
    }

    /// To be called when all that hangs together has been walked.
    void collect() throws Progress.Cancelled {
        var folders = new ArrayList<XfsInode>();
        for (var all = used.numbers(); all.hasNext(); ) {
            lost(all.nextLong())
                    .filter(inode -> inode.type() == FileType.DIRECTORY)
                    .ifPresent(folders::add);
        }
        var named = new InodeSet();
        for (var folder : folders) {
            for (var name : FolderReader.read(metadata, folder).names()) named.add(name.inode());
        }
        for (var folder : folders) if (!named.contains(folder.number())) enter(folder);
        // What is left names itself in a circle.
        for (var folder : folders) if (!walk.seen().contains(folder.number())) enter(folder);
        for (var all = used.numbers(); all.hasNext(); ) {
            lost(all.nextLong())
                    .ifPresent(inode -> {
                        walk.seen().add(inode.number());
                        var path = HERE + inode.number();
                        walk.file(path, inode, FileEntry.Evidence.INODE_TABLE, List.of());
                    });
        }
    }

    private void enter(XfsInode folder) throws Progress.Cancelled {
        walk.enter(HERE + folder.number(), folder, FileEntry.Evidence.INODE_TABLE);
    }

    /// An inode in use that was not seen, and is no file of the file system's own.
    private Optional<XfsInode> lost(long number) {
        if (walk.seen().contains(number)) return Optional.empty();
        if (metadata.superblock().internal().contains(number)) return Optional.empty();
        try {
            return Optional.of(metadata.inode(number))
                    .filter(inode -> inode.mode() != 0 && inode.type() != FileType.UNKNOWN)
                    .filter(inode -> !inode.isMetadata());
        } catch (DamagedException e) {
            return Optional.empty();
        }
    }
}
