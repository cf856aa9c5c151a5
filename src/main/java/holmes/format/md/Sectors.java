package holmes.format.md;

import holmes.bytes.ByteRange;
import holmes.finding.Checks;
import java.util.Locale;
import java.util.Optional;

/// Sectors of 512 bytes as bytes, if any disk could have so many.
final class Sectors {

    private static final long LIMIT = Long.MAX_VALUE >> 9;

    private Sectors() {}

    /// @param field named in the anomaly if the number cannot be
    static Optional<Long> bytes(String field, long sectors, Checks checks) {
        if (0 <= sectors && sectors <= LIMIT) return Optional.of(sectors << 9);
        checks.add(field, "a sector of a disk", "0x" + Long.toHexString(sectors));
        return Optional.empty();
    }

    static Optional<ByteRange> range(String field, long first, long count, Checks checks) {
        if (0 <= first && 0 <= count && first <= LIMIT - count && count <= LIMIT) {
            return Optional.of(ByteRange.of(first << 9, count << 9));
        }
        var found = String.format(Locale.ROOT, "0x%x and 0x%x more", first, count);
        checks.add(field, "sectors of a disk", found);
        return Optional.empty();
    }
}
