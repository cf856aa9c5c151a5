package holmes.bytes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Reads big-endian numbers without making objects, as [Le] does.
public final class Be {

    private Be() {}

    public static int u8(MemorySegment s, long offset) {
        return Byte.toUnsignedInt(s.get(ValueLayout.JAVA_BYTE, offset));
    }

    public static int u16(MemorySegment s, long offset) {
        return Short.toUnsignedInt(s.get(Field.SHORT_BE, offset));
    }

    public static long u32(MemorySegment s, long offset) {
        return Integer.toUnsignedLong(s.get(Field.INT_BE, offset));
    }

    /// Read it as unsigned, or as it is.
    public static long u64(MemorySegment s, long offset) {
        return s.get(Field.LONG_BE, offset);
    }
}
