package holmes.format.md;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What one superblock says of its array and of the member it lies on, whatever its version.
///
/// All offsets and sizes are bytes (on disk they are sectors of 512 bytes, or KiB in version 0.90).
/// What it says need not be true: a re-creation writes new superblocks over old data.
///
/// @param version as `blkid` prints it: `0.90.0`, `1.0`, `1.1`, `1.2`
/// @param array the hexadecimal digits that `mdadm` prints in groups of eight
/// @param device this member's own UUID; version 0.90 has none
/// @param name as a rule `host:name`; empty in version 0.90
/// @param data the bytes of the member that the array may use; empty if they cannot be on any disk
/// @param bitmap where the write-intent bitmap, or the partial parity log, starts on the member
public record MdSuperblock(
        String version,
        UUID array,
        Optional<UUID> device,
        String name,
        MdShape shape,
        Optional<ByteRange> data,
        MdMember member,
        MdState state,
        List<MdFeature> features,
        Optional<MdReshape> reshape,
        Optional<Long> bitmap,
        Optional<MdBadBlocks.Log> badBlocks) {

    /// Bytes that `parse` wants: all of a 0.90 superblock, and of a 1.x one with all its roles.
    public static final int SIZE = 4096;

    /// `MD_SB_MAGIC`, in the byte order of the writer for version 0.90, little-endian otherwise.
    static final int MAGIC = 0xa92b4efc;

    private static final int SHORTEST = 256;

    public MdSuperblock {
        features = List.copyOf(features);
    }

    /// Reads a superblock of any version.
    ///
    /// @param bytes [#SIZE] bytes, or what the device has of them
    /// @param offset where they lie on the member, in bytes
    public static Reading<MdSuperblock> parse(MemorySegment bytes, long offset) {
        if (bytes.byteSize() < SHORTEST) return new Reading.Absent<>("too short for a superblock");
        int magic = bytes.get(Field.INT_LE, 0);
        if (magic == Integer.reverseBytes(MAGIC)) return Md0.BIG_ENDIAN.parse(bytes, offset);
        if (magic != MAGIC) return new Reading.Absent<>("no md magic");
        int major = bytes.get(Field.INT_LE, 4);
        return switch (major) {
            case 0 -> Md0.LITTLE_ENDIAN.parse(bytes, offset);
            case 1 -> Md1.parse(bytes, offset);
            default -> new Reading.Unsupported<>("md version " + Integer.toUnsignedString(major));
        };
    }

    /// How often the array was written to by those who knew of this member. Of two members of one
    /// array the one that counts fewer is stale; counts of different arrays mean nothing together.
    public long events() {
        return state.events();
    }

    /// The role of the member that holds this superblock.
    public MdRole role() {
        return member.role();
    }

    /// The array's UUID as `mdadm` prints it.
    public String arrayInColons() {
        var digits = array.toString().replace("-", "");
        return digits.substring(0, 8)
                + ":"
                + digits.substring(8, 16)
                + ":"
                + digits.substring(16, 24)
                + ":"
                + digits.substring(24);
    }
}
