package holmes.format.ext;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.Field;
import holmes.bytes.Le;
import holmes.finding.Anomaly;
import holmes.tree.ExtendedAttribute;
import holmes.tree.FileName;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// The extended attributes that one place holds: the rest of a large inode, or a block.
///
/// Source: Linux `fs/ext4/xattr.h`; ACLs: `fs/ext4/acl.h` and `posix_acl_xattr.h`.
///
/// @param entries in the order on disk
/// @param checksum a block's own, 0 for an inode's
record ExtendedAttributes(List<Entry> entries, List<Anomaly> anomalies, int checksum) {

    static final int MAGIC = 0xea020000;
    static final int BLOCK_HEADER = 32;
    static final int CHECKSUM_OFFSET = 16;
    static final int SYSTEM = 7;

    private static final List<String> PREFIXES =
            List.of(
                    "",
                    "user.",
                    "system.posix_acl_access",
                    "system.posix_acl_default",
                    "trusted.",
                    "lustre.",
                    "security.",
                    "system.",
                    "system.richacl",
                    "encryption.");

    /// One attribute; its value is empty if an inode of its own holds it.
    ///
    /// @param valueInode 0, or the inode that holds the value (ea_inode)
    record Entry(int index, String name, MemorySegment value, long valueInode, long size) {

        ExtendedAttribute attribute(MemorySegment content) {
            var prefix = index < PREFIXES.size() ? PREFIXES.get(index) : "index" + index + ".";
            boolean acl = index == 2 || index == 3;
            return new ExtendedAttribute(prefix + name, acl ? accessList(content) : content);
        }

        boolean isInlineData() {
            return index == SYSTEM && name.equals("data");
        }
    }

    ExtendedAttributes {
        entries = List.copyOf(entries);
        anomalies = List.copyOf(anomalies);
    }

    static ExtendedAttributes of(Inode inode) {
        long start = 128L + inode.extraSize();
        var raw = inode.raw();
        if (raw.byteSize() <= 128 || start % 4 != 0 || start + 8 > raw.byteSize()) {
            return new ExtendedAttributes(List.of(), List.of(), 0);
        }
        if ((int) Le.u32(raw, start) != MAGIC) {
            return new ExtendedAttributes(List.of(), List.of(), 0);
        }
        return entries(raw.asSlice(start + 4), 0, 0);
    }

    static ExtendedAttributes of(MemorySegment block) {
        if ((int) Le.u32(block, 0) != MAGIC || Le.u32(block, 8) != 1) {
            var wrong = new Anomaly("h_magic", "0xea020000", Long.toHexString(Le.u32(block, 0)));
            return new ExtendedAttributes(List.of(), List.of(wrong), 0);
        }
        return entries(block, BLOCK_HEADER, (int) Le.u32(block, CHECKSUM_OFFSET));
    }

    static int blockChecksum(int seed, long number, MemorySegment block) {
        return new Crc32c(seed)
                .add32((int) number)
                .add32((int) (number >>> 32))
                .add(block, 0, CHECKSUM_OFFSET)
                .zeros(4)
                .add(block, CHECKSUM_OFFSET + 4, block.byteSize() - CHECKSUM_OFFSET - 4)
                .value();
    }

    /// @param area to whose start the values' offsets refer
    private static ExtendedAttributes entries(MemorySegment area, long first, int checksum) {
        var entries = new ArrayList<Entry>();
        var anomalies = new ArrayList<Anomaly>();
        long at = first;
        while (at + 4 <= area.byteSize() && Le.u32(area, at) != 0) {
            long length = Le.u8(area, at);
            if (at + 16 + length > area.byteSize()) {
                anomalies.add(new Anomaly("e_name_len", "to stay inside", Long.toString(length)));
                break;
            }
            long valueInode = Le.u32(area, at + 4);
            long size = Le.u32(area, at + 8);
            long offset = Le.u16(area, at + 2);
            boolean inside = valueInode != 0 || size == 0 || offset + size <= area.byteSize();
            if (inside) {
                boolean here = valueInode == 0 && size > 0;
                entries.add(
                        new Entry(
                                Le.u8(area, at + 1),
                                FileName.text(area.asSlice(at + 16, length).toArray(JAVA_BYTE)),
                                here ? copy(area.asSlice(offset, size)) : copy(area.asSlice(0, 0)),
                                valueInode,
                                size));
            } else {
                anomalies.add(new Anomaly("e_value_offs", "to stay inside", offset + " + " + size));
            }
            at += 16 + ((length + 3) & ~3L);
        }
        return new ExtendedAttributes(entries, anomalies, checksum);
    }

    private static MemorySegment copy(MemorySegment value) {
        return MemorySegment.ofArray(value.toArray(JAVA_BYTE)).asReadOnly();
    }

    /// An ACL as programs see it: on disk, entries that need no id have none.
    static MemorySegment accessList(MemorySegment stored) {
        if (stored.byteSize() < 4 || Le.u32(stored, 0) != 1) return stored;
        var entries = new ArrayList<long[]>();
        for (long at = 4; at + 4 <= stored.byteSize(); ) {
            int tag = Le.u16(stored, at);
            boolean named = tag == 2 || tag == 8;
            if (named && at + 8 > stored.byteSize()) return stored;
            long id = named ? Le.u32(stored, at + 4) : 0xffff_ffffL;
            entries.add(new long[] {tag, Le.u16(stored, at + 2), id});
            at += named ? 8 : 4;
        }
        var seen = MemorySegment.ofArray(new byte[4 + 8 * entries.size()]);
        seen.set(Field.INT_LE, 0, 2);
        for (int i = 0; i < entries.size(); i++) {
            seen.set(Field.SHORT_LE, 4 + 8L * i, (short) entries.get(i)[0]);
            seen.set(Field.SHORT_LE, 6 + 8L * i, (short) entries.get(i)[1]);
            seen.set(Field.INT_LE, 8 + 8L * i, (int) entries.get(i)[2]);
        }
        return seen.asReadOnly();
    }
}
