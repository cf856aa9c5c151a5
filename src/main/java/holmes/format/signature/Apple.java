package holmes.format.signature;

import static holmes.bytes.Field.be16;
import static holmes.bytes.Field.be32;
import static holmes.bytes.Field.be64;
import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;
import static holmes.bytes.Field.uuid;

import holmes.bytes.Field;
import holmes.device.Glance;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// HFS, HFS+ (also inside an HFS wrapper) and APFS.
///
/// Source: Apple TN1150; Apple File System Reference; Linux `fs/hfsplus/hfsplus_raw.h`.
final class Apple {

    private static final int HEADER = 1024;

    private static final Field<Long> MDB_BLOCK_SIZE = be32("drAlBlkSiz", 20);
    private static final Field<Integer> MDB_FIRST_BLOCK = be16("drAlBlSt", 28);
    private static final Field<Integer> MDB_NAME_LENGTH = u8("drVN", 36);
    private static final Field<Long> MDB_ID = be64("drFndrInfo[6]", 116);
    private static final Field<String> MDB_EMBEDDED = text("drEmbedSigWord", 124, 2);
    private static final Field<Integer> MDB_EMBEDDED_START = be16("drEmbedExtent", 126);

    private static final Field<String> PLUS_SIGNATURE = text("signature", 0, 2);
    private static final Field<Long> PLUS_BLOCK_SIZE = be32("blockSize", 40);
    private static final Field<Long> PLUS_BLOCKS = be32("totalBlocks", 44);
    private static final Field<Long> PLUS_ID = be64("finderInfo[6]", 104);
    private static final int CATALOG_EXTENTS = 288;
    private static final int EXTENTS = 8;

    private static final Field<Integer> NODE_KIND = u8("kind", 8);
    private static final Field<Integer> NODE_RECORDS = be16("numRecords", 10);
    private static final Field<Long> FIRST_LEAF = be32("firstLeafNode", 24);
    private static final Field<Integer> NODE_SIZE = be16("nodeSize", 32);
    private static final int FIRST_RECORD = 14;
    private static final Field<Long> KEY_PARENT = be32("parentID", FIRST_RECORD + 2);
    private static final Field<Integer> KEY_LENGTH = be16("nodeName.length", FIRST_RECORD + 6);
    private static final int KEY_NAME = FIRST_RECORD + 8;
    private static final int LEAF = 0xff;

    private Apple() {}

    static final Kind HFS =
            Kind.of("hfs", Usage.FILESYSTEM, 162, Apple::hfs, Magic.text(HEADER, 0, "BD"))
                    .tolerating();

    static final Kind HFS_PLUS =
            Kind.of(
                    "hfsplus",
                    Usage.FILESYSTEM,
                    found -> found.block(512, (s, block) -> plus(found.disk(), s, block)),
                    Magic.text(HEADER, 0, "BD"),
                    Magic.text(HEADER, 0, "H+"),
                    Magic.text(HEADER, 0, "HX"));

    private static Optional<Signature> hfs(Signature signature, MemorySegment block) {
        if (isPlus(MDB_EMBEDDED.in(block))) return Optional.empty();
        long size = MDB_BLOCK_SIZE.in(block);
        if (size == 0 || size % 512 != 0) return Optional.empty();
        int length = Math.min(27, MDB_NAME_LENGTH.in(block));
        return Optional.of(
                signature
                        .uuid(uuidOf(MDB_ID.in(block)))
                        .label(Text.utf8(block.asSlice(37, length))));
    }

    private static boolean isPlus(String signature) {
        return signature.equals("H+") || signature.equals("HX");
    }

    private static Optional<Signature> plus(Glance disk, Signature signature, MemorySegment block) {
        if (isPlus(PLUS_SIGNATURE.in(block))) return plus(disk, signature, block, 0);
        if (!isPlus(MDB_EMBEDDED.in(block))) return Optional.empty();
        long size = MDB_BLOCK_SIZE.in(block);
        if (size < 512 || size % 512 != 0) return Optional.empty();
        long base = MDB_FIRST_BLOCK.in(block) * 512L + MDB_EMBEDDED_START.in(block) * size;
        return disk.at(base + HEADER, 512)
                .filter(inner -> isPlus(PLUS_SIGNATURE.in(inner)))
                .flatMap(inner -> plus(disk, signature, inner, base));
    }

