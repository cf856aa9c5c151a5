package holmes.format.ext;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.CRC32C;

/// CRC-32C continued from a seed, as ext4 uses it, at the speed of the processor's instruction.
///
/// The library's CRC starts from all ones. Four bytes can bring it into any state, so it is first
/// fed the four that lead to the seed; what follows is then counted as the kernel does.
final class Crc32c {

    private static final int POLYNOMIAL = 0x82f63b78;

    private final CRC32C crc = new CRC32C();

    Crc32c(int seed) {
        int before = seed;
        for (int bit = 0; bit < 32; bit++) {
            before = before < 0 ? ((before ^ POLYNOMIAL) << 1) | 1 : before << 1;
        }
        add32(~before);
    }

    Crc32c add(MemorySegment bytes) {
        crc.update(bytes.asByteBuffer());
        return this;
    }

    Crc32c add(MemorySegment bytes, long offset, long length) {
        return length == 0 ? this : add(bytes.asSlice(offset, length));
    }

    Crc32c add(byte[] bytes, int offset, int length) {
        crc.update(bytes, offset, length);
        return this;
    }

    /// Four bytes, little-endian.
    Crc32c add32(int value) {
        for (int shift = 0; shift < 32; shift += 8) crc.update(value >>> shift & 0xff);
        return this;
    }

    Crc32c zeros(int count) {
        for (int i = 0; i < count; i++) crc.update(0);
        return this;
    }

    int value() {
        return ~(int) crc.getValue();
    }

    static int of(int seed, MemorySegment bytes) {
        return new Crc32c(seed).add(bytes).value();
    }

    static int of(int seed, int value) {
        return new Crc32c(seed).add32(value).value();
    }

    /// A copy; `toArray` looks up the array's class anew each time.
    static byte[] heap(MemorySegment bytes) {
        var copy = new byte[Math.toIntExact(bytes.byteSize())];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, 0, copy, 0, copy.length);
        return copy;
    }
}
