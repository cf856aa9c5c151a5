package holmes.format.signature;

import static holmes.bytes.Field.be16;
import static holmes.bytes.Field.be64;
import static holmes.bytes.Field.hex;
import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.uuid;

import holmes.bytes.Checksums;
import holmes.bytes.Field;
import holmes.finding.Anomaly;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

/// Encrypted volumes.
///
/// Source: LUKS1 and LUKS2 on-disk format specifications; libbde and libfvde format documentation.
final class Encrypted {

    private Encrypted() {}

    private static final int LUKS_SIZE = 512;
    private static final Field<Integer> LUKS_VERSION = be16("version", 6);
    private static final Field<String> LUKS2_LABEL = text("label", 24, 48);
    private static final Field<String> LUKS_UUID = text("uuid", 168, 40);
    private static final Field<Long> LUKS2_OFFSET = be64("hdr_offset", 256);

    static final Kind LUKS =
            Kind.of(
                    "crypto_LUKS",
                    Usage.CRYPTO,
                    LUKS_SIZE,
                    Encrypted::luks,
                    Magic.hex(0, 0, "4c554b53babe"));

    /// The second header of LUKS2, which outlives the first when the start of the device is
    /// overwritten. Believed only if nothing else is there.
    static final Kind LUKS_BACKUP =
            Kind.of(
                    "crypto_LUKS",
                    Usage.CRYPTO,
                    LUKS_SIZE,
                    (signature, block) ->
                            luks(signature, block)
                                    .map(luks -> luks.odd(new Anomaly("magic", "LUKS", "none"))),
                    LongStream.iterate(16 << 10, at -> at <= 4 << 20, at -> at * 2)
                            .mapToObj(at -> Magic.hex(at, 0, "534b554cbabe"))
                            .toArray(Magic[]::new));

    private static Optional<Signature> luks(Signature signature, MemorySegment block) {
        int version = LUKS_VERSION.in(block);
        if (version != 1 && version != 2) return Optional.empty();
        if (version == 2 && LUKS2_OFFSET.in(block) != signature.offset()) return Optional.empty();
        return Optional.of(
                signature
                        .version(Integer.toString(version))
                        .uuid(LUKS_UUID.in(block))
                        .label(version == 2 ? Text.trimmed(LUKS2_LABEL, block) : ""));
    }

    private static final Field<Long> WINDOWS_7_METADATA = le64("fve_metadata_offset", 176);
    private static final Field<Long> TO_GO_METADATA = le64("fve_metadata_offset", 440);
    private static final Field<String> FVE_SIGNATURE = text("signature", 0, 8);
    private static final Field<Integer> FVE_VERSION = le16("version", 10);
    private static final Field<Long> FVE_SIZE = le32("size", 64);
    private static final int FVE_VOLUME = 80;
    private static final int FVE_ENTRIES = 112;
    private static final int FVE_MOST = 64 << 10;

    private static final Field<Integer> ENTRY_SIZE = le16("size", 0);
    private static final Field<Integer> ENTRY_TYPE = le16("entry_type", 2);
    private static final Field<Integer> VALUE_TYPE = le16("value_type", 4);
    private static final int DESCRIPTION = 7;
    private static final int UNICODE_STRING = 2;

    static final Kind BITLOCKER =
            Kind.of(
                    "BitLocker",
                    Usage.CRYPTO,
                    found -> found.block(512, (s, block) -> bitLocker(found, s, block)),
                    Magic.hex(0, 0, "eb52902d4656452d46532d"),
                    Magic.hex(0, 0, "eb58902d4656452d46532d"),
                    Magic.hex(0, 0, "eb58904d5357494e342e31"));

    private static Optional<Signature> bitLocker(
            Kind.Found found, Signature signature, MemorySegment boot) {
        if (found.magic() == 0) return Optional.of(signature);
        long at = (found.magic() == 1 ? WINDOWS_7_METADATA : TO_GO_METADATA).in(boot);
        if (at == 0 || at % 64 != 0) return Optional.empty();
        return found.disk()
                .at(at, FVE_ENTRIES)
                .filter(head -> FVE_SIGNATURE.in(head).equals("-FVE-FS-"))
                .map(head -> described(found, signature, at, head));
    }

    private static Signature described(
            Kind.Found found, Signature signature, long at, MemorySegment head) {
        var named =
                signature
                        .version(FVE_VERSION.in(head).toString())
                        .uuid(Text.guid(head.asSlice(FVE_VOLUME, 16)));
        long size = Math.min(FVE_SIZE.in(head), FVE_MOST);
        return found.disk()
                .at(at, 64 + size)
                .map(all -> named.label(description(all)))
                .orElse(named);
    }

    private static String description(MemorySegment metadata) {
        for (long at = FVE_ENTRIES; at + 8 <= metadata.byteSize(); ) {
            var entry = metadata.asSlice(at);
            int size = ENTRY_SIZE.in(entry);
            if (size < 8 || size > entry.byteSize()) return "";
            boolean isDescription =
                    ENTRY_TYPE.in(entry) == DESCRIPTION && VALUE_TYPE.in(entry) == UNICODE_STRING;
            if (isDescription) {
                return Text.of(entry.asSlice(8, size - 8), StandardCharsets.UTF_16LE);
            }
            at += size;
        }
        return "";
    }

    private static final Field<Long> CS_CRC = le32("checksum", 0);
    private static final Field<Long> CS_SEED = le32("seed", 4);
    private static final Field<Integer> CS_VERSION = le16("version", 8);
    private static final Field<String> CS_REST = hex("block_type", 10, 2);
    private static final Field<Long> CS_CHECKSUM_KIND = le32("checksum_algo", 90);
    private static final Field<Long> CS_KEY_SIZE = le32("key_data_size", 168);
    private static final Field<Long> CS_CIPHER = le32("cipher", 172);
    private static final Field<Long> CS_SIZE = le64("ph_vol_size", 64);
    private static final Field<UUID> CS_UUID = uuid("ph_vol_uuid", 304);

    static final Kind FILE_VAULT =
            Kind.of("cs_fvault2", Usage.CRYPTO, 512, Encrypted::fileVault, Magic.text(0, 88, "CS"));

    private static Optional<Signature> fileVault(Signature signature, MemorySegment block) {
        boolean known =
                CS_VERSION.in(block) == 1
                        && CS_CHECKSUM_KIND.in(block) == 1
                        && CS_REST.in(block).equals("1000")
                        && CS_KEY_SIZE.in(block) == 16
                        && CS_CIPHER.in(block) == 2;
        if (!known) return Optional.empty();
        long crc = Checksums.crc32cRaw(CS_SEED.in(block), block.asSlice(8));
        if (crc != CS_CRC.in(block)) return Optional.empty();
        return Optional.of(
                signature.version("1").uuid(Text.uuid(CS_UUID, block)).size(CS_SIZE.in(block)));
    }
}
