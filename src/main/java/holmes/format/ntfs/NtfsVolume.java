package holmes.format.ntfs;

import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Locale;

/// Where things lie on an NTFS, by its boot sector. All places in bytes.
///
/// Source: Linux `fs/ntfs3/ntfs.h`, `struct NTFS_BOOT`.
///
/// @param table where the master file table begins
/// @param mirror where the copy of its first records lies
/// @param record bytes of a record
/// @param serial as blkid shows it: 16 upper-case hexadecimal digits
public record NtfsVolume(
        BlockDevice device,
        int cluster,
        long size,
        long table,
        long mirror,
        int record,
        String serial) {

    static final Field<String> NAME = text("system_id", 3, 8);
    static final Field<Integer> SECTOR_SIZE = le16("bytes_per_sector", 11);
    static final Field<Integer> CLUSTER_SECTORS = u8("sectors_per_clusters", 13);
    static final Field<Long> SECTORS = le64("sectors_per_volume", 40);
    static final Field<Long> TABLE = le64("mft_clst", 48);
    static final Field<Long> MIRROR = le64("mft2_clst", 56);
    static final Field<Integer> RECORD_SIZE = u8("record_size", 64);
    static final Field<Long> SERIAL = le64("serial_num", 72);

    private static final int BOOT = 512;
    private static final long LARGEST_CLUSTER = 2 << 20;
    private static final long LARGEST_RECORD = 64 << 10;

    /// By the first sector.
    public static Reading<NtfsVolume> read(BlockDevice device) {
        if (device.size() < BOOT) return new Reading.Absent<>("fewer than 512 bytes");
        try {
            return parse(device, device.view(0, BOOT));
        } catch (UnreadableException e) {
            return new Reading.Garbled<>(
                    List.of(new Anomaly("boot sector", "readable", "unreadable")));
        }
    }

    private static Reading<NtfsVolume> parse(BlockDevice device, MemorySegment boot) {
        if (!NAME.in(boot).equals("NTFS    ")) return new Reading.Absent<>("no \"NTFS\"");
        int sector = SECTOR_SIZE.in(boot);
        long cluster = clusterSize(sector, CLUSTER_SECTORS.in(boot));
        long record = recordSize((byte) (int) RECORD_SIZE.in(boot), cluster);
        long sectors = SECTORS.in(boot);
        boolean sound =
                cluster >= BOOT
                        && cluster <= LARGEST_CLUSTER
                        && record >= BOOT
                        && record <= LARGEST_RECORD
                        && sectors > 0
                        && sectors <= Long.MAX_VALUE / sector
                        && inside(TABLE.in(boot), sectors * sector, cluster)
                        && inside(MIRROR.in(boot), sectors * sector, cluster);
        if (!sound) {
            var odd = new Anomaly("mft_clst", "sizes and places that fit each other", "others");
            return new Reading.Garbled<>(List.of(odd));
        }
        return new Reading.Present<>(
                new NtfsVolume(
                        device,
                        (int) cluster,
                        sectors * sector,
                        TABLE.in(boot) * cluster,
                        MIRROR.in(boot) * cluster,
                        (int) record,
                        String.format(Locale.ROOT, "%016X", SERIAL.in(boot))),
                List.of());
    }

    private static boolean inside(long number, long size, long cluster) {
        return number >= 0 && number < size / cluster;
    }

    /// Powers of two up to 128 sectors; above that, 2 to the power of the negated number.
    private static long clusterSize(int sector, int sectors) {
        if (sector < 256 || sector > 4096 || Integer.bitCount(sector) != 1) return 0;
        if (Integer.bitCount(sectors) == 1) return (long) sectors * sector;
        return sectors < 240 ? 0 : (long) sector << (256 - sectors);
    }

    /// A number of clusters, or 2 to the power of the negated number.
    private static long recordSize(int stored, long cluster) {
        if (stored < 0) return stored < -16 || stored > -9 ? 0 : 1L << -stored;
        return Integer.bitCount(stored) == 1 ? stored * cluster : 0;
    }

    /// How many clusters there are.
    long clusters() {
        return size / cluster;
    }
}
