package holmes.format.mbr;

import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// The tables that other systems keep inside a primary partition of theirs.
///
/// Source: Linux `block/partitions/msdos.c`; util-linux `libblkid/src/partitions/bsd.c`,
/// `solaris_x86.c`, `unixware.c`, `minix.c`.
final class NestedTable {

    private static final int SECTOR = 512;
    private static final int MAX_SLICES = 16;

    private NestedTable() {}

    /// @param start sectors from the start of the disk
    record Slice(int type, long start, long count) {}

    /// The slices within a primary partition, empty ones left out.
    static List<Slice> entries(BlockDevice partition, MbrPartition primary, int sectorSize) {
        long first = primary.range().start() / sectorSize;
        try {
            return switch (primary.type()) {
                case 0xa5 -> bsd(partition, first);
                case 0xa6, 0xa9 -> bsd(partition, 0);
                case 0x82 -> solaris(partition, first);
                case 0x63 -> unixWare(partition);
                case 0x81 -> minix(partition);
                default -> List.of();
            };
        } catch (UnreadableException e) {
            return List.of();
        }
    }

    private static final Field<Long> BSD_MAGIC = le32("d_magic", 0);
    private static final Field<Integer> BSD_PARTITIONS = le16("d_npartitions", 138);
    private static final int BSD_FIRST = 148;
    private static final int BSD_ENTRY = 16;
    private static final Field<Long> BSD_SIZE = le32("p_size", 0);
    private static final Field<Long> BSD_OFFSET = le32("p_offset", 4);
    private static final Field<Integer> BSD_TYPE = u8("p_fstype", 12);

    /// @param base added if the label counts from its partition, as that of FreeBSD 10 does: then
    ///   the third slice, which stands for the whole, starts at 0
    private static List<Slice> bsd(BlockDevice partition, long base) throws UnreadableException {
        for (int at : new int[] {512, 64, 128}) {
            if (partition.size() < at + BSD_FIRST + MAX_SLICES * BSD_ENTRY) continue;
            var label = partition.view(at, BSD_FIRST + MAX_SLICES * BSD_ENTRY);
            if (BSD_MAGIC.in(label) == 0x82564557L && xor(label) == 0) return bsd(label, base);
        }
        return List.of();
    }

    private static List<Slice> bsd(MemorySegment label, long base) {
        int count = Math.min(BSD_PARTITIONS.in(label), MAX_SLICES);
        boolean relative = count >= 3 && BSD_OFFSET.at(BSD_FIRST + 2 * BSD_ENTRY).in(label) == 0;
        var slices = new ArrayList<Slice>();
        for (int i = 0; i < count; i++) {
            int at = BSD_FIRST + i * BSD_ENTRY;
            int type = BSD_TYPE.at(at).in(label);
            if (type == 0) continue;
            long start = BSD_OFFSET.at(at).in(label) + (relative ? base : 0);
            slices.add(new Slice(type, start, BSD_SIZE.at(at).in(label)));
        }
        return slices;
    }

    /// The label's 16-bit words, its checksum among them, cancel each other out.
    private static int xor(MemorySegment label) {
        int sum = 0;
        for (long i = 0; i < label.byteSize(); i += 2) sum ^= label.get(Field.SHORT_LE, i);
        return sum & 0xffff;
    }

    private static final Field<Long> SOLARIS_SANITY = le32("v_sanity", 12);
    private static final Field<Long> SOLARIS_VERSION = le32("v_version", 16);
    private static final Field<Integer> SOLARIS_PARTS = le16("v_nparts", 30);
    private static final int SOLARIS_WHOLE_DISK = 5;

    /// Slices count from their partition. The type number is also that of Linux swap.
    private static List<Slice> solaris(BlockDevice partition, long base)
            throws UnreadableException {
        if (partition.size() < 2 * SECTOR) return List.of();
        var label = partition.view(SECTOR, SECTOR);
        if (SOLARIS_SANITY.in(label) != 0x600ddeeeL) return List.of();
        if (SOLARIS_VERSION.in(label) != 1) return List.of();
        var slices = new ArrayList<Slice>();
        int parts = Math.min(SOLARIS_PARTS.in(label), MAX_SLICES);
        for (int i = 0; i < parts - 1; i++) {
            int at = 72 + 12 * i;
            int tag = TAG.at(at).in(label);
            long count = TAGGED_COUNT.at(at).in(label);
            if (count == 0 || tag == SOLARIS_WHOLE_DISK) continue;
            slices.add(new Slice(tag, base + TAGGED_START.at(at).in(label), count));
        }
        return slices;
    }

    private static final Field<Integer> TAG = le16("s_tag", 0);
    private static final Field<Integer> TAGGED_FLAG = le16("s_flag", 2);
    private static final Field<Long> TAGGED_START = le32("s_start", 4);
    private static final Field<Long> TAGGED_COUNT = le32("s_size", 8);

    private static final int UNIXWARE_SECTOR = 29;
    private static final Field<Long> UNIXWARE_MAGIC = le32("d_magic", 4);
    private static final Field<Long> UNIXWARE_VTOC_MAGIC = le32("v_magic", 156);
    private static final int UNIXWARE_VALID = 0x200;

    /// The first slice is the whole disk.
    private static List<Slice> unixWare(BlockDevice partition) throws UnreadableException {
        if (partition.size() < (UNIXWARE_SECTOR + 1) * SECTOR) return List.of();
        var label = partition.view(UNIXWARE_SECTOR * SECTOR, SECTOR);
        if (UNIXWARE_MAGIC.in(label) != 0xca5e600dL) return List.of();
        if (UNIXWARE_VTOC_MAGIC.in(label) != 0x600ddeeeL) return List.of();
        var slices = new ArrayList<Slice>();
        for (int i = 1; i < MAX_SLICES; i++) {
            int at = 216 + 12 * i;
            int tag = TAG.at(at).in(label);
            boolean valid = TAGGED_FLAG.at(at).in(label) == UNIXWARE_VALID;
            if (tag == 0 || tag == SOLARIS_WHOLE_DISK || !valid) continue;
            long count = TAGGED_COUNT.at(at).in(label);
            slices.add(new Slice(tag, TAGGED_START.at(at).in(label), count));
        }
        return slices;
    }

    /// A table like the disk's own, with entries of Minix only.
    private static List<Slice> minix(BlockDevice partition) throws UnreadableException {
        if (partition.size() < SECTOR) return List.of();
        var sector = MbrSector.parse(partition.view(0, SECTOR)).present();
        return sector.map(MbrSector::entries).orElse(List.of()).stream()
                .filter(entry -> entry.type() == 0x81)
                .map(entry -> new Slice(entry.type(), entry.start(), entry.count()))
                .toList();
    }
}
