package holmes.format.signature;

import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;

import holmes.bytes.Field;
import holmes.device.Glance;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// UDF: a recognition sequence at 32 KiB, an anchor in block 256 that points to the descriptors.
/// The block size is not told; the anchor that knows its own block shows it.
///
/// Source: ECMA-167; OSTA UDF 2.60.
final class Udf {

    private static final int RECOGNITION = 32 << 10;
    private static final int MAX_RECOGNITION = 64;
    private static final int MAX_DESCRIPTORS = 64;
    private static final List<Integer> BLOCK_SIZES = List.of(512, 1024, 2048, 4096);
    private static final List<String> KNOWN = List.of("BEA01", "BOOT2", "CD001", "CDW02", "TEA01");

    private static final Field<String> STANDARD_ID = text("StandardIdentifier", 1, 5);
    private static final Field<Integer> TAG = le16("TagIdentifier", 0);
    private static final Field<Long> TAG_LOCATION = le32("TagLocation", 12);
    private static final int PRIMARY = 1;
    private static final int ANCHOR = 2;
    private static final int LOGICAL = 6;
    private static final int TERMINATING = 8;
    private static final int INTEGRITY = 9;

    private static final Field<Long> SEQUENCE_LENGTH = le32("MainVDS.length", 16);
    private static final Field<Long> SEQUENCE_START = le32("MainVDS.location", 20);
    private static final int VOLUME_SET = 72;
    private static final int LOGICAL_NAME = 84;
    private static final Field<String> DOMAIN = text("DomainIdentifier", 217, 23);
    private static final Field<Integer> REVISION = le16("UDFRevision", 240);
    private static final Field<Long> INTEGRITY_LENGTH = le32("IntegritySequence.length", 432);
    private static final Field<Long> INTEGRITY_START = le32("IntegritySequence.location", 436);
    private static final Field<Long> PARTITIONS = le32("NumberOfPartitions", 72);
    private static final Field<Integer> READ_REVISION = le16("MinimumUDFReadRevision", 40);
    private static final Field<Integer> WRITE_REVISION = le16("MinimumUDFWriteRevision", 42);
    private static final int DSTRING = 128;

    private Udf() {}

    static final Kind KIND =
            Kind.of(
                            "udf",
                            Usage.FILESYSTEM,
                            found -> read(found.disk(), found.signature()),
                            Magic.text(RECOGNITION, 1, "BEA01"),
                            Magic.text(RECOGNITION, 1, "BOOT2"),
                            Magic.text(RECOGNITION, 1, "CD001"),
                            Magic.text(RECOGNITION, 1, "CDW02"),
                            Magic.text(RECOGNITION, 1, "NSR02"),
                            Magic.text(RECOGNITION, 1, "NSR03"),
                            Magic.text(RECOGNITION, 1, "TEA01"))
                    .tolerating();

    private static Optional<Signature> read(Glance disk, Signature signature) {
        for (int size : BLOCK_SIZES) {
            if (!isRecognised(disk, Math.max(2048, size))) continue;
            for (int block : List.of(256, 512)) {
                var anchor =
                        disk.at((long) block * size, 512).filter(at -> isTag(at, ANCHOR, block));
                if (anchor.isPresent()) return volume(disk, signature, anchor.get(), size);
            }
        }
        return Optional.empty();
    }

    private static boolean isRecognised(Glance disk, int step) {
        for (int i = 0; i < MAX_RECOGNITION; i++) {
            var descriptor = disk.at(RECOGNITION + (long) i * step, 8);
            var id = descriptor.map(STANDARD_ID::in).orElse("");
            if (id.equals("NSR02") || id.equals("NSR03")) return true;
            if (!KNOWN.contains(id)) return false;
        }
        return false;
    }

    private static boolean isTag(MemorySegment block, int tag, long location) {
        return TAG.in(block) == tag && TAG_LOCATION.in(block) == location;
    }

    private static Optional<Signature> volume(
            Glance disk, Signature signature, MemorySegment anchor, int size) {
        long start = SEQUENCE_START.in(anchor);
        long count = Math.min(SEQUENCE_LENGTH.in(anchor) / size, MAX_DESCRIPTORS);
        var named = signature;
        int revision = 0;
        boolean udf = false;
        for (long i = 0; i < count; i++) {
            var block = disk.at((start + i) * size, 512);
            if (block.isEmpty() || TAG_LOCATION.in(block.get()) != start + i) break;
            int tag = TAG.in(block.get());
            if (tag == 0 || tag == TERMINATING) break;
            if (tag == PRIMARY && named.uuid().isEmpty()) {
                named = named.uuid(identifier(string(block.get(), VOLUME_SET)));
            }
            if (tag != LOGICAL || udf) continue;
            udf = DOMAIN.in(block.get()).equals("*OSTA UDF Compliant");
            named = named.label(string(block.get(), LOGICAL_NAME).stripTrailing());
            revision = Math.max(REVISION.in(block.get()), integrity(disk, block.get(), size));
        }
        if (!udf) return Optional.empty();
        var version = String.format(Locale.ROOT, "%x.%02x", revision >> 8, revision & 0xff);
        return Optional.of(revision == 0 ? named : named.version(version));
    }

    /// Some write a lower revision here, some a higher one; the highest counts.
    private static int integrity(Glance disk, MemorySegment logical, int size) {
        long block = INTEGRITY_START.in(logical);
        if (block == 0 || INTEGRITY_LENGTH.in(logical) < 512) return 0;
        var descriptor = disk.at(block * size, 512).filter(at -> isTag(at, INTEGRITY, block));
        if (descriptor.isEmpty()) return 0;
        long use = block * size + 80 + 8 * PARTITIONS.in(descriptor.get());
        return disk.at(use, 46)
                .map(at -> Math.max(READ_REVISION.in(at), WRITE_REVISION.in(at)))
                .orElse(0);
    }

    /// A compression number of 8 or 16, the text, and in the last byte how much is used of it.
    private static String string(MemorySegment block, int at) {
        int used = Math.max(0, u8("length", at + DSTRING - 1).in(block) - 1);
        var content = block.asSlice(at + 1, Math.min(used, DSTRING - 2));
        return switch (u8("CompressionID", at).in(block)) {
            case 8 -> Text.of(content, StandardCharsets.ISO_8859_1);
            case 16 -> Text.of(content, StandardCharsets.UTF_16BE);
            default -> "";
        };
    }

    /// The first 16 characters should be hexadecimal digits, of which 8 are a time; where they are
    /// not, bytes are spelled out, as libblkid does.
    private static String identifier(String volumeSet) {
        var bytes = volumeSet.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < 8) return "";
        int digits = 0;
        while (digits < 16 && digits < bytes.length && isHex(bytes[digits])) digits++;
        var text = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
        if (digits == 16) return text.toLowerCase(Locale.ROOT);
        if (digits < 8) return HexFormat.of().formatHex(bytes, 0, 8);
        var four = new byte[4];
        System.arraycopy(bytes, 8, four, 0, Math.min(4, bytes.length - 8));
        return text.substring(0, 8).toLowerCase(Locale.ROOT) + HexFormat.of().formatHex(four);
    }

    private static boolean isHex(byte letter) {
        return HexFormat.isHexDigit(letter);
    }
}
