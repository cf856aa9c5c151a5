package holmes.format.signature;

import static holmes.bytes.Field.le32;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// Partition tables of other systems, which Holmes names and does not read.
///
/// Source: Linux `block/partitions/sgi.c`, `sun.c`, `mac.c`, `aix.c`; util-linux
/// `libblkid/src/partitions`.
public final class DiskLabels {

    private static final int SECTOR = 512;

    private DiskLabels() {}

    private static final Kind AIX =
            Kind.of(
                    "aix",
                    Usage.OTHER,
                    found -> Optional.of(found.signature()),
                    Magic.hex(0, 0, "c9c2d4c1"));

    /// The words of the label add up to zero.
    private static final Kind SGI =
            Kind.of(
                    "sgi",
                    Usage.OTHER,
                    SECTOR,
                    (signature, block) -> {
                        int sum = 0;
                        for (int i = 0; i < SECTOR; i += 4) sum += block.get(Field.INT_BE, i);
                        return sum == 0 ? Optional.of(signature) : Optional.empty();
                    },
                    Magic.hex(0, 0, "0be5a941"));

    /// The half words of the label cancel each other out.
    private static final Kind SUN =
            Kind.of(
                    "sun",
                    Usage.OTHER,
                    SECTOR,
                    (signature, block) ->
                            xor(block) == 0 ? Optional.of(signature) : Optional.empty(),
                    Magic.hex(0, 508, "dabe"));

    private static int xor(MemorySegment block) {
        int sum = 0;
        for (int i = 0; i < SECTOR; i += 2) sum ^= block.get(Field.SHORT_BE, i);
        return sum & 0xffff;
    }

    /// A driver descriptor, and the first entry of the map behind it.
    private static final Kind MAC =
            Kind.of(
                    "mac",
                    Usage.OTHER,
                    found ->
                            found.disk()
                                    .at(SECTOR, 4)
                                    .filter(map ->
                                            Field.hex("pmSig", 0, 4).in(map).equals("504d0000"))
                                    .map(_ -> found.signature()),
                    Magic.text(0, 0, "ER"));

    private static final String BSD_MAGIC = "57455682";
    private static final Field<Long> BSD_MAGIC_2 = le32("d_magic2", 132);

    private static final Kind BSD =
            Kind.of(
                    "bsd",
                    Usage.OTHER,
                    SECTOR - 64,
                    (signature, block) ->
                            BSD_MAGIC_2.in(block) == 0x82564557L
                                    ? Optional.of(signature)
                                    : Optional.empty(),
                    Magic.hex(SECTOR, 0, BSD_MAGIC),
                    Magic.hex(64, 0, BSD_MAGIC));

    public static final List<Kind> ALL = List.of(AIX, SGI, SUN, MAC, BSD);
}
