package holmes.format.signature;

import holmes.device.Glance;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Bytes that stand at a fixed place in a structure which itself stands at a fixed place.
final class Magic {

    private final long superblock;
    private final int at;
    private final MemorySegment bytes;

    private Magic(long superblock, int at, byte[] bytes) {
        this.superblock = superblock;
        this.at = at;
        this.bytes = MemorySegment.ofArray(bytes);
    }

    /// @param superblock bytes from the device's start or, if negative, from its end
    /// @param at bytes from the start of the superblock
    static Magic text(long superblock, int at, String text) {
        return new Magic(superblock, at, text.getBytes(StandardCharsets.US_ASCII));
    }

    static Magic hex(long superblock, int at, String digits) {
        return new Magic(superblock, at, HexFormat.of().parseHex(digits));
    }

    /// Where the superblock lies on a device.
    long superblock(Glance disk) {
        return superblock < 0 ? disk.size() + superblock : superblock;
    }

    /// Where the magic itself lies on a device.
    long place(Glance disk) {
        return superblock(disk) + at;
    }

    /// The magic itself.
    MemorySegment bytes() {
        return bytes.asReadOnly();
    }

    boolean isOn(Glance disk) {
        return disk.at(place(disk), bytes.byteSize())
                .filter(found -> found.mismatch(bytes) == -1)
                .isPresent();
    }
}
