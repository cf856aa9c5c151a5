package holmes.format.md;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.device.UnreadableException;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Finds the superblocks of a device.
public final class MdSuperblocks {

    /// Bytes from the start of the member.
    public static final long PLACE_1_2 = 4096;

    private static final long RESERVED_0_90 = 64 << 10;
    private static final int SECTOR = 512;
    private static final int STRIDE = 1 << 20;

    private MdSuperblocks() {}

    /// What was found, and what could not be looked at.
    ///
    /// @param found in the order in which `mdadm` and `blkid` would believe them
    /// @param unreadable bytes of the device: a superblock there would not have been seen
    public record Survey(List<MdFound> found, RangeSet unreadable) {
        public Survey {
            found = List.copyOf(found);
        }
    }

    /// Where a version 0.90 superblock of a member of this size lies; negative if it is too small.
    public static long place090(long size) {
        return size / RESERVED_0_90 * RESERVED_0_90 - RESERVED_0_90;
    }

    /// Where a version 1.0 superblock of a member of this size lies; negative if it is too small.
    public static long place10(long size) {
        return size / 4096 * 4096 - 8192;
    }

    /// Looks at the four places where a superblock can be in force. Reads 4 KiB at each.
    public static Survey find(BlockDevice device) {
        var found = new ArrayList<MdFound>();
        var unreadable = new ArrayList<ByteRange>();
        long size = device.size();
        look(device, MdPlace.V0_90, place090(size), found, unreadable);
        look(device, MdPlace.V1_0, place10(size), found, unreadable);
        look(device, MdPlace.V1_1, 0, found, unreadable);
        look(device, MdPlace.V1_2, PLACE_1_2, found, unreadable);
        return new Survey(found, new RangeSet(unreadable));
    }

    /// Looks at every sector of a range for superblocks that re-creations and resizes left behind.
    ///
    /// Reads the range once, 1 MiB at a time. The four places that [#find] looks at are marked as
    /// such where the range holds them.
    public static Survey scan(BlockDevice device, ByteRange range, Progress progress)
            throws Progress.Cancelled {
        var found = new ArrayList<MdFound>();
        var unreadable = new ArrayList<ByteRange>();
        var within = ByteRange.of(0, device.size()).intersect(range);
        var buffer = MemorySegment.ofArray(new byte[STRIDE]);
        long first = (within.start() + SECTOR - 1) / SECTOR * SECTOR;
        for (long at = first; at < within.end(); at += STRIDE) {
            progress.report("looking for md superblocks", at - first, within.length());
            var part = buffer.asSlice(0, Math.min(STRIDE, within.end() - at)).fill((byte) 0);
            for (var bad : Salvage.read(device, at, part).ranges()) {
                unreadable.add(ByteRange.of(at + bad.start(), bad.length()));
            }
            for (long in = 0; in + SECTOR <= part.byteSize(); in += SECTOR) {
                if (!hasMagic(part, in)) continue;
                look(device, placeOf(at + in, device.size()), at + in, found, unreadable);
            }
        }
        return new Survey(found, new RangeSet(unreadable));
    }

    /// The entries of a member's bad-block log: bytes of the device.
    public static Reading<RangeSet> badBlocks(BlockDevice device, MdBadBlocks.Log log)
            throws UnreadableException {
        var within = ByteRange.of(0, device.size());
        if (!within.contains(log.range())) {
            return new Reading.Absent<>("the bad-block log leaves the device: " + log.range());
        }
        var bytes = device.view(log.range().start(), log.range().length());
        return MdBadBlocks.parse(bytes, log.shift());
    }

    private static void look(
            BlockDevice device,
            MdPlace place,
            long offset,
            List<MdFound> found,
            List<ByteRange> unreadable) {
        if (offset < 0 || offset >= device.size()) return;
        long length = Math.min(MdSuperblock.SIZE, device.size() - offset);
        try {
            keep(place, offset, device.view(offset, length), found);
        } catch (UnreadableException e) {
            unreadable.add(ByteRange.of(offset, length));
            if (length > device.sectorSize()) lookAtSector(device, place, offset, found);
        }
    }

    /// All of a version 1 superblock but the roles lies in its first sector.
    private static void lookAtSector(
            BlockDevice device, MdPlace place, long offset, List<MdFound> found) {
        var sector = MemorySegment.ofArray(new byte[device.sectorSize()]);
        if (!Salvage.read(device, offset, sector).isEmpty()) return;
        keep(place, offset, sector, found);
    }

    private static void keep(MdPlace place, long offset, MemorySegment bytes, List<MdFound> found) {
        var reading = MdSuperblock.parse(bytes, offset);
        if (reading instanceof Reading.Absent) return;
        found.add(new MdFound(place, offset, reading));
    }

    private static boolean hasMagic(MemorySegment bytes, long at) {
        int magic = bytes.get(Field.INT_LE, at);
        if (magic == MdSuperblock.MAGIC) {
            int major = bytes.get(Field.INT_LE, at + 4);
            return major == 0 || major == 1;
        }
        return magic == Integer.reverseBytes(MdSuperblock.MAGIC)
                && bytes.get(Field.INT_BE, at + 4) == 0;
    }

    private static MdPlace placeOf(long offset, long size) {
        if (offset == 0) return MdPlace.V1_1;
        if (offset == PLACE_1_2) return MdPlace.V1_2;
        if (offset == place10(size)) return MdPlace.V1_0;
        return offset == place090(size) ? MdPlace.V0_90 : MdPlace.ELSEWHERE;
    }
}
