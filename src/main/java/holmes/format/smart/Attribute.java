package holmes.format.smart;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// One row of the vendor specific attribute table.
///
/// @param flags as printed: `PO--CK` or `0x0033`
/// @param prefailure whether the maker ties it to imminent failure (flag bit 0)
/// @param raw as printed, for instance `36 (Min/Max 24/45)`
/// @param raw48 the six raw bytes as a number, if the report gives them undivided
public record Attribute(
        int id,
        String name,
        String flags,
        boolean prefailure,
        OptionalInt value,
        OptionalInt worst,
        OptionalInt threshold,
        WhenFailed whenFailed,
        String raw,
        OptionalLong raw48) {

    /// Whether the normalised value is, or once was, at or below its threshold.
    public enum WhenFailed {
        NEVER,
        IN_THE_PAST,
        NOW
    }

    private static final Pattern LEADING = Pattern.compile("(?:0x([0-9a-fA-F]{1,15})|(\\d{1,18}))");

    /// The number with which the raw text begins: what smartctl's format for this attribute puts
    /// first (`1873 (3 0)` is 1873, `5589h+17m` is 5589). Empty if the text begins with none.
    public OptionalLong number() {
        var leading = LEADING.matcher(raw);
        if (!leading.lookingAt()) return OptionalLong.empty();
        return OptionalLong.of(
                leading.group(1) != null
                        ? Long.parseLong(leading.group(1), 16)
                        : Long.parseLong(leading.group(2)));
    }
}
