package holmes.format.signature;

import static holmes.bytes.Field.be32;
import static holmes.bytes.Field.hex;
import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// File systems of other Unix systems, of OS/2 and NetWare.
///
/// Source: Linux `fs/ufs/ufs_fs.h`, `fs/freevxfs`, `fs/sysv`, `fs/hpfs/hpfs.h`; util-linux
/// `libblkid/src/superblocks`.
final class OldFileSystems {

    private OldFileSystems() {}

    private static final List<Integer> UFS_PLACES = List.of(0, 8 << 10, 64 << 10, 256 << 10);
    private static final int UFS_MAGIC = 1372;
    private static final int UFS2 = 0x19540119;
    private static final List<Integer> UFS1 =
            List.of(0x00011954, 0x00195612, 0x00095014, 0x00612195, 0x05231994);
    private static final Field<String> UFS_NAME = text("fs_volname", 680, 32);

    static final Kind UFS = Kind.of("ufs", Usage.FILESYSTEM, OldFileSystems::ufs);

    private static Optional<Signature> ufs(Kind.Found found) {
        for (int at : UFS_PLACES) {
            var block = found.disk().at(at, UFS_MAGIC + 4);
            if (block.isEmpty()) return Optional.empty();
            for (var order : List.of(Field.INT_LE, Field.INT_BE)) {
                int magic = block.get().get(order, UFS_MAGIC);
                if (magic != UFS2 && !UFS1.contains(magic)) continue;
                var named = found.signature().at(at).version(magic == UFS2 ? "2" : "1");
                return Optional.of(ufs(named, block.get(), order, magic == UFS2));
            }
        }
        return Optional.empty();
    }

    private static Signature ufs(
            Signature signature, MemorySegment block, ValueLayout.OfInt order, boolean second) {
        int high = block.get(order, 144);
        int low = block.get(order, 148);
        boolean none = high == 0 && low == 0;
        var uuid = none ? "" : String.format(Locale.ROOT, "%08x%08x", high, low);
        return signature.uuid(uuid).label(second ? Text.trimmed(UFS_NAME, block) : "");
    }

    private static final Field<Long> VXFS_LE = le32("vs_version", 4);
    private static final Field<Long> VXFS_BE = be32("vs_version", 4);

    static final Kind VXFS =
            Kind.of(
                    "vxfs",
                    Usage.FILESYSTEM,
                    found ->
                            found.block(
                                    44,
                                    (signature, block) -> {
                                        var version = found.magic() == 0 ? VXFS_LE : VXFS_BE;
                                        var text = version.in(block).toString();
                                        return Optional.of(signature.version(text));
                                    }),
                    Magic.hex(1 << 10, 0, "f5fc01a5"),
                    Magic.hex(8 << 10, 0, "a501fcf5"));

    private static final Field<Integer> NSS_MAJOR = le16("SBH_VersionMediaMajor", 8);
    private static final Field<Integer> NSS_MINOR = le16("SBH_VersionMediaMinor", 10);

    static final Kind NSS =
            Kind.of(
                    "nss",
                    Usage.FILESYSTEM,
                    512,
                    (signature, block) ->
                            Optional.of(
                                    signature.version(
                                            String.format(
                                                    Locale.ROOT,
                                                    "%d.%02d",
                                                    NSS_MAJOR.in(block),
                                                    NSS_MINOR.in(block)))),
                    Magic.text(4096, 0, "SPB5"));

    static final Kind BFS =
            Kind.of(
                    "bfs",
                    Usage.FILESYSTEM,
                    found -> Optional.of(found.signature()),
                    Magic.hex(0, 0, "cefaad1b"));

    private static final Field<String> HPFS_SPARE = hex("spare_magic", 512, 4);
    private static final Field<Integer> HPFS_VERSION = u8("version", 8);
    private static final Field<Integer> HPFS_SIGNATURE = u8("sig_28h", 38);
    private static final Field<Long> HPFS_SERIAL = le32("vol_serno", 39);
    private static final Field<String> HPFS_LABEL = text("vol_label", 43, 11);
    private static final Field<String> HPFS_NAME = text("sig_hpfs", 54, 4);

    static final Kind HPFS =
            Kind.of(
                    "hpfs",
                    Usage.FILESYSTEM,
                    found -> found.block(1024, (s, block) -> hpfs(found, s, block)),
                    Magic.hex(8 << 10, 0, "49e895f9"));

    private static Optional<Signature> hpfs(
            Kind.Found found, Signature signature, MemorySegment block) {
        if (!HPFS_SPARE.in(block).equals("491891f9")) return Optional.empty();
        var named = signature.version(HPFS_VERSION.in(block).toString());
        return found.disk()
                .at(0, 512)
                .filter(boot -> HPFS_NAME.in(boot).equals("HPFS"))
                .filter(boot -> HPFS_SIGNATURE.in(boot) == 0x28)
                .map(boot ->
                        named.uuid(Fat.serial(HPFS_SERIAL.in(boot)))
                                .label(Text.trimmed(HPFS_LABEL, boot)))
                .or(() -> Optional.of(named));
    }

    private static final List<Integer> SYSV_PLACES = List.of(512, 9728, 15872, 18944);
    private static final Field<Long> SYSV_MAGIC_LE = le32("s_magic", 504);
    private static final Field<Long> SYSV_MAGIC_BE = be32("s_magic", 504);
    private static final Field<String> SYSV_NAME = text("s_fname", 440, 6);

    static final Kind SYSV = Kind.of("sysv", Usage.FILESYSTEM, OldFileSystems::sysv);

    private static Optional<Signature> sysv(Kind.Found found) {
        for (int at : SYSV_PLACES) {
            var block = found.disk().at(at, 512);
            if (block.isEmpty()) return Optional.empty();
            long little = SYSV_MAGIC_LE.in(block.get());
            long big = SYSV_MAGIC_BE.in(block.get());
            if (little != 0xfd187e20L && big != 0xfd187e20L) continue;
            var label = Text.trimmed(SYSV_NAME, block.get());
            return Optional.of(found.signature().at(at).label(label));
        }
        return Optional.empty();
    }
}
