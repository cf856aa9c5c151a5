package holmes.device;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Reads what can be read and says what cannot.
public final class Salvage {

    private Salvage() {}

    /// Fills what it can of `target` and leaves the rest of it as it was.
    ///
    /// Halves a refused range until single sectors remain, so one bad sector costs its neighbours
    /// nothing.
    ///
    /// @param offset bytes from the start of `device`
    /// @return the bytes, counted from the start of `target`, that were not filled
    public static RangeSet read(BlockDevice device, long offset, MemorySegment target) {
        var missing = new ArrayList<ByteRange>();
        read(device, offset, target, 0, missing);
        return new RangeSet(missing);
    }

    private static void read(
            BlockDevice device,
            long offset,
            MemorySegment target,
            long done,
            List<ByteRange> missing) {
        try {
            device.read(offset, target);
        } catch (UnreadableException e) {
            long size = target.byteSize();
            int sector = device.sectorSize();
            long middle = (offset + size / 2) / sector * sector - offset;
            if (middle <= 0) middle = sector - offset % sector;
            if (middle >= size) {
                missing.add(ByteRange.of(done, size));
                return;
            }
            read(device, offset, target.asSlice(0, middle), done, missing);
            read(device, offset + middle, target.asSlice(middle), done + middle, missing);
        }
    }
}
