package holmes.bytes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Reads little-endian numbers at their fields' offsets without making objects: inodes and
/// directory entries come by the hundred thousand.
public final class Le {

    private Le() {}

    public static int u8(MemorySegment s, long offset) {
        return Byte.toUnsignedInt(s.get(ValueLayout.JAVA_BYTE, offset));
    }

    public static int u16(MemorySegment s, long offset) {
        return Short.toUnsignedInt(s.get(Field.SHORT_LE, offset));
    }

    public static long u32(MemorySegment s, long offset) {
        return Integer.toUnsignedLong(s.get(Field.INT_LE, offset));
    }

    /// Read it as unsigned, or as it is.
    public static long u64(MemorySegment s, long offset) {
        return s.get(Field.LONG_LE, offset);
    }

    public static int u16(MemorySegment s, Field<Integer> field) {
        return u16(s, field.offset());
    }

    public static long u32(MemorySegment s, Field<Long> field) {
        return u32(s, field.offset());
    }

    /// A field of a structure that starts at `at`.
    public static int u8(MemorySegment s, long at, Field<Integer> field) {
        return u8(s, at + field.offset());
    }

    public static int u16(MemorySegment s, long at, Field<Integer> field) {
        return u16(s, at + field.offset());
    }

    public static long u32(MemorySegment s, long at, Field<Long> field) {
        return u32(s, at + field.offset());
    }

    public static boolean allZero(MemorySegment s) {
        long words = s.byteSize() / 8;
        for (long i = 0; i < words; i++) {
            if (s.get(Field.LONG_LE, i * 8) != 0) return false;
        }
        for (long i = words * 8; i < s.byteSize(); i++) {
            if (u8(s, i) != 0) return false;
        }
        return true;
    }
}
