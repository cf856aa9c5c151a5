package holmes.format.ext;

import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.finding.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cheap looks at a device for superblocks, the primary or any copy.
public final class ExtProbe {

    private ExtProbe() {}

    /// A superblock, and where the file system that it describes would start.
    ///
    /// @param offset bytes from the start of the device
    /// @param start bytes from the start of the device; negative if it starts before the device
    /// @param group whose copy it is, by its own number (0: the primary)
    public record Found(
            long offset, long start, long group, Reading.Present<ExtSuperblock> reading) {

        public ExtSuperblock superblock() {
            return reading.value();
        }
    }

    /// What lies at `offset` of a device. An offset at which none fits holds none.
    ///
    /// @throws UnreadableException if the medium withholds the sectors
    public static Reading<ExtSuperblock> superblockAt(BlockDevice device, long offset)
            throws UnreadableException {
        if (offset < 0 || offset + ExtSuperblock.BYTES > device.size()) {
            return new Reading.Absent<>("the device ends before byte " + offset);
        }
        return ExtSuperblock.parse(device.view(offset, ExtSuperblock.BYTES));
    }

    /// A superblock at `offset` that can be worked with.
    static Optional<Found> at(BlockDevice device, long offset) {
        try {
            if (!(superblockAt(device, offset) instanceof Reading.Present<ExtSuperblock> found)) {
                return Optional.empty();
            }
            var superblock = found.value();
            long group = group(superblock, offset);
            long start = offset - superblock.geometry().superblockOffset(group);
            return Optional.of(new Found(offset, start, group, found));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /// The group that a copy says it belongs to. The oldest revision did not number its copies:
    /// there the file system is taken to start where the device does, if that fits.
    private static long group(ExtSuperblock superblock, long offset) {
        if (superblock.get(SuperblockFields.REVISION) != 0) return superblock.groupNumber();
        var geometry = superblock.geometry();
        long group = geometry.groupOfBlock(offset / geometry.blockSize());
        return group < geometry.groups() && geometry.superblockOffset(group) == offset ? group : 0;
    }

    /// One backup superblock that should be there.
    ///
    /// @param offset where it should lie, from the start of the file system
    /// @param ownNumber whether it is there and says that it belongs to `group`
    /// @param sameSystem whether it has the file system's UUID and geometry
    public record Backup(long group, long offset, boolean ownNumber, boolean sameSystem) {

        public boolean holds() {
            return ownNumber && sameSystem;
        }
    }

    /// Checks where the backups of a superblock should lie, as far as the device goes.
    ///
    /// Each that holds speaks for the order of an array's members, and each that is missing speaks
    /// against it: a wrong order keeps the primary in one case of five, and hardly ever a backup.
    ///
    /// @param device on which the file system starts at byte 0
    public static List<Backup> backups(BlockDevice device, ExtSuperblock superblock) {
        var backups = new ArrayList<Backup>();
        for (long group : superblock.geometry().backupGroups()) {
            long offset = superblock.geometry().superblockOffset(group);
            if (offset + ExtSuperblock.BYTES > device.size()) break;
            var found = at(device, offset);
            backups.add(
                    new Backup(
                            group,
                            offset,
                            found.isPresent() && found.get().group() == group,
                            found.isPresent() && sameSystem(superblock, found.get().superblock())));
        }
        return backups;
    }

    /// Whether two superblocks are copies of one: same UUID, same mkfs, same layout of groups.
    public static boolean sameSystem(ExtSuperblock one, ExtSuperblock other) {
        var a = one.geometry();
        var b = other.geometry();
        return one.uuid().equals(other.uuid())
                && one.made().equals(other.made())
                && a.blockSize() == b.blockSize()
                && a.blocksPerGroup() == b.blocksPerGroup()
                && a.inodesPerGroup() == b.inodesPerGroup()
                && a.inodeSize() == b.inodeSize()
                && a.firstDataBlock() == b.firstDataBlock();
    }

    /// Looks for copies where mkfs puts them by default, for every block size: groups 0, 1 and the
    /// first powers of 3, 5 and 7. Reads a few dozen sectors.
    ///
    /// @param device on which the file system would start at byte 0
    public static List<Found> usualPlaces(BlockDevice device) {
        var found = new ArrayList<Found>();
        at(device, ExtSuperblock.PRIMARY_OFFSET).ifPresent(found::add);
        for (long size = 1024; size <= 1 << 16; size *= 2) {
            long first = size == 1024 ? 1 : 0;
            for (long group : new long[] {1, 3, 5, 7, 9, 25, 27, 49, 81, 125, 243, 343}) {
                long offset = (first + group * 8 * size) * size;
                if (offset + ExtSuperblock.BYTES > device.size()) break;
                at(device, offset).filter(f -> f.start() == 0).ifPresent(found::add);
            }
        }
        return found;
    }
}
