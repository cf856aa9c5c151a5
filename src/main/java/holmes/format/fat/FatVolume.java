package holmes.format.fat;

import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.u8;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where things lie on a FAT file system, by its boot sector. Little-endian; all places in bytes.
///
/// Source: Microsoft `fatgen103`.
///
/// @param width of an entry of the allocation table, in bits: 12, 16 or 32
/// @param table the first allocation table
/// @param root the root directory, which FAT12 and FAT16 have in a place of its own
/// @param data where cluster 2 begins
/// @param cluster bytes of one
/// @param clusters how many there are
/// @param rootCluster of FAT32; 0 otherwise
/// @param serial as blkid shows it, for instance `1A2B-3C4D`
public record FatVolume(
        BlockDevice device,
        int width,
        ByteRange table,
        ByteRange root,
        long data,
        int cluster,
        long clusters,
        long rootCluster,
        String serial) {

    private static final Field<Integer> SECTOR_SIZE = le16("BPB_BytsPerSec", 11);
    private static final Field<Integer> CLUSTER_SECTORS = u8("BPB_SecPerClus", 13);
    private static final Field<Integer> RESERVED = le16("BPB_RsvdSecCnt", 14);
    private static final Field<Integer> FATS = u8("BPB_NumFATs", 16);
    private static final Field<Integer> ROOT_ENTRIES = le16("BPB_RootEntCnt", 17);
    private static final Field<Integer> SECTORS_16 = le16("BPB_TotSec16", 19);
    private static final Field<Integer> FAT_SIZE_16 = le16("BPB_FATSz16", 22);
    private static final Field<Long> SECTORS_32 = le32("BPB_TotSec32", 32);
    private static final Field<Long> FAT_SIZE_32 = le32("BPB_FATSz32", 36);
    private static final Field<Long> SERIAL_16 = le32("BS_VolID", 39);
    private static final Field<Long> ROOT_CLUSTER = le32("BPB_RootClus", 44);
    private static final Field<Long> SERIAL_32 = le32("BS_VolID", 67);
    private static final Field<Integer> SIGNATURE = le16("Signature_word", 510);

    private static final List<Field<?>> COMMON =
            List.of(
                    SECTOR_SIZE,
                    CLUSTER_SECTORS,
                    RESERVED,
                    FATS,
                    ROOT_ENTRIES,
                    SECTORS_16,
                    FAT_SIZE_16,
                    SECTORS_32,
                    SIGNATURE);

    private static final int BOOT = 512;
    private static final int ENTRY = 32;
    private static final long FAT12_MAX = 4085;
    private static final long FAT16_MAX = 65525;

    /// Clusters in the order of a file, and whether the chain ends as it should.
    public record Chain(List<ByteRange> pieces, boolean sound) {
        public Chain {
            pieces = List.copyOf(pieces);
        }
    }

    /// @return absent if its numbers make no sense together
    public static Reading<FatVolume> read(BlockDevice device) {
        try {
            if (device.size() < BOOT) return new Reading.Absent<>("fewer than 512 bytes");
            return parse(device, device.view(0, BOOT));
        } catch (UnreadableException e) {
            return new Reading.Garbled<>(
                    List.of(new Anomaly("boot sector", "readable", e.toString())));
        }
    }

    private static Reading<FatVolume> parse(BlockDevice device, MemorySegment boot) {
        long sector = SECTOR_SIZE.in(boot);
        int perCluster = CLUSTER_SECTORS.in(boot);
        long tables = FATS.in(boot);
        long tableSectors = FAT_SIZE_16.in(boot) > 0 ? FAT_SIZE_16.in(boot) : FAT_SIZE_32.in(boot);
        boolean sound =
                SIGNATURE.in(boot) == 0xaa55
                        && sector >= 512
                        && sector <= 4096
                        && Long.bitCount(sector) == 1
                        && Integer.bitCount(perCluster) == 1
                        && RESERVED.in(boot) > 0
                        && tables >= 1
                        && tables <= 2
                        && tableSectors > 0;
        if (!sound) return new Reading.Absent<>("no boot sector of a FAT");
        long sectors = SECTORS_16.in(boot) > 0 ? SECTORS_16.in(boot) : SECTORS_32.in(boot);
        long start = RESERVED.in(boot) * sector;
        long tableBytes = tableSectors * sector;
        long root = start + tables * tableBytes;
        long rootBytes = (ROOT_ENTRIES.in(boot) * (long) ENTRY + sector - 1) / sector * sector;
        long data = root + rootBytes;
        int cluster = (int) (perCluster * sector);
        long clusters = (sectors * sector - data) / cluster;
        if (clusters <= 0) return new Reading.Absent<>("a FAT without clusters");
        boolean wide = FAT_SIZE_16.in(boot) == 0;
        int width = wide || clusters >= FAT16_MAX ? 32 : clusters < FAT12_MAX ? 12 : 16;
        long serial = wide ? SERIAL_32.in(boot) : SERIAL_16.in(boot);
        return new Reading.Present<>(
                new FatVolume(
                        device,
                        width,
                        ByteRange.of(start, tableBytes),
                        ByteRange.of(root, rootBytes),
                        data,
                        cluster,
                        clusters,
                        wide ? ROOT_CLUSTER.in(boot) : 0,
                        String.format(Locale.ROOT, "%04X-%04X", serial >> 16, serial & 0xffff)),
                List.of());
    }

    public long size() {
        return data + clusters * cluster;
    }

    /// Where the root directory lies.
    public Chain rootPieces() {
        return rootCluster > 0 ? chain(rootCluster) : new Chain(List.of(root), true);
    }

    /// Follows the allocation table from a cluster on. A chain that enters itself, or goes where no
    /// cluster is, ends there and is not sound.
    public Chain chain(long first) {
        var pieces = new ArrayList<ByteRange>();
        var seen = new HashSet<Long>();
        long at = first;
        while (at >= 2 && at < clusters + 2 && seen.add(at)) {
            pieces.add(ByteRange.of(data + (at - 2) * cluster, cluster));
            var next = next(at);
            if (next.isEmpty()) return new Chain(pieces, false);
            at = next.get();
            if (at >= last()) return new Chain(pieces, true);
        }
        return new Chain(pieces, false);
    }

    /// From this number on, an entry ends a chain.
    private long last() {
        return switch (width) {
            case 12 -> 0xff8;
            case 16 -> 0xfff8;
            default -> 0x0ffffff8;
        };
    }

    private Optional<Long> next(long number) {
        long offset = table.start() + number * width / 8;
        int bytes = width == 32 ? 4 : 2;
        if (offset + bytes > table.end() || offset + bytes > device.size()) return Optional.empty();
        try {
            var entry = device.view(offset, bytes);
            if (width == 32) return Optional.of(entry.get(Field.INT_LE, 0) & 0x0fffffffL);
            long value = Short.toUnsignedLong(entry.get(Field.SHORT_LE, 0));
            if (width == 16) return Optional.of(value);
            return Optional.of(number % 2 == 0 ? value & 0xfff : value >> 4);
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /// The fields of the boot sector that Holmes reads, for the hex view.
    public List<Field<?>> fields() {
        var fields = new ArrayList<>(COMMON);
        boolean wide = rootCluster > 0;
        fields.addAll(wide ? List.of(FAT_SIZE_32, ROOT_CLUSTER, SERIAL_32) : List.of(SERIAL_16));
        return fields;
    }
}
