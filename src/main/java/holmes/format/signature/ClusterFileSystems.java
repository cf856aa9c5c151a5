package holmes.format.signature;

import static holmes.bytes.Field.be32;
import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.uuid;

import holmes.bytes.Field;
import java.util.Optional;
import java.util.UUID;

/// File systems that several machines use at once.
///
/// Source: Linux `include/uapi/linux/gfs2_ondisk.h`, `fs/ocfs2/ocfs2_fs.h`; oracleasm.
final class ClusterFileSystems {

    private ClusterFileSystems() {}

    private static final Field<Long> GFS_FORMAT = be32("sb_fs_format", 24);
    private static final Field<Long> GFS_MULTIHOST = be32("sb_multihost_format", 28);
    private static final Field<String> GFS_TABLE = text("sb_locktable", 160, 64);
    private static final Field<UUID> GFS_UUID = uuid("sb_uuid", 256);

    private static Kind gfs(String type, String version, long format, long multihost, int spread) {
        return Kind.of(
                        type,
                        Usage.FILESYSTEM,
                        512,
                        (signature, block) -> {
                            long known = GFS_FORMAT.in(block) - format;
                            long hosts = GFS_MULTIHOST.in(block) - multihost;
                            boolean fits =
                                    0 <= known && known < spread && 0 <= hosts && hosts < spread;
                            if (!fits) return Optional.empty();
                            return Optional.of(
                                    signature
                                            .version(version)
                                            .uuid(Text.uuid(GFS_UUID, block))
                                            .label(Text.trimmed(GFS_TABLE, block)));
                        },
                        Magic.hex(64 << 10, 0, "01161970"))
                .atLeast(32 << 20);
    }

    static final Kind GFS = gfs("gfs", "", 1309, 1401, 1);
    static final Kind GFS2 = gfs("gfs2", "1", 1800, 1900, 100);

    private static final Field<Integer> OCFS2_MAJOR = le16("s_major_rev_level", 192);
    private static final Field<Integer> OCFS2_MINOR = le16("s_minor_rev_level", 194);
    private static final Field<String> OCFS2_LABEL = text("s_label", 272, 64);
    private static final Field<UUID> OCFS2_UUID = uuid("s_uuid", 336);

    static final Kind OCFS2 =
            Kind.of(
                            "ocfs2",
                            Usage.FILESYSTEM,
                            512,
                            (signature, block) ->
                                    Optional.of(
                                            signature
                                                    .version(
                                                            OCFS2_MAJOR.in(block)
                                                                    + "."
                                                                    + OCFS2_MINOR.in(block))
                                                    .uuid(Text.uuid(OCFS2_UUID, block))
                                                    .label(Text.trimmed(OCFS2_LABEL, block))),
                            Magic.text(1 << 10, 0, "OCFSV2"),
                            Magic.text(2 << 10, 0, "OCFSV2"),
                            Magic.text(4 << 10, 0, "OCFSV2"),
                            Magic.text(8 << 10, 0, "OCFSV2"))
                    .atLeast(14000 << 10);

    static final Kind OCFS =
            Kind.of(
                            "ocfs",
                            Usage.FILESYSTEM,
                            found -> Optional.of(found.signature()),
                            Magic.text(8 << 10, 0, "OracleCFS"),
                            Magic.text(8 << 10, 8, "OracleCFS"))
                    .atLeast(14000 << 10);

    private static final Field<String> ASM_LABEL = text("dl_id", 40, 24);

    static final Kind ORACLE_ASM =
            Kind.of(
                    "oracleasm",
                    Usage.FILESYSTEM,
                    64,
                    (signature, block) ->
                            Optional.of(signature.label(Text.trimmed(ASM_LABEL, block))),
                    Magic.text(0, 32, "ORCLDISK"));
}
