package holmes.format.ext;

import holmes.bytes.Field;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.tree.ExtendedAttribute;
import holmes.tree.FileContent;
import holmes.tree.FileEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// An ext2, ext3 or ext4 file system, opened through one superblock. Reads only; safe for use by
/// many threads.
public final class ExtFileSystem {

    static final long ROOT = 2;

    private static final List<Field<Long>> INTERNAL =
            List.of(
                    SuperblockFields.JOURNAL_INODE,
                    SuperblockFields.USER_QUOTA_INODE,
                    SuperblockFields.GROUP_QUOTA_INODE,
                    SuperblockFields.PROJECT_QUOTA_INODE,
                    SuperblockFields.ORPHAN_FILE_INODE);

    private final Blocks blocks;
    private final ExtSuperblock superblock;
    private final GroupTable groups;
    private final InodeTable inodes;
    private final List<Anomaly> anomalies;
    private final int seed;
    private final ContentReader contents;
    private final DirectoryReader directories;
    private final AttributeReader attributes;

    private ExtFileSystem(
            BlockDevice device,
            ExtSuperblock superblock,
            List<Long> copies,
            List<Anomaly> anomalies) {
        this.blocks = new Blocks(device, superblock.blockSize());
        this.superblock = superblock;
        this.groups = GroupTable.load(blocks, superblock, copies);
        this.inodes = new InodeTable(blocks, superblock, groups);
        var all = new ArrayList<>(anomalies);
        all.addAll(groups.anomalies());
        this.anomalies = List.copyOf(all);
        this.seed = superblock.checksumSeed();
        this.contents = new ContentReader(this);
        this.directories = new DirectoryReader(this);
        this.attributes = new AttributeReader(this);
    }

    /// Opens what starts at byte 0 of a device, through the primary superblock or, where that is
    /// missing or damaged, a backup at one of its usual places. The anomalies say which and why.
    ///
    /// @return absent if there is no ext here; garbled if there was one and no copy is usable
    public static Reading<ExtFileSystem> open(BlockDevice device) {
        return SuperblockChoice.open(device);
    }

    /// Opens through a given superblock.
    ///
    /// @param copies groups whose copies of the descriptors may be used, the best first
    /// @param anomalies of the superblock, to be kept with the file system's own
    public static ExtFileSystem through(
            BlockDevice device,
            ExtSuperblock superblock,
            List<Long> copies,
            List<Anomaly> anomalies) {
        return new ExtFileSystem(device, superblock, copies, anomalies);
    }

    public BlockDevice device() {
        return blocks.device();
    }

    public ExtSuperblock superblock() {
        return superblock;
    }

    public GroupTable groups() {
        return groups;
    }

    public List<Anomaly> anomalies() {
        return anomalies;
    }

    /// Whether there is an inode of that number, in use or not.
    public boolean has(long inode) {
        return inodes.has(inode);
    }

    /// @throws UnreadableException if the medium withholds it
    /// @throws IndexOutOfBoundsException if there is no such inode
    public Inode inode(long number) throws UnreadableException {
        return inodes.inode(number);
    }

    /// Where an inode lies, in bytes from the start of the file system.
    public long offsetOf(long inode) {
        return inodes.offset(inode);
    }

    /// Where the blocks of a file, directory or long symbolic link lie.
    public BlockMapping mapping(Inode inode) {
        return contents.mapping(inode);
    }

    public FileContent content(Inode inode) {
        return contents.content(inode);
    }

    public Directory directory(Inode inode) {
        return directories.read(inode, Suspects.NONE);
    }

    /// The extended attributes, in the order on disk; what could not be read of them is in `flaws`.
    ///
    /// @param flaws is added to
    public List<ExtendedAttribute> attributes(Inode inode, List<String> flaws) {
        return attributes.read(inode, flaws);
    }

    /// Hands on every name from the root down, each directory before what it holds.
    ///
    /// Takes the file system as it is. What no directory names, and what a newer file system has
    /// overwritten, is not looked for here.
    ///
    /// @return what was odd about the tree itself
    public List<Anomaly> walk(Consumer<FileEntry> visitor, Progress progress)
            throws Progress.Cancelled {
        var walk =
                new ExtWalk(
                        this,
                        InodeVerdict.Judge.TRUSTING,
                        new EntryMaker(this, Suspects.NONE, Suspects.NONE, Restored.NOTHING),
                        Map.of(),
                        visitor,
                        progress);
        walk.fromRoot();
        walk.enterDeferred();
        return walk.anomalies();
    }

    /// Whether an inode belongs to the file system itself: no directory names it, and that is
    /// right.
    boolean isInternal(long inode) {
        if (inode == ROOT) return false;
        if (inode < superblock.geometry().firstInode()) return true;
        return INTERNAL.stream().anyMatch(field -> superblock.get(field) == inode);
    }

    Blocks blocks() {
        return blocks;
    }

    int seed() {
        return seed;
    }

    DirectoryReader directories() {
        return directories;
    }
}
