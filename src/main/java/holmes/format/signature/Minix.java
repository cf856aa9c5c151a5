package holmes.format.signature;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// Minix of three versions in both byte orders. Two bytes of magic are little, so the counts must
/// fit each other. Source: Linux `include/uapi/linux/minix_fs.h`; util-linux
/// `disk-utils/fsck.minix.c`.
final class Minix {

    private static final int SUPERBLOCK = 1024;
    private static final int SIZE = 60;
    private static final long BITS_OF_BLOCK = 1024 * 8;
    private static final int STATES = 3;

    private Minix() {}

    static final Kind KIND =
            Kind.of(
                    "minix",
                    Usage.FILESYSTEM,
                    SIZE,
                    Minix::read,
                    Magic.hex(SUPERBLOCK, 16, "7f13"),
                    Magic.hex(SUPERBLOCK, 16, "8f13"),
                    Magic.hex(SUPERBLOCK, 16, "137f"),
                    Magic.hex(SUPERBLOCK, 16, "138f"),
                    Magic.hex(SUPERBLOCK, 16, "6824"),
                    Magic.hex(SUPERBLOCK, 16, "7824"),
                    Magic.hex(SUPERBLOCK, 16, "2468"),
                    Magic.hex(SUPERBLOCK, 16, "2478"),
                    Magic.hex(SUPERBLOCK, 24, "5a4d"),
                    Magic.hex(SUPERBLOCK, 24, "4d5a"));

    /// Superblocks of ext and EROFS lie at the same place and can look like this.
    private static Optional<Signature> read(Signature signature, MemorySegment block) {
        if (half(block, 56, Field.SHORT_LE) == 0xef53) return Optional.empty();
        if (block.get(Field.INT_LE, 0) == 0xe0f5e1e2) return Optional.empty();
        int little = version(block, Field.SHORT_LE);
        int version = little != 0 ? little : version(block, Field.SHORT_BE);
        var halves = little != 0 ? Field.SHORT_LE : Field.SHORT_BE;
        var words = little != 0 ? Field.INT_LE : Field.INT_BE;
        boolean sane =
                version == 3 ? third(block, halves, words) : second(block, version, halves, words);
        return sane ? Optional.of(signature.version(Integer.toString(version))) : Optional.empty();
    }

    private static int version(MemorySegment block, ValueLayout.OfShort order) {
        return switch (half(block, 16, order)) {
            case 0x137f, 0x138f -> 1;
            case 0x2468, 0x2478 -> 2;
            default -> half(block, 24, order) == 0x4d5a ? 3 : 0;
        };
    }

    private static boolean second(
            MemorySegment block, int version, ValueLayout.OfShort halves, ValueLayout.OfInt words) {
        long zones = version == 2 ? word(block, 20, words) : half(block, 2, halves);
        return (half(block, 18, halves) & ~STATES) == 0
                && fit(
                        half(block, 0, halves),
                        zones,
                        half(block, 4, halves),
                        half(block, 6, halves),
                        half(block, 8, halves),
                        half(block, 10, halves));
    }

    private static boolean third(
            MemorySegment block, ValueLayout.OfShort halves, ValueLayout.OfInt words) {
        return fit(
                word(block, 0, words),
                word(block, 20, words),
                half(block, 6, halves),
                half(block, 8, halves),
                half(block, 10, halves),
                half(block, 12, halves));
    }

    private static boolean fit(
            long inodes, long zones, long inodeMaps, long zoneMaps, long first, long logZone) {
        return logZone == 0
                && inodes != 0
                && inodes != 0xffff_ffffL
                && inodeMaps * BITS_OF_BLOCK >= inodes + 1
                && first <= zones
                && zoneMaps * BITS_OF_BLOCK >= zones - first + 1;
    }

    private static int half(MemorySegment block, long at, ValueLayout.OfShort order) {
        return Short.toUnsignedInt(block.get(order, at));
    }

    private static long word(MemorySegment block, long at, ValueLayout.OfInt order) {
        return Integer.toUnsignedLong(block.get(order, at));
    }
}
