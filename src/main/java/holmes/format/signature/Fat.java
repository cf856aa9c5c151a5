package holmes.format.signature;

import static holmes.bytes.Field.hex;
import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import holmes.device.Glance;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// FAT of any width, known by a boot sector whose numbers make sense together; the label is an
/// entry of the root directory.
///
/// Source: Microsoft `fatgen103`; Linux `fs/fat/inode.c`.
final class Fat {

    private static final Field<Integer> SECTOR_SIZE = le16("BPB_BytsPerSec", 11);
    private static final Field<Integer> CLUSTER_SECTORS = u8("BPB_SecPerClus", 13);
    private static final Field<Integer> RESERVED = le16("BPB_RsvdSecCnt", 14);
    private static final Field<Integer> FATS = u8("BPB_NumFATs", 16);
    private static final Field<Integer> ROOT_ENTRIES = le16("BPB_RootEntCnt", 17);
    private static final Field<Integer> SECTORS_16 = le16("BPB_TotSec16", 19);
    private static final Field<Integer> MEDIA = u8("BPB_Media", 21);
    private static final Field<Integer> FAT_SIZE_16 = le16("BPB_FATSz16", 22);
    private static final Field<Long> SECTORS_32 = le32("BPB_TotSec32", 32);
    private static final Field<Long> FAT_SIZE_32 = le32("BPB_FATSz32", 36);
    private static final Field<Integer> BOOT_SIGNATURE_16 = u8("BS_BootSig", 38);
    private static final Field<Long> SERIAL_16 = le32("BS_VolID", 39);
    private static final Field<Long> ROOT_CLUSTER = le32("BPB_RootClus", 44);
    private static final Field<Integer> INFO_SECTOR = le16("BPB_FSInfo", 48);
    private static final Field<String> NAME_16 = text("BS_FilSysType", 54, 8);
    private static final Field<Long> SERIAL_32 = le32("BS_VolID", 67);
    private static final Field<Integer> SIGNATURE = le16("Signature_word", 510);

    private static final Field<String> INFO_LEAD = hex("FSI_LeadSig", 0, 4);
    private static final Field<String> INFO_STRUCT = hex("FSI_StrucSig", 484, 4);

    private static final long FAT12_MAX = 0xff4;
    private static final long FAT16_MAX = 0xfff4;
    private static final long FAT32_MAX = 0x0ffffff6;

    /// Magics before this one are names; the rest is in any boot sector, and the `55 aa` must be
    /// there besides.
    private static final int FIRST_WEAK = 6;

    private static final int MAX_CLUSTERS = 16;

    private Fat() {}

    static final Kind KIND =
            Kind.of(
                    "vfat",
                    Usage.FILESYSTEM,
                    found -> found.block(512, (s, boot) -> read(found, s, boot)),
                    Magic.text(0, 0x52, "MSWIN"),
                    Magic.text(0, 0x52, "FAT32   "),
                    Magic.text(0, 0x36, "MSDOS"),
                    Magic.text(0, 0x36, "FAT16   "),
                    Magic.text(0, 0x36, "FAT12   "),
                    Magic.text(0, 0x36, "FAT     "),
                    Magic.hex(0, 0, "eb"),
                    Magic.hex(0, 0, "e9"),
                    Magic.hex(0, 510, "55aa"));

    private static Optional<Signature> read(
            Kind.Found found, Signature signature, MemorySegment boot) {
        if (found.magic() >= FIRST_WEAK && !isBootSectorOfFat(boot)) return Optional.empty();
        if (!isPlausible(boot) || Encrypted.BITLOCKER.on(found.disk()).isPresent()) {
            return Optional.empty();
        }
        boolean wide = FAT_SIZE_16.in(boot) == 0;
        long fats = fatSectors(boot) * FATS.in(boot);
        long data = RESERVED.in(boot) + fats + rootSectors(boot);
        // As in C: what is larger than the whole gives a huge number of clusters.
        long clusters = (sectors(boot) - data & 0xffff_ffffL) / CLUSTER_SECTORS.in(boot);
        long most = wide ? FAT32_MAX : clusters > FAT12_MAX ? FAT16_MAX : FAT12_MAX;
        if (clusters > most || (wide && FAT_SIZE_32.in(boot) == 0)) return Optional.empty();
        if (wide && !hasInfo(found.disk(), boot)) return Optional.empty();
        var version = wide ? "FAT32" : clusters < FAT12_MAX ? "FAT12" : "FAT16";
        boolean serial = wide || (BOOT_SIGNATURE_16.in(boot) & 0xfe) == 0x28;
        long id = (wide ? SERIAL_32 : SERIAL_16).in(boot);
        return Optional.of(
                signature
                        .version(version)
                        .uuid(serial ? serial(id) : "")
                        .label(wide ? label32(found.disk(), boot) : label16(found.disk(), boot))
                        .size(sectors(boot) * SECTOR_SIZE.in(boot)));
    }

