package holmes.format.ext;

import holmes.bytes.Le;
import java.lang.foreign.MemorySegment;

/// CRC-32 from the high bit down, without inversion: what version 1 of jbd2's checksums sums whole
/// transactions with. Source: `crc32_be` in Linux `lib/crc32.c`.
final class Crc32Be {

    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int crc = i << 24;
            for (int bit = 0; bit < 8; bit++) crc = crc < 0 ? crc << 1 ^ 0x04c11db7 : crc << 1;
            TABLE[i] = crc;
        }
    }

    private int crc = -1;

    void add(MemorySegment bytes) {
        for (long i = 0; i < bytes.byteSize(); i++) {
            crc = crc << 8 ^ TABLE[crc >>> 24 ^ Le.u8(bytes, i)];
        }
    }

    int value() {
        return crc;
    }
}
