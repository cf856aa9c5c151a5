package holmes.format.signature;

import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import holmes.device.Glance;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// NTFS and ReFS. The label of NTFS is an attribute of the fourth record of its master file table.
///
/// Source: Linux `fs/ntfs3/ntfs.h`.
final class Ntfs {

    private static final Field<Integer> SECTOR_SIZE = le16("bytes_per_sector", 11);
    private static final Field<Integer> CLUSTER_SECTORS = u8("sectors_per_clusters", 13);
    private static final Field<Integer> RESERVED = le16("reserved_sectors", 14);
    private static final Field<Integer> FATS = u8("fats", 16);
    private static final Field<Integer> ROOT_ENTRIES = le16("root_entries", 17);
    private static final Field<Integer> SECTORS_16 = le16("sectors", 19);
    private static final Field<Integer> FAT_SIZE = le16("sectors_per_fat", 22);
    private static final Field<Long> SECTORS_32 = le32("large_sectors", 32);
    private static final Field<Long> SECTORS = le64("sectors_per_volume", 40);
    private static final Field<Long> MFT = le64("mft_clst", 48);
    private static final Field<Long> MFT_MIRROR = le64("mft2_clst", 56);
    private static final Field<Integer> RECORD_SIZE = u8("record_size", 64);
    private static final Field<Long> SERIAL = le64("serial_num", 72);

    private static final Field<String> FILE = text("sign", 0, 4);
    private static final Field<Integer> FIRST_ATTRIBUTE = le16("attr_off", 20);
    private static final Field<Long> ATTRIBUTE_TYPE = le32("type", 0);
    private static final Field<Long> ATTRIBUTE_SIZE = le32("size", 4);
    private static final Field<Long> DATA_SIZE = le32("data_size", 16);
    private static final Field<Integer> DATA_OFFSET = le16("data_off", 20);
    private static final int VOLUME_RECORD = 3;
    private static final int VOLUME_NAME = 0x60;
    private static final long MAX_CLUSTER = 2 << 20;

    /// Records have 1 or 4 KiB; more than this need not be read to know that it is none.
    private static final long MAX_RECORD = 64 << 10;

    private Ntfs() {}

    static final Kind KIND =
            Kind.of(
                    "ntfs",
                    Usage.FILESYSTEM,
                    found -> found.block(512, (s, boot) -> read(found.disk(), s, boot)),
                    Magic.text(0, 3, "NTFS    "));

    static final Kind REFS =
            Kind.of(
                    "ReFS",
                    Usage.FILESYSTEM,
                    found -> Optional.of(found.signature()),
                    Magic.hex(0, 0, "0000005265465300"));

    private static Optional<Signature> read(Glance disk, Signature signature, MemorySegment boot) {
        long cluster = clusterSize(boot);
        boolean unused =
                RESERVED.in(boot) == 0
                        && FATS.in(boot) == 0
                        && ROOT_ENTRIES.in(boot) == 0
                        && SECTORS_16.in(boot) == 0
                        && FAT_SIZE.in(boot) == 0
                        && SECTORS_32.in(boot) == 0;
        if (cluster == 0 || cluster > MAX_CLUSTER || !unused) return Optional.empty();
        long record = recordSize(boot, cluster);
        long size = SECTORS.in(boot) * SECTOR_SIZE.in(boot);
        long clusters = size / cluster;
        boolean inside =
                0 <= MFT.in(boot)
                        && MFT.in(boot) <= clusters
                        && 0 <= MFT_MIRROR.in(boot)
                        && MFT_MIRROR.in(boot) <= clusters;
        if (record == 0 || record > MAX_RECORD || size < 0 || !inside) return Optional.empty();
        long table = MFT.in(boot) * cluster;
        if (disk.at(table, record).filter(Ntfs::isRecord).isEmpty()) return Optional.empty();
        return disk.at(table + VOLUME_RECORD * record, record)
                .filter(Ntfs::isRecord)
                .map(volume ->
                        signature
                                .uuid(String.format(Locale.ROOT, "%016X", SERIAL.in(boot)))
                                .label(label(volume))
                                .size(size));
    }

    /// Powers of two up to 128 sectors; above that, 2 to the power of the negated number.
    private static long clusterSize(MemorySegment boot) {
        int sector = SECTOR_SIZE.in(boot);
        int sectors = CLUSTER_SECTORS.in(boot);
        if (sector < 256 || sector > 4096 || Integer.bitCount(sector) != 1) return 0;
        if (Integer.bitCount(sectors) == 1) return (long) sectors * sector;
        return sectors < 240 || sectors > 249 ? 0 : (long) sector << (256 - sectors);
    }

    /// A number of clusters, or 2 to the power of the negated number.
    private static long recordSize(MemorySegment boot, long cluster) {
        int stored = (byte) (int) RECORD_SIZE.in(boot);
        if (stored < 0) return stored < -31 || stored > -9 ? 0 : 1L << -stored;
        return Integer.bitCount(stored) == 1 && stored <= 64 ? stored * cluster : 0;
    }

    private static boolean isRecord(MemorySegment record) {
        return FILE.in(record).equals("FILE");
    }

    private static String label(MemorySegment record) {
        for (long at = FIRST_ATTRIBUTE.in(record); at + 24 <= record.byteSize(); ) {
            var attribute = record.asSlice(at);
            long size = ATTRIBUTE_SIZE.in(attribute);
            if (ATTRIBUTE_TYPE.in(attribute) == VOLUME_NAME) {
                long from = DATA_OFFSET.in(attribute);
                long length = DATA_SIZE.in(attribute);
                if (from + length > attribute.byteSize()) return "";
                return Text.of(attribute.asSlice(from, length), StandardCharsets.UTF_16LE);
            }
            if (size < 8 || size > attribute.byteSize()) return "";
            at += size;
        }
        return "";
    }
}
