package holmes.format.swap;

import holmes.bytes.Field;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A swap area. Its header lies at byte 1024, its signature in the last ten bytes of the first
/// page.
///
/// Source: Linux `include/linux/swap.h`, `union swap_header`; `mkswap(8)`.
///
/// @param version `1` for `SWAPSPACE2`, `0` for the old `SWAP-SPACE`; of a hibernated system the
///   name of its signature in small letters
/// @param hibernated it holds a system that was suspended to disk
/// @param pageSize bytes, of the machine that made it
/// @param pages how many there are, the header's own included; 0 in the old version
/// @param badPages how many of them are listed as bad
public record Swap(
        String version,
        boolean hibernated,
        boolean bigEndian,
        int pageSize,
        long pages,
        long badPages,
        Optional<UUID> uuid,
        String label) {

    /// Bytes from the start of the area in which the largest page has its signature.
    public static final int SIZE = 64 << 10;

    private static final int HEADER = 1024;
    private static final int HEADER_END = 1536;

    static final Field<Long> VERSION = Field.le32("version", HEADER);
    static final Field<Long> LAST_PAGE = Field.le32("last_page", HEADER + 4);
    static final Field<Long> BAD_PAGES = Field.le32("nr_badpages", HEADER + 8);
    static final Field<UUID> SWAP_UUID = Field.uuid("sws_uuid", HEADER + 12);
    static final Field<String> VOLUME = Field.text("sws_volume", HEADER + 28, 16);

    /// Every field that Holmes reads, for the hex view; the numbers of a little-endian area.
    public static final List<Field<?>> FIELDS =
            List.of(VERSION, LAST_PAGE, BAD_PAGES, SWAP_UUID, VOLUME);

    /// Of no use in any version: should anything stand here, there is no name and no UUID.
    private static final Field<Long> PADDING = Field.le64("padding", HEADER + 172);

    private static final Field<String> FIRST_BYTES = Field.hex("first bytes", 0, 8);
    private static final String TUX_ON_ICE = "edc302e99856e50c";

    private static final List<String> HIBERNATED =
            List.of("S1SUSPEND", "S2SUSPEND", "ULSUSPEND", "LINHIB0001");

    /// Reads the start of an area.
    ///
    /// @param start as many of the first [#SIZE] bytes as there are
    public static Reading<Swap> parse(MemorySegment start) {
        if (start.byteSize() < HEADER_END) return new Reading.Absent<>("too short for a header");
        if (FIRST_BYTES.in(start).equals(TUX_ON_ICE)) {
            return present(hibernated(start, 4096, "tuxonice"));
        }
        for (int page = 4096; page <= SIZE && page <= start.byteSize(); page *= 2) {
            int at = page - 10;
            if (has(start, "SWAPSPACE2", at)) return version1(start, page);
            if (has(start, "SWAP-SPACE", at)) {
                return present(new Swap("0", false, false, page, 0, 0, Optional.empty(), ""));
            }
            for (var signature : HIBERNATED) {
                if (!has(start, signature, at)) continue;
                return present(hibernated(start, page, signature.toLowerCase(Locale.ROOT)));
            }
        }
        return new Reading.Absent<>("no swap signature");
    }

    /// The name that `blkid` gives it.
    public String type() {
        return hibernated ? "swsuspend" : "swap";
    }

    /// Bytes that the area takes; 0 if it does not say.
    public long size() {
        return pages * pageSize;
    }

    private static Reading<Swap> version1(MemorySegment start, int page) {
        int version = VERSION.in(start).intValue();
        boolean big = version == 1 << 24;
        if (version != 1 && !big) {
            var found = Integer.toUnsignedString(version);
            return new Reading.Garbled<>(List.of(new Anomaly(VERSION.name(), "1", found)));
        }
        long last = number(LAST_PAGE, start, big);
        if (last == 0) {
            return new Reading.Garbled<>(List.of(new Anomaly(LAST_PAGE.name(), "a page", "0")));
        }
        return present(
                new Swap(
                        "1",
                        false,
                        big,
                        page,
                        last + 1,
                        number(BAD_PAGES, start, big),
                        uuid(start),
                        label(start)));
    }

    private static Swap hibernated(MemorySegment start, int page, String version) {
        return new Swap(version, true, false, page, 0, 0, uuid(start), label(start));
    }

    private static Optional<UUID> uuid(MemorySegment start) {
        return PADDING.in(start) == 0 ? Optional.of(SWAP_UUID.in(start)) : Optional.empty();
    }

    private static String label(MemorySegment start) {
        return PADDING.in(start) == 0 ? VOLUME.in(start).stripTrailing() : "";
    }

    private static long number(Field<Long> field, MemorySegment start, boolean big) {
        int stored = field.in(start).intValue();
        return Integer.toUnsignedLong(big ? Integer.reverseBytes(stored) : stored);
    }

    private static boolean has(MemorySegment start, String signature, int at) {
        if (at + signature.length() > start.byteSize()) return false;
        var expected = MemorySegment.ofArray(signature.getBytes(StandardCharsets.ISO_8859_1));
        return start.asSlice(at, signature.length()).mismatch(expected) == -1;
    }

    private static Reading<Swap> present(Swap swap) {
        return new Reading.Present<>(swap, List.of());
    }
}
