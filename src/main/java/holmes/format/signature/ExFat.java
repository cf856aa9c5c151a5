package holmes.format.signature;

import static holmes.bytes.Field.hex;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import holmes.device.Glance;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// exFAT. Source: Microsoft, exFAT file system specification.
final class ExFat {

    private static final Field<String> JUMP_BOOT = hex("JumpBoot", 0, 3);
    private static final Field<String> ZERO = hex("MustBeZero", 11, 53);
    private static final Field<Long> VOLUME_LENGTH = le64("VolumeLength", 72);
    private static final Field<Long> FAT_OFFSET = le32("FatOffset", 80);
    private static final Field<Long> HEAP_OFFSET = le32("ClusterHeapOffset", 88);
    private static final Field<Long> CLUSTERS = le32("ClusterCount", 92);
    private static final Field<Long> ROOT = le32("FirstClusterOfRootDirectory", 96);
    private static final Field<Long> SERIAL = le32("VolumeSerialNumber", 100);
    private static final Field<Integer> MINOR = u8("FileSystemRevision", 104);
    private static final Field<Integer> MAJOR = u8("FileSystemRevision", 105);
    private static final Field<Integer> SECTOR_SHIFT = u8("BytesPerSectorShift", 108);
    private static final Field<Integer> CLUSTER_SHIFT = u8("SectorsPerClusterShift", 109);

    private static final int LABEL_ENTRY = 0x83;
    private static final int MAX_CLUSTERS = 16;

    /// Of each cluster of the root directory, which may have 32 MiB.
    private static final long MAX_LOOKED = 64 << 10;

    private ExFat() {}

    static final Kind KIND =
            Kind.of(
                    "exfat",
                    Usage.FILESYSTEM,
                    found -> found.block(512, (s, boot) -> read(found.disk(), s, boot)),
                    Magic.text(0, 3, "EXFAT   "));

    private static Optional<Signature> read(Glance disk, Signature signature, MemorySegment boot) {
        int sector = SECTOR_SHIFT.in(boot);
        int cluster = CLUSTER_SHIFT.in(boot);
        boolean plausible =
                JUMP_BOOT.in(boot).equals("eb7690")
                        && ZERO.in(boot).matches("0*")
                        && sector >= 9
                        && sector <= 12
                        && cluster <= 25 - sector
                        && ROOT.in(boot) >= 2
                        && ROOT.in(boot) <= CLUSTERS.in(boot) + 1;
        if (!plausible || !hasChecksum(disk, 1 << sector)) return Optional.empty();
        return Optional.of(
                signature
                        .version(MAJOR.in(boot) + "." + MINOR.in(boot))
                        .uuid(Fat.serial(SERIAL.in(boot)))
                        .label(label(disk, boot, sector, cluster))
                        .size(VOLUME_LENGTH.in(boot) << sector));
    }

    /// The twelfth sector repeats the checksum of the eleven before it.
    private static boolean hasChecksum(Glance disk, int sector) {
        return disk.at(0, 12L * sector)
                .filter(region -> {
                    int sum = checksum(region, 11 * sector);
                    return sum == region.get(Field.INT_LE, 11L * sector);
                })
                .isPresent();
    }

    /// Flags and the share in use change too often to be summed.
    private static int checksum(MemorySegment region, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            if (i == 106 || i == 107 || i == 112) continue;
            int value = Byte.toUnsignedInt(region.get(ValueLayout.JAVA_BYTE, i));
            sum = Integer.rotateRight(sum, 1) + value;
        }
        return sum;
    }

    private static String label(Glance disk, MemorySegment boot, int sector, int cluster) {
        long heap = HEAP_OFFSET.in(boot) << sector;
        long size = 1L << (sector + cluster);
        long looked = Math.min(size, MAX_LOOKED);
        long next = ROOT.in(boot);
        for (int i = 0; i < MAX_CLUSTERS && 2 <= next && next <= 0xffffff6; i++) {
            var directory = disk.at(heap + (next - 2) * size, looked);
            if (directory.isEmpty()) return "";
            for (long at = 0; at < looked; at += 32) {
                int type = u8("EntryType", 0).in(directory.get().asSlice(at));
                if (type == 0) return "";
                if (type == LABEL_ENTRY) return label(directory.get().asSlice(at, 32));
            }
            var entry = disk.at((FAT_OFFSET.in(boot) << sector) + next * 4, 4);
            if (entry.isEmpty()) return "";
            next = Integer.toUnsignedLong(entry.get().get(Field.INT_LE, 0));
        }
        return "";
    }

    private static String label(MemorySegment entry) {
        int length = Math.min(u8("CharacterCount", 1).in(entry) * 2, 22);
        return Text.of(entry.asSlice(2, length), StandardCharsets.UTF_16LE);
    }
}
