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
    /// What the device is known to withhold is not tried again. Elsewhere a refused range is halved
    /// until single sectors remain, so one bad sector costs its neighbours nothing.
    ///
    /// @param offset bytes from the start of `device`
    /// @return the bytes, counted from the start of `target`, that were not filled
    public static RangeSet read(BlockDevice device, long offset, MemorySegment target) {
        try {
            device.read(offset, target);
            return RangeSet.EMPTY;
        } catch (UnreadableException e) {
            var asked = ByteRange.of(offset, target.byteSize());
            var missing = new ArrayList<>(device.withheld(asked).ranges());
            if (missing.isEmpty()) {
                halve(device, offset, target, asked, missing);
            } else {
                for (var rest : new RangeSet(missing).complement(asked).ranges()) {
                    read(device, offset, target, rest, missing);
                }
            }
            return new RangeSet(missing).shifted(-offset);
        }
    }

    private static void read(
            BlockDevice device,
            long base,
            MemorySegment target,
            ByteRange part,
            List<ByteRange> missing) {
        try {
            device.read(part.start(), target.asSlice(part.start() - base, part.length()));
        } catch (UnreadableException e) {
            halve(device, base, target, part, missing);
        }
    }

    private static void halve(
            BlockDevice device,
            long base,
            MemorySegment target,
            ByteRange part,
            List<ByteRange> missing) {
        int sector = device.sectorSize();
        long middle = (part.start() + part.length() / 2) / sector * sector;
        if (middle <= part.start()) middle = part.start() / sector * sector + sector;
        if (middle >= part.end()) {
            missing.add(part);
            return;
        }
        read(device, base, target, ByteRange.between(part.start(), middle), missing);
        read(device, base, target, ByteRange.between(middle, part.end()), missing);
    }
}
