package holmes.format.signature;

import java.util.List;

/// The kinds that are told apart, in the order in which libblkid asks: members of arrays and
/// encrypted volumes first, for what lies in them shines through.
///
/// Source: util-linux `libblkid/src/superblocks/superblocks.c`.
public final class Signatures {

    private Signatures() {}

    /// Arrays that firmware made.
    public static final List<Kind> FIRMWARE_RAIDS =
            List.of(
                    FirmwareRaid.DDF,
                    FirmwareRaid.ISW,
                    FirmwareRaid.LSI,
                    FirmwareRaid.VIA,
                    FirmwareRaid.SILICON,
                    FirmwareRaid.NVIDIA,
                    FirmwareRaid.PROMISE,
                    FirmwareRaid.HIGHPOINT_45X,
                    FirmwareRaid.HIGHPOINT_37X,
                    FirmwareRaid.ADAPTEC,
                    FirmwareRaid.JMICRON);

    /// Volume managers, caches, replicas, encryption.
    public static final List<Kind> BLOCK_LAYERS =
            List.of(
                    BlockLayers.BCACHE,
                    Bcachefs.KIND,
                    BlockLayers.BLUESTORE,
                    BlockLayers.DRBD,
                    BlockLayers.DRBDMANAGE,
                    BlockLayers.DRBDPROXY,
                    Lvm.LVM2,
                    Lvm.LVM1,
                    Lvm.SNAPSHOT,
                    Lvm.VERITY,
                    Lvm.INTEGRITY,
                    Encrypted.LUKS,
                    BlockLayers.VMFS_VOLUME,
                    BlockLayers.UBI,
                    BlockLayers.VDO,
                    BlockLayers.STRATIS,
                    Encrypted.BITLOCKER,
                    Encrypted.FILE_VAULT);

    public static final List<Kind> FILE_SYSTEMS =
            List.of(
                    Fat.KIND,
                    Xfs.KIND,
                    Xfs.EXFS,
                    Ext.KIND,
                    LinuxFileSystems.REISERFS,
                    LinuxFileSystems.REISER4,
                    LinuxFileSystems.JFS,
                    Udf.KIND,
                    Iso9660.KIND,
                    Zfs.KIND,
                    Apple.HFS_PLUS,
                    Apple.HFS,
                    OldFileSystems.UFS,
                    OldFileSystems.HPFS,
                    OldFileSystems.SYSV,
                    Ntfs.KIND,
                    Ntfs.REFS,
                    Compressed.CRAMFS,
                    Compressed.ROMFS,
                    LinuxFileSystems.SCOUTFS,
                    Minix.KIND,
                    ClusterFileSystems.GFS,
                    ClusterFileSystems.GFS2,
                    ClusterFileSystems.OCFS,
                    ClusterFileSystems.OCFS2,
                    ClusterFileSystems.ORACLE_ASM,
                    OldFileSystems.VXFS,
                    Compressed.SQUASHFS,
                    OldFileSystems.NSS,
                    LinuxFileSystems.BTRFS,
                    Compressed.UBIFS,
                    OldFileSystems.BFS,
                    BlockLayers.VMFS,
                    Compressed.BEFS,
                    LinuxFileSystems.NILFS2,
                    ExFat.KIND,
                    LinuxFileSystems.F2FS,
                    BlockLayers.MPOOL,
                    Apple.APFS,
                    LinuxFileSystems.ZONEFS,
                    Compressed.EROFS);

    /// Asked only when nothing else was found: what they look for is left behind by others, or
    /// costs much reading.
    public static final List<Kind> LAST_RESORTS = List.of(Encrypted.LUKS_BACKUP, Xfs.LOG);

    /// Whose first sector looks like a partition table and is none.
    public static boolean hasBootSector(String type) {
        return type.equals("vfat") || type.equals("exfat") || type.equals("ntfs");
    }
}
