package holmes.format.signature;

import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;
import static holmes.bytes.Field.uuid;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.UUID;

/// bcachefs, whose superblock ends in a list of sections. Source: Linux
/// `fs/bcachefs/bcachefs_format.h`.
final class Bcachefs {

    private static final String MAGIC = "c68573f666ce90a9d96a60cf803df7ef";
    private static final String OLD_MAGIC = "c68573f64e1a45ca8265f57f48ba6d81";

    private static final Field<Integer> VERSION = le16("version", 16);
    private static final Field<UUID> USER_UUID = uuid("user_uuid", 56);
    private static final Field<String> LABEL = text("label", 72, 32);
    private static final Field<Long> OFFSET = le64("offset", 104);
    private static final Field<Integer> DEV_IDX = u8("dev_idx", 122);
    private static final Field<Integer> NR_DEVICES = u8("nr_devices", 123);
    private static final Field<Long> WORDS = le32("u64s", 124);
    private static final int SECTIONS = 752;
    private static final int MOST = 1 << 20;

    private static final Field<Long> SECTION_WORDS = le32("u64s", 0);
    private static final Field<Long> SECTION_TYPE = le32("type", 4);
    private static final int MEMBERS_V1 = 1;
    private static final int MEMBERS_V2 = 11;
    private static final int MEMBER_V1_SIZE = 56;
    private static final Field<Integer> MEMBER_V2_SIZE = le16("member_bytes", 8);

    private Bcachefs() {}

    static final Kind KIND =
            Kind.of(
                            "bcachefs",
                            Usage.FILESYSTEM,
                            found -> found.block(SECTIONS, (s, head) -> read(found, s, head)),
                            Magic.hex(4096, 24, OLD_MAGIC),
                            Magic.hex(4096, 24, MAGIC),
                            Magic.hex(2 << 20, 24, MAGIC),
                            Magic.hex(-(1 << 20), 24, MAGIC))
                    .atLeast(128 << 10);

    private static Optional<Signature> read(
            Kind.Found found, Signature signature, MemorySegment head) {
        if (OFFSET.in(head) != found.at() >> 9) return Optional.empty();
        if (DEV_IDX.in(head) >= NR_DEVICES.in(head)) return Optional.empty();
        int version = VERSION.in(head);
        var named =
                signature
                        .version((version >> 10) + "." + (version & 0x3ff))
                        .uuid(Text.uuid(USER_UUID, head))
                        .label(Text.trimmed(LABEL, head));
        long size = WORDS.in(head) * 8;
        if (size > MOST) return Optional.empty();
        return found.disk()
                .at(found.at() + SECTIONS, size)
                .map(sections -> named.uuidSub(member(sections, DEV_IDX.in(head))));
    }

    private static String member(MemorySegment sections, int index) {
        var uuid = "";
        for (long at = 0; at + 8 <= sections.byteSize(); ) {
            var section = sections.asSlice(at);
            long size = SECTION_WORDS.in(section) * 8;
            if (size < 8 || size > section.byteSize()) break;
            int type = SECTION_TYPE.in(section).intValue();
            if (type == MEMBERS_V1)
                uuid = memberUuid(section, 8 + (long) index * MEMBER_V1_SIZE, size);
            if (type == MEMBERS_V2 && size >= 16) {
                uuid = memberUuid(section, 16 + (long) index * MEMBER_V2_SIZE.in(section), size);
            }
            at += size;
        }
        return uuid;
    }

    private static String memberUuid(MemorySegment section, long at, long size) {
        return at + 16 > size ? "" : Text.uuid(Field.uuid("uuid", 0), section.asSlice(at));
    }
}
