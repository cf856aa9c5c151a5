package holmes.format.signature;

import static holmes.bytes.Field.hex;
import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import holmes.finding.Anomaly;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// ISO 9660 with Joliet names, and its forerunner High Sierra, which has 8 bytes more before each
/// descriptor. Source: ECMA-119; Microsoft, Joliet specification.
final class Iso9660 {

    private static final int FIRST_DESCRIPTOR = 32 << 10;
    private static final int DESCRIPTOR = 2048;
    private static final int MAX_DESCRIPTORS = 16;
    private static final int PRIMARY = 1;
    private static final int SUPPLEMENTARY = 2;
    private static final int END = 255;

    private static final Field<Integer> TYPE = u8("type", 0);
    private static final int VOLUME_ID = 40;
    private static final Field<Long> SPACE_SIZE = le32("volume_space_size", 80);
    private static final Field<String> ESCAPES = hex("escape", 88, 3);
    private static final Field<Integer> BLOCK_SIZE = le16("logical_block_size", 128);
    private static final int ROOT = 156;
    private static final int ROOT_OF_HIGH_SIERRA = 172;
    private static final int CREATED = 813;
    private static final int MODIFIED = 830;
    private static final int CREATED_OF_HIGH_SIERRA = 782;
    private static final int MODIFIED_OF_HIGH_SIERRA = 798;

    private Iso9660() {}

    static final Kind KIND =
            Kind.of(
                            "iso9660",
                            Usage.FILESYSTEM,
                            Iso9660::read,
                            Magic.text(FIRST_DESCRIPTOR, 1, "CD001"),
                            Magic.text(FIRST_DESCRIPTOR, 9, "CDROM"))
                    .tolerating();

    private static Optional<Signature> read(Kind.Found found) {
        boolean highSierra = found.magic() == 1;
        var primary = descriptor(found, PRIMARY, highSierra);
        if (primary.isEmpty() || BLOCK_SIZE.in(primary.get()) == 0) return Optional.empty();
        var joliet = highSierra ? Optional.<MemorySegment>empty() : joliet(found);
        var version = joliet.isPresent() ? "Joliet Extension" : highSierra ? "High Sierra" : "";
        long size = SPACE_SIZE.in(primary.get()) * BLOCK_SIZE.in(primary.get());
        var named =
                found.signature()
                        .version(version)
                        .uuid(dated(primary.get(), highSierra))
                        .label(label(primary.get(), joliet))
                        .size(size);
        return Optional.of(
                hasRoot(found, primary.get(), highSierra)
                        ? named
                        : named.doubted(
                                new Anomaly("root_directory_record", "a directory", "none there")));
    }

    private static Optional<MemorySegment> descriptor(
            Kind.Found found, int type, boolean highSierra) {
        for (int i = 0; i < MAX_DESCRIPTORS; i++) {
            long at = FIRST_DESCRIPTOR + (long) i * DESCRIPTOR + (highSierra ? 8 : 0);
            var block = found.disk().at(at, DESCRIPTOR - 8);
            if (block.isEmpty() || TYPE.in(block.get()) == END) return Optional.empty();
            if (TYPE.in(block.get()) == type) return block;
        }
        return Optional.empty();
    }

    private static Optional<MemorySegment> joliet(Kind.Found found) {
        return descriptor(found, SUPPLEMENTARY, false)
                .filter(block -> ESCAPES.in(block).matches("252f4[035]"));
    }

    /// The first entry of a directory stands for itself and points to where it lies.
    private static boolean hasRoot(Kind.Found found, MemorySegment primary, boolean highSierra) {
        var root = primary.asSlice(highSierra ? ROOT_OF_HIGH_SIERRA : ROOT, 34);
        long block = le32("extent", 2).in(root);
        return found.disk()
                .at(block * BLOCK_SIZE.in(primary), 34)
                .filter(entry -> u8("length", 0).in(entry) >= 34)
                .filter(entry -> u8("name_len", 32).in(entry) == 1)
                .filter(entry -> u8("name", 33).in(entry) == 0)
                .filter(entry -> le32("extent", 2).in(entry) == block)
                .isPresent();
    }

    /// The time of the last change, or else of the creation, serves as an identifier.
    private static String dated(MemorySegment primary, boolean highSierra) {
        var modified = date(primary, highSierra ? MODIFIED_OF_HIGH_SIERRA : MODIFIED, highSierra);
        if (!modified.isEmpty()) return modified;
        return date(primary, highSierra ? CREATED_OF_HIGH_SIERRA : CREATED, highSierra);
    }

    private static String date(MemorySegment primary, int at, boolean highSierra) {
        var digits =
                new String(
                        primary.asSlice(at, 16).toArray(ValueLayout.JAVA_BYTE),
                        StandardCharsets.ISO_8859_1);
        int zone = highSierra ? 0 : u8("gmt_offset", at + 16).in(primary);
        if (zone == 0 && digits.equals("0".repeat(16))) return "";
        var dashed = new StringBuilder(digits);
        for (int i : new int[] {14, 12, 10, 8, 6, 4}) dashed.insert(i, '-');
        return dashed.toString();
    }

    private static String label(MemorySegment primary, Optional<MemorySegment> joliet) {
        var plain = primary.asSlice(VOLUME_ID, 32);
        if (joliet.isEmpty()) return Text.utf8(plain);
        var ascii = new String(plain.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
        var wide =
                new String(
                        joliet.get().asSlice(VOLUME_ID, 32).toArray(ValueLayout.JAVA_BYTE),
                        StandardCharsets.UTF_16BE);
        var merged = merge(wide, ascii);
        int end = merged.indexOf('\0');
        return (end < 0 ? merged : merged.substring(0, end)).stripTrailing();
    }

    /// The plain label is longer, but in capitals and with `_` for what it cannot spell; the wide
    /// one has room for 16 characters. Where they agree, the two make up the whole.
    private static String merge(String wide, String ascii) {
        var merged = new StringBuilder();
        int at = 0;
        for (int i = 0; i < ascii.length(); i++) {
            char plain = ascii.charAt(i);
            if (at >= wide.length()) {
                merged.append(plain);
                continue;
            }
            int exact = wide.codePointAt(at);
            at += Character.charCount(exact);
            if (plain == '_') merged.appendCodePoint(exact);
            else if (exact == '_') merged.append(plain);
            else if (Character.toUpperCase(exact) != Character.toUpperCase(plain)) return wide;
            else if (Character.isUpperCase(plain)) merged.appendCodePoint(exact);
            else merged.append(plain);
        }
        return merged.toString();
    }
}
