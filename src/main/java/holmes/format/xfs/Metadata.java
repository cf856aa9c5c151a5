package holmes.format.xfs;

import holmes.bytes.Be;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// Reads metadata of one file system. From version 5 on it tells whose it is and where it belongs:
/// what does not belong where it lies is refused, what only has a wrong checksum is used and
/// doubted.
///
/// @param device on which the file system starts at 0
record Metadata(BlockDevice device, XfsSuperblock superblock) {

    private static final int SECTOR = 512;

    /// Where a header of version 5 has what it tells of itself.
    ///
    /// @param crc the checksum over the whole structure
    /// @param place in sectors of 512 bytes from the start of the file system
    /// @param owner the number of the inode, or of the group
    /// @param ownerBytes 4 or 8
    record Header(int crc, int place, int uuid, int owner, int ownerBytes) {

        /// `struct xfs_btree_block_shdr`: trees of a group.
        static final Header SHORT = new Header(52, 16, 32, 48, 4);

        /// `struct xfs_btree_block_lhdr`: trees of an inode.
        static final Header LONG = new Header(64, 24, 40, 56, 8);

        /// `struct xfs_dir3_blk_hdr`.
        static final Header FOLDER = new Header(4, 8, 24, 40, 8);

        /// `struct xfs_da3_blkinfo`.
        static final Header ATTRIBUTES = new Header(12, 16, 32, 48, 8);

        /// `struct xfs_dsymlink_hdr`, `struct xfs_attr3_rmt_hdr`.
        static final Header REMOTE = new Header(12, 40, 16, 32, 8);
    }

    /// Bytes of a structure together with what speaks against it; nothing if it is as it should be.
    record Block(MemorySegment bytes, List<String> doubts) {
        Block {
            doubts = List.copyOf(doubts);
        }
    }

    /// @throws DamagedException if it is unreadable, or beyond the end of the device
    MemorySegment bytes(long offset, long length) throws DamagedException {
        if (offset < 0 || offset > device.size() - length) {
            throw DamagedException.withheld("lies beyond the end of the device");
        }
        try {
            return device.view(offset, length);
        } catch (UnreadableException e) {
            throw DamagedException.withheld("is unreadable");
        }
    }

    /// A structure that is described by a header if the file system's version has any.
    ///
    /// @param owner the number of the inode or group that it must belong to
    /// @throws DamagedException if it cannot be used
    Block block(long offset, long length, Header header, long owner) throws DamagedException {
        return checked(bytes(offset, length), offset, header, owner);
    }

    /// The same, of a structure that lies on several blocks.
    Block blocks(List<Long> blocks, Header header, long owner) throws DamagedException {
        int size = geometry().blockSize();
        long offset = geometry().offset(blocks.getFirst());
        if (blocks.size() == 1) return block(offset, size, header, owner);
        var bytes = MemorySegment.ofArray(new byte[blocks.size() * size]);
        for (int i = 0; i < blocks.size(); i++) {
            var part = bytes(geometry().offset(blocks.get(i)), size);
            MemorySegment.copy(part, 0, bytes, (long) i * size, size);
        }
        return checked(bytes, offset, header, owner);
    }

    private Block checked(MemorySegment bytes, long offset, Header header, long owner)
            throws DamagedException {
        if (!superblock.selfDescribing()) return new Block(bytes, List.of());
        return new Block(bytes, check(bytes, offset, header, owner).stream().toList());
    }

    private Optional<String> check(MemorySegment bytes, long offset, Header header, long owner)
            throws DamagedException {
        if (!Marks.uuid(bytes, header.uuid).equals(superblock.metaUuid())) {
            throw new DamagedException("is not of this file system");
        }
        if (Be.u64(bytes, header.place) != offset / SECTOR) {
            throw new DamagedException("belongs elsewhere");
        }
        long found =
                header.ownerBytes == 4 ? Be.u32(bytes, header.owner) : Be.u64(bytes, header.owner);
        if (found != owner) throw new DamagedException("belongs to another");
        return Marks.sumHolds(bytes, header.crc)
                ? Optional.empty()
                : Optional.of("has a wrong checksum");
    }

    XfsGeometry geometry() {
        return superblock.geometry();
    }

    /// @throws DamagedException if there is no inode of that number that can be used
    XfsInode inode(long number) throws DamagedException {
        if (!geometry().hasInode(number)) throw new DamagedException("cannot exist");
        var raw = bytes(geometry().inodeOffset(number), geometry().inodeSize());
        return XfsInode.parse(number, raw, superblock);
    }
}
