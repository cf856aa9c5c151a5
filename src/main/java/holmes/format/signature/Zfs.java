package holmes.format.signature;

import static holmes.bytes.Field.be32;
import static holmes.bytes.Field.be64;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A member of a ZFS pool. Four labels, two at each end, each with a list of names and values.
///
/// Source: Sun, ZFS On-Disk Specification, chapter 1; OpenZFS `nvpair.c`.
final class Zfs {

    private static final long LABEL = 256 << 10;
    private static final long LIST = 16 << 10;
    private static final int LIST_SIZE = 112 << 10;
    private static final Field<Integer> ENCODING = u8("nvh_encoding", 0);
    private static final Field<Integer> ENDIAN = u8("nvh_endian", 1);
    private static final int XDR = 1;
    private static final int FIRST_PAIR = 12;

    private static final Field<Long> PAIR_SIZE = be32("encode_size", 0);
    private static final Field<Long> NAME_LENGTH = be32("name_size", 8);
    private static final int NAME = 12;
    private static final int UINT64 = 8;
    private static final int STRING = 9;
    private static final int LIST_TYPE = 19;
    private static final long LAST_STATE = 7;
    private static final long SPARE = 3;
    private static final long CACHE = 4;
    private static final int MAX_PAIRS = 4096;

    private Zfs() {}

    static final Kind KIND = Kind.of("zfs_member", Usage.FILESYSTEM, Zfs::read).atLeast(64 << 20);

    private static Optional<Signature> read(Kind.Found found) {
        long size = found.disk().size();
        long second = size / LABEL * LABEL - 2 * LABEL;
        for (long label : new long[] {0, LABEL, second, second + LABEL}) {
            long at = label + LIST;
            var head = found.disk().at(at, 16);
            if (head.isEmpty() || !isList(head.get())) continue;
            var named =
                    found.disk()
                            .at(at, LIST_SIZE)
                            .flatMap(list -> named(found.signature().at(at), list));
            if (named.isPresent()) return named;
        }
        return Optional.empty();
    }

    private static boolean isList(MemorySegment head) {
        return ENCODING.in(head) == XDR
                && ENDIAN.in(head) <= 1
                && PAIR_SIZE.at(FIRST_PAIR).in(head) != 0;
    }

    private static Optional<Signature> named(Signature signature, MemorySegment list) {
        var numbers = new HashMap<String, Long>();
        var texts = new HashMap<String, String>();
        collect(list, numbers, texts);
        long state = numbers.getOrDefault("state", -1L);
        boolean inUse = state == SPARE || state == CACHE || numbers.getOrDefault("txg", 0L) != 0;
        boolean valid =
                numbers.getOrDefault("guid", 0L) != 0 && 0 <= state && state <= LAST_STATE && inUse;
        if (!valid) return Optional.empty();
        return Optional.of(
                signature
                        .version(decimal(numbers, "version"))
                        .uuid(decimal(numbers, "pool_guid"))
                        .uuidSub(decimal(numbers, "guid"))
                        .label(texts.getOrDefault("name", "")));
    }

    private static String decimal(Map<String, Long> numbers, String name) {
        return numbers.containsKey(name) ? Long.toUnsignedString(numbers.get(name)) : "";
    }

    /// Numbers and texts of the list itself; lists within it are entered, but not read.
    private static void collect(
            MemorySegment list, Map<String, Long> numbers, Map<String, String> texts) {
        int depth = 0;
        long at = FIRST_PAIR;
        for (int i = 0; i < MAX_PAIRS && at + NAME <= list.byteSize(); i++) {
            var rest = list.asSlice(at);
            long size = PAIR_SIZE.in(rest);
            if (size == 0) {
                if (depth-- == 0) return;
                at += 8;
                continue;
            }
            long padded = (NAME_LENGTH.in(rest) + 3) & ~3L;
            long value = NAME + padded;
            if (size > rest.byteSize() || value + 16 > size) return;
            int type = be32("type", 0).in(rest.asSlice(value)).intValue();
            if (type == LIST_TYPE) {
                depth++;
                at += value + 16;
                continue;
            }
            if (depth == 0) keep(rest, type, value, size, numbers, texts);
            at += size;
        }
    }

    private static void keep(
            MemorySegment pair,
            int type,
            long value,
            long size,
            Map<String, Long> numbers,
            Map<String, String> texts) {
        var name = Text.utf8(pair.asSlice(NAME, NAME_LENGTH.in(pair)));
        if (type == UINT64) numbers.put(name, be64("value", 8).in(pair.asSlice(value)));
        if (type != STRING) return;
        long length = be32("length", 8).in(pair.asSlice(value));
        if (value + 12 + length <= size) {
            texts.put(name, Text.utf8(pair.asSlice(value + 12, length)));
        }
    }
}
