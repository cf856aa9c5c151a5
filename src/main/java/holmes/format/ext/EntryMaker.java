package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.device.UnreadableException;
import holmes.tree.FileContent;
import holmes.tree.FileEntry;
import holmes.tree.FileName;
import holmes.tree.FileState;
import holmes.tree.FileType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes entries of inodes, and judges how complete each is.
final class EntryMaker {

    private static final int LONGEST_LINK = 1 << 16;

    private final ExtFileSystem fileSystem;
    private final Suspects known;
    private final Suspects suspects;
    private final Restored restored;
    private final boolean checksums;

    /// @param known places that something is known to have overwritten
    /// @param suspects these, and all others that are in doubt
    /// @param restored what is read from the journal's copies
    EntryMaker(ExtFileSystem fileSystem, Suspects known, Suspects suspects, Restored restored) {
        this.fileSystem = fileSystem;
        this.known = known;
        this.suspects = suspects;
        this.restored = restored;
        this.checksums = fileSystem.superblock().metadataChecksums();
    }

    /// @param notes what is already known against it; makes it partial
    FileEntry entry(String path, Inode inode, FileEntry.Evidence evidence, List<String> notes) {
        var why = new ArrayList<>(notes);
        if (fromJournal(inode)) {
            evidence = FileEntry.Evidence.JOURNAL;
            why.add("its inode is a copy that the journal kept, perhaps not the last one");
        }
        if (checksums && !inode.checksumHolds(fileSystem.seed())) {
            why.add("its inode has a wrong checksum");
        }
        var attributes = fileSystem.attributes(inode, why);
        var type = inode.type();
        boolean content = type == FileType.FILE || type == FileType.SYMLINK;
        boolean none = content && !inode.fastLink() && judge(fileSystem.content(inode), why);
        Optional<String> target = type == FileType.SYMLINK ? target(inode, why) : Optional.empty();
        boolean device = type == FileType.BLOCK_DEVICE || type == FileType.CHARACTER_DEVICE;
        return new FileEntry(
                path,
                type,
                inode.number(),
                inode.links(),
                inode.permissions(),
                inode.uid(),
                inode.gid(),
                inode.size(),
                inode.modified(),
                inode.changed(),
                inode.accessed(),
                inode.born(),
                target,
                device ? Optional.of(inode.major() + ":" + inode.minor()) : Optional.empty(),
                attributes,
                none
                        ? FileState.UNREADABLE
                        : why.isEmpty() ? FileState.COMPLETE : FileState.PARTIAL,
                why,
                evidence);
    }

    private boolean fromJournal(Inode inode) {
        if (restored.isEmpty()) return false;
        long offset = fileSystem.offsetOf(inode.number());
        return restored.overlaps(ByteRange.of(offset, inode.raw().byteSize()));
    }

    /// The names of a directory, without those in blocks that are known to be overwritten.
    Directory directory(Inode inode) {
        return fileSystem.directories().read(inode, known);
    }

    /// Whether a name is from the journal's copy of its directory.
    boolean isOldName(DirectoryEntry name) {
        return restored.blocks().containsKey(name.place());
    }

    /// Adds what speaks against a name.
    void judgeName(DirectoryEntry name, Inode named, List<String> why) {
        if (restored.doubts(name, named)) {
            why.add("its name is from a copy that the journal kept, and may be out of date");
        }
    }

    /// Adds to what is known of a directory that some of its blocks are the journal's.
    void judgeBlocks(Inode directory, List<String> why) {
        if (restored.isEmpty()) return;
        for (var piece : fileSystem.content(directory).pieces()) {
            var place = ByteRange.of(piece.place(), piece.range().length());
            if (piece.stored() && restored.overlaps(place)) {
                why.add("some of its names are from a copy that the journal kept");
                return;
            }
        }
    }

    /// Adds what speaks against a content.
    ///
    /// @return whether nothing of it can be had
    boolean judge(FileContent content, List<String> why) {
        var doubted = suspects.doubting(content);
        why.addAll(doubted.reasons());
        return doubted.isLost();
    }

    private Optional<String> target(Inode inode, List<String> why) {
        var content = fileSystem.content(inode);
        if (content.size() > LONGEST_LINK) {
            why.add("its target would be " + content.size() + " bytes long");
            return Optional.empty();
        }
        try {
            var bytes = Crc32c.heap(content.view(0, content.size()));
            return Optional.of(FileName.text(bytes));
        } catch (UnreadableException e) {
            why.add("its target is unreadable");
            return Optional.empty();
        }
    }
}
