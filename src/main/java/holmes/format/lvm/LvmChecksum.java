package holmes.format.lvm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// The CRC-32 of LVM2: reflected polynomial 0x04c11db7 from 0xf597a6cf, not inverted at the end.
/// Source: LVM2 `lib/misc/crc.h`, `calc_crc`.
final class LvmChecksum {

    private static final int INITIAL = 0xf597a6cf;
    private static final int REFLECTED = 0xedb88320;
    private static final int[] TABLE = new int[256];

    static {
        Arrays.setAll(TABLE, LvmChecksum::remainder);
    }

    private LvmChecksum() {}

    /// @return unsigned 32 bits
    static long of(MemorySegment bytes) {
        int crc = INITIAL;
        for (long i = 0; i < bytes.byteSize(); i++) {
            crc = (crc >>> 8) ^ TABLE[(crc ^ bytes.get(JAVA_BYTE, i)) & 0xff];
        }
        return Integer.toUnsignedLong(crc);
    }

    private static int remainder(int octet) {
        int crc = octet;
        for (int bit = 0; bit < 8; bit++) {
            crc = (crc & 1) != 0 ? (crc >>> 1) ^ REFLECTED : crc >>> 1;
        }
        return crc;
    }
}