    /// As Windows and `blkid` print a serial number.
    static String serial(long id) {
        return String.format(Locale.ROOT, "%04X-%04X", id >> 16, id & 0xffff);
    }

    /// OS/2 puts a boot sector like that of FAT before its own file systems.
    private static boolean isBootSectorOfFat(MemorySegment boot) {
        var name = NAME_16.in(boot);
        return SIGNATURE.in(boot) == 0xaa55 && !name.equals("JFS     ") && !name.equals("HPFS    ");
    }

    private static boolean isPlausible(MemorySegment boot) {
        int media = MEDIA.in(boot);
        int sector = SECTOR_SIZE.in(boot);
        return FATS.in(boot) != 0
                && RESERVED.in(boot) != 0
                && (media >= 0xf8 || media == 0xf0)
                && Integer.bitCount(CLUSTER_SECTORS.in(boot)) == 1
                && Integer.bitCount(sector) == 1
                && sector >= 512
                && sector <= 4096;
    }

    private static long sectors(MemorySegment boot) {
        int few = SECTORS_16.in(boot);
        return few != 0 ? few : SECTORS_32.in(boot);
    }

    private static long fatSectors(MemorySegment boot) {
        int few = FAT_SIZE_16.in(boot);
        return few != 0 ? few : FAT_SIZE_32.in(boot);
    }

    private static long rootSectors(MemorySegment boot) {
        int sector = SECTOR_SIZE.in(boot);
        return (ROOT_ENTRIES.in(boot) * 32L + sector - 1) / sector;
    }

    /// The sector with the counts of free clusters has its own signatures, or zeros.
    private static boolean hasInfo(Glance disk, MemorySegment boot) {
        int at = INFO_SECTOR.in(boot);
        if (at == 0) return true;
        return disk.at((long) at * SECTOR_SIZE.in(boot), 512)
                .filter(info -> isOneOf(INFO_LEAD.in(info), "52526141", "52526441", "00000000"))
                .filter(info -> isOneOf(INFO_STRUCT.in(info), "72724161", "00000000"))
                .isPresent();
    }

    private static boolean isOneOf(String found, String... known) {
        return List.of(known).contains(found);
    }

    private static String label16(Glance disk, MemorySegment boot) {
        long fats = fatSectors(boot) * FATS.in(boot);
        long root = (RESERVED.in(boot) + fats) * SECTOR_SIZE.in(boot);
        return FatLabel.in(disk, root, ROOT_ENTRIES.in(boot)).orElse("");
    }

    /// The root directory is a chain of clusters.
    private static String label32(Glance disk, MemorySegment boot) {
        long sector = SECTOR_SIZE.in(boot);
        long cluster = CLUSTER_SECTORS.in(boot) * sector;
        long fat = RESERVED.in(boot) * sector;
        long data = fat + FAT_SIZE_32.in(boot) * FATS.in(boot) * sector;
        long next = ROOT_CLUSTER.in(boot);
        long last = FAT_SIZE_32.in(boot) * sector / 4;
        for (int i = 0; i < MAX_CLUSTERS && 2 <= next && next < last; i++) {
            var label = FatLabel.in(disk, data + (next - 2) * cluster, (int) (cluster / 32));
            if (label.isPresent()) return label.get();
            var entry = disk.at(fat + next * 4, 4);
            if (entry.isEmpty()) return "";
            next = entry.get().get(Field.INT_LE, 0) & 0x0fffffff;
        }
        return "";
    }
}