    private static Optional<Signature> plus(
            Glance disk, Signature signature, MemorySegment header, long base) {
        long size = PLUS_BLOCK_SIZE.in(header);
        if (size < 512 || Long.bitCount(size) != 1) return Optional.empty();
        long catalog = base + be32("startBlock", CATALOG_EXTENTS).in(header) * size;
        if (catalog > disk.size()) return Optional.empty();
        return Optional.of(
                signature
                        .uuid(uuidOf(PLUS_ID.in(header)))
                        .size(PLUS_BLOCKS.in(header) * size)
                        .label(label(disk, header, base, catalog)));
    }

    /// The first record of the catalogue's first leaf is the root folder, whose name is the
    /// volume's.
    private static String label(Glance disk, MemorySegment header, long base, long catalog) {
        var tree = disk.at(catalog, 512);
        if (tree.isEmpty()) return "";
        long block = PLUS_BLOCK_SIZE.in(header);
        int node = NODE_SIZE.in(tree.get());
        if (node < KEY_NAME + 2 * 255) return "";
        long leaf = FIRST_LEAF.in(tree.get()) * node / block;
        for (int i = 0; i < EXTENTS; i++) {
            long start = be32("startBlock", CATALOG_EXTENTS + 8 * i).in(header);
            long count = be32("blockCount", CATALOG_EXTENTS + 8 * i + 4).in(header);
            if (leaf < count) {
                return disk.at(base + (start + leaf) * block, node).map(Apple::name).orElse("");
            }
            leaf -= count;
        }
        return "";
    }

    private static String name(MemorySegment leaf) {
        int length = KEY_LENGTH.in(leaf);
        boolean isRoot =
                NODE_KIND.in(leaf) == LEAF && NODE_RECORDS.in(leaf) > 0 && KEY_PARENT.in(leaf) == 1;
        if (!isRoot || length > 255) return "";
        return Text.of(leaf.asSlice(KEY_NAME, 2L * length), StandardCharsets.UTF_16BE);
    }

    private static final byte[] UUID_NAMESPACE =
            HexFormat.of().parseHex("b3e20f39f29211d697a400306543ecac");

    /// Apple makes a version 3 UUID of the eight bytes that the Finder keeps.
    private static String uuidOf(long id) {
        if (id == 0) return "";
        try {
            var md5 = MessageDigest.getInstance("MD5");
            md5.update(UUID_NAMESPACE);
            md5.update(ByteBuffer.allocate(8).putLong(0, id));
            var digest = MemorySegment.ofArray(md5.digest());
            long high = (digest.get(Field.LONG_BE, 0) & ~0xf000L) | 0x3000L;
            long low = (digest.get(Field.LONG_BE, 8) & ~(3L << 62)) | (1L << 63);
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has MD5", e);
        }
    }

    private static final Field<Integer> APFS_TYPE = le16("o_type", 24);
    private static final Field<Integer> APFS_SUBTYPE = le16("o_subtype", 28);
    private static final Field<Integer> APFS_PAD = le16("o_subtype", 30);
    private static final Field<Long> APFS_BLOCK_SIZE = le32("nx_block_size", 36);
    private static final Field<Long> APFS_BLOCKS = le64("nx_block_count", 40);
    private static final Field<UUID> APFS_UUID = uuid("nx_uuid", 72);
    private static final int APFS_BLOCK = 4096;

    static final Kind APFS =
            Kind.of("apfs", Usage.FILESYSTEM, APFS_BLOCK, Apple::apfs, Magic.text(0, 32, "NXSB"));

    private static Optional<Signature> apfs(Signature signature, MemorySegment block) {
        boolean container =
                APFS_TYPE.in(block) == 1
                        && APFS_SUBTYPE.in(block) == 0
                        && APFS_PAD.in(block) == 0
                        && APFS_BLOCK_SIZE.in(block) == APFS_BLOCK;
        if (!container || fletcher(block) != block.get(Field.LONG_LE, 0)) return Optional.empty();
        return Optional.of(
                signature
                        .uuid(Text.uuid(APFS_UUID, block))
                        .size(APFS_BLOCKS.in(block) * APFS_BLOCK));
    }

    /// Fletcher's checksum of 32-bit words after the first two.
    private static long fletcher(MemorySegment block) {
        long modulus = 0xffff_ffffL;
        long low = 0;
        long high = 0;
        for (long i = 8; i < block.byteSize(); i += 4) {
            low += Integer.toUnsignedLong(block.get(Field.INT_LE, i));
            high += low;
        }
        long first = ~((low + high) % modulus) & modulus;
        long second = ~((low + first) % modulus) & modulus;
        return second << 32 | first;
    }
}
