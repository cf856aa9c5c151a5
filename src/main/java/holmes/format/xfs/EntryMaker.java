package holmes.format.xfs;

import holmes.bytes.Be;
import holmes.tree.FileEntry;
import holmes.tree.FileName;
import holmes.tree.FileState;
import holmes.tree.FileType;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes entries of inodes, and judges how complete each is.
final class EntryMaker {

    /// Source: `XFS_SYMLINK_MAXLEN`.
    private static final int LONGEST_LINK = 1024;

    private static final long REMOTE = 0x58534c4d; // "XSLM"
    private static final int REMOTE_HEADER = 56;

    private final Metadata metadata;
    private final ContentReader contents;
    private final Census.Result census;

    /// @param census what speaks against the file system as a whole, and in parts
    EntryMaker(Metadata metadata, Census.Result census) {
        this.metadata = metadata;
        this.contents = new ContentReader(metadata);
        this.census = census;
    }

    /// @param notes what is already known against it; makes it partial
    FileEntry entry(String path, XfsInode inode, FileEntry.Evidence evidence, List<String> notes) {
        var why = new ArrayList<>(notes);
        why.addAll(census.doubts());
        if (!inode.sumHolds()) why.add("its inode has a wrong checksum");
        if (inode.links() == 0) why.add("it was removed, and perhaps still open");
        var attributes = Attributes.read(metadata, inode, why);
        var type = inode.type();
        boolean none = false;
        if (type == FileType.FILE) {
            var content = census.suspects().doubting(contents.content(inode));
            why.addAll(content.reasons());
            none = content.isLost();
        }
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
                Math.max(inode.size(), 0),
                inode.modified(),
                inode.changed(),
                inode.accessed(),
                inode.version() == 3 ? Optional.of(inode.born()) : Optional.empty(),
                target,
                device ? Optional.of(inode.device()) : Optional.empty(),
                attributes,
                none
                        ? FileState.UNREADABLE
                        : why.isEmpty() ? FileState.COMPLETE : FileState.PARTIAL,
                why,
                evidence);
    }

    private Optional<String> target(XfsInode inode, List<String> why) {
        if (inode.size() < 0 || inode.size() > LONGEST_LINK) {
            why.add("its target would be " + inode.size() + " bytes long");
            return Optional.empty();
        }
        int size = (int) inode.size();
        try {
            var bytes =
                    inode.format() == XfsInode.Format.LOCAL
                            ? Marks.heap(
                                    inode.dataFork(),
                                    0,
                                    (int) Math.min(size, inode.dataFork().byteSize()))
                            : remote(inode, size, why);
            if (bytes.length < size) throw new DamagedException("is missing in part");
            return Optional.of(FileName.text(bytes));
        } catch (DamagedException e) {
            why.add("its target " + e.getMessage());
            return Optional.empty();
        }
    }

    /// A target that lies in blocks: from version 5 on each run of them has a header.
    private byte[] remote(XfsInode inode, int size, List<String> why) throws DamagedException {
        boolean five = metadata.superblock().selfDescribing();
        int header = five ? REMOTE_HEADER : 0;
        var target = new ByteArrayOutputStream(size);
        for (var extent : ForkReader.data(metadata, inode).extents()) {
            long length = Math.min(extent.count(), LONGEST_LINK) * metadata.geometry().blockSize();
            var read =
                    metadata.block(
                            metadata.geometry().offset(extent.block()),
                            length,
                            Metadata.Header.REMOTE,
                            inode.number());
            if (five && Be.u32(read.bytes(), 0) != REMOTE) {
                throw new DamagedException("is overwritten");
            }
            read.doubts().forEach(doubt -> why.add("its target " + doubt));
            var part = read.bytes().asSlice(header);
            long rest = Math.min(part.byteSize(), size - target.size());
            target.writeBytes(part.asSlice(0, rest).toArray(ValueLayout.JAVA_BYTE));
        }
        return target.toByteArray();
    }
}
