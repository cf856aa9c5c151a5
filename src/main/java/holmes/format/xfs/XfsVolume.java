package holmes.format.xfs;

import holmes.bytes.Field;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// A device on which an XFS starts.
///
/// @param copy the group whose superblock is used; 0 if the first one survives
/// @param anomalies of that superblock
public record XfsVolume(
        BlockDevice device, XfsSuperblock superblock, long copy, List<Anomaly> anomalies) {

    private static final int CHUNK = 1 << 20;
    private static final int SECTOR = 512;
    private static final int MOST_GROUPS = 1 << 16;

    public XfsVolume {
        anomalies = List.copyOf(anomalies);
    }

    /// By the first sector alone.
    public static Reading<XfsVolume> glance(BlockDevice device) {
        if (device.size() < XfsSuperblock.BYTES) return new Reading.Absent<>("too small");
        try {
            return switch (XfsSuperblock.parse(sector(device, 0))) {
                case Reading.Present<XfsSuperblock>(var superblock, var anomalies) ->
                        new Reading.Present<>(
                                new XfsVolume(device, superblock, 0, anomalies), anomalies);
                case Reading.Absent<XfsSuperblock>(var because) -> new Reading.Absent<>(because);
                case Reading.Garbled<XfsSuperblock>(var odd) -> new Reading.Garbled<>(odd);
                case Reading.Unsupported<XfsSuperblock>(var what) ->
                        new Reading.Unsupported<>(what);
            };
        } catch (UnreadableException e) {
            return new Reading.Garbled<>(
                    List.of(new Anomaly("superblock", "readable", "unreadable")));
        }
    }

    /// By the first copy of a superblock that lies where it must if the file system starts with the
    /// device; reads the device up to there.
    ///
    /// A copy does not say which one it is. The header behind it does.
    public static Optional<XfsVolume> search(BlockDevice device, Progress progress)
            throws Progress.Cancelled {
        for (long at = 0; at < device.size(); at += CHUNK) {
            progress.report("searching for superblocks", at, device.size());
            var chunk = chunk(device, at, Math.min(CHUNK, device.size() - at));
            for (long sector = 0; sector + SECTOR <= chunk.byteSize(); sector += SECTOR) {
                if (chunk.get(Field.INT_BE, sector) != (int) XfsSuperblock.MAGIC) continue;
                var found = at(device, at + sector);
                if (found.isPresent()) return Optional.of(found.get().best());
            }
        }
        return Optional.empty();
    }

    private static Optional<XfsVolume> at(BlockDevice device, long offset) {
        try {
            var sector = sector(device, offset);
            if (!(XfsSuperblock.parse(sector)
                    instanceof Reading.Present<XfsSuperblock>(var superblock, var anomalies))) {
                return Optional.empty();
            }
            if (!anomalies.isEmpty()) return Optional.empty();
            var geometry = superblock.geometry();
            long next = offset + geometry.sectorSize();
            if (next + SECTOR > device.size()) return Optional.empty();
            long group = GroupHeader.groupOf(device.view(next, SECTOR));
            boolean here =
                    group >= 0 && group < geometry.groups() && geometry.groupStart(group) == offset;
            return here
                    ? Optional.of(new XfsVolume(device, superblock, group, List.of()))
                    : Optional.empty();
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /// mkfs tells some copies only where the root directory is.
    private XfsVolume best() {
        if (superblock.geometry().hasInode(superblock.root())) return this;
        var geometry = superblock.geometry();
        long last = geometry.groups() - 1;
        for (long group : List.of(last, geometry.groups() / 2)) {
            if (geometry.groupStart(group) > device.size() - SECTOR) continue;
            var other = at(device, geometry.groupStart(group));
            if (other.isPresent() && agrees(other.get())) return other.get();
        }
        for (long group = copy + 1; group < Math.min(geometry.groups(), MOST_GROUPS); group++) {
            if (geometry.groupStart(group) > device.size() - SECTOR) break;
            var other = at(device, geometry.groupStart(group));
            if (other.isPresent() && agrees(other.get())) return other.get();
        }
        return this;
    }

    private boolean agrees(XfsVolume other) {
        return other.superblock.uuid().equals(superblock.uuid())
                && other.superblock.geometry().equals(superblock.geometry())
                && superblock.geometry().hasInode(other.superblock.root());
    }

    /// As many bytes as the sector that begins there says that it has.
    private static MemorySegment sector(BlockDevice device, long offset)
            throws UnreadableException {
        long there = device.size() - offset;
        var start = device.view(offset, Math.min(SECTOR, there));
        if (there < SECTOR) return MemorySegment.ofArray(new byte[SECTOR]);
        long size = XfsSuperblock.SECTOR_SIZE.in(start);
        return size > SECTOR && size <= there ? device.view(offset, size) : start;
    }

    private static MemorySegment chunk(BlockDevice device, long at, long length) {
        try {
            return device.view(at, length);
        } catch (UnreadableException e) {
            // Sectors that are withheld stay zero here, and zeros are no superblock.
            var copy = MemorySegment.ofArray(new byte[(int) length]);
            var _ = Salvage.read(device, at, copy);
            return copy;
        }
    }

    /// Opens its files.
    ///
    /// @param thorough whether groups whose headers are gone are read from end to end, for inodes
    public XfsTree open(boolean thorough, Progress progress) throws Progress.Cancelled {
        return XfsTree.open(this, thorough, progress);
    }
}
