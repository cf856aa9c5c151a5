package holmes.bytes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// The cyclic redundancy checks that disk formats share, as unsigned 32-bit values.
public final class Checksums {

    private Checksums() {}

    /// CRC-32 as in GPT headers: reflected, polynomial 0x04c11db7, inverted at both ends.
    public static long crc32(MemorySegment bytes) {
        var crc = new CRC32();
        crc.update(bytes.asByteBuffer());
        return crc.getValue();
    }

    /// CRC-32 continued from `seed` without inversion at either end: LVM2 labels, F2FS, NILFS2.
    public static long crc32Raw(long seed, MemorySegment bytes) {
        int crc = (int) seed;
        for (long i = 0; i < bytes.byteSize(); i++) {
            crc = (crc >>> 8) ^ CRC32_TABLE[(crc ^ bytes.get(BYTE, i)) & 0xff];
        }
        return Integer.toUnsignedLong(crc);
    }

    /// CRC-32C, inverted at both ends.
    public static long crc32c(MemorySegment bytes) {
        var crc = new CRC32C();
        crc.update(bytes.asByteBuffer());
        return crc.getValue();
    }

    /// CRC-32C continued from `seed` without inversion at either end, as the kernel's `crc32c(seed,
    /// …)`; ext4 starts from 0xffffffff. Source: Linux `lib/crc32.c`.
    public static long crc32cRaw(long seed, MemorySegment bytes) {
        int crc = (int) seed;
        for (long i = 0; i < bytes.byteSize(); i++) {
            crc = (crc >>> 8) ^ CRC32C_TABLE[(crc ^ bytes.get(BYTE, i)) & 0xff];
        }
        return Integer.toUnsignedLong(crc);
    }

    /// CRC-16 (ARC, polynomial 0x8005 reflected) continued from `seed`: ext4 group descriptors.
    /// Source: Linux `lib/crc16.c`.
    public static int crc16(int seed, MemorySegment bytes) {
        int crc = seed & 0xffff;
        for (long i = 0; i < bytes.byteSize(); i++) {
            crc ^= bytes.get(BYTE, i) & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
            }
        }
        return crc;
    }

    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    private static final int[] CRC32_TABLE = table(0xedb88320);

    private static final int[] CRC32C_TABLE = table(0x82f63b78);

    private static int[] table(int reflectedPolynomial) {
        var table = new int[256];
        for (int i = 0; i < 256; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? (crc >>> 1) ^ reflectedPolynomial : crc >>> 1;
            }
            table[i] = crc;
        }
        return table;
    }
}
