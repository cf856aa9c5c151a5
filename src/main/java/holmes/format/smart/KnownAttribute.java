package holmes.format.smart;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The attributes that decide which half of a mirror to trust.
///
/// An identifier alone says little, because makers reuse them; the name that smartctl's drive
/// database gives must agree.
public enum KnownAttribute {
    RAW_READ_ERROR_RATE(1, "Raw_Read_Error_Rate", Raw.RATE),
    REALLOCATED_SECTORS(5, "Reallocate.*|Retired.*|.*Realloc.*", Raw.COUNT),
    SEEK_ERROR_RATE(7, "Seek_Error_Rate", Raw.RATE),
    POWER_ON_HOURS(9, "Power_On_.*|Power_on_.*", Raw.COUNT),
    REPORTED_UNCORRECTABLE(187, "Reported_Uncorrect|Uncorrectable_Error_Cnt", Raw.COUNT),
    REALLOCATION_EVENTS(196, "Reallocated_Event_Count|Reallocate.*", Raw.COUNT),
    PENDING_SECTORS(197, ".*Pending.*", Raw.COUNT),
    OFFLINE_UNCORRECTABLE(198, "Offline_Uncorrectable|.*Offline.*Unc.*", Raw.COUNT),
    WRITE_ERROR_RATE(200, "Multi_Zone_Error_Rate|Write_Error_Rate", Raw.COUNT);

    private enum Raw {
        COUNT,
        RATE
    }

    private static final long LOW_32 = 0xffffffffL;

    private final int id;
    private final Pattern name;
    private final Raw raw;

    KnownAttribute(int id, String name, Raw raw) {
        this.id = id;
        this.name = Pattern.compile(name);
        this.raw = raw;
    }

    public int id() {
        return id;
    }

    /// @return empty if the row's name says that it counts something else
    Optional<Decoded> decode(Attribute row, Maker maker) {
        if (!name.matcher(row.name()).matches()) return Optional.empty();
        return Optional.of(
                switch (raw) {
                    case COUNT -> plain(row, "the first number of the raw value");
                    case RATE -> rate(row, maker);
                });
    }

    private static Decoded rate(Attribute row, Maker maker) {
        return switch (maker) {
            case SEAGATE -> seagate(row);
            case WESTERN_DIGITAL, SAMSUNG -> plain(row, "this maker counts errors");
            case OTHER -> {
                boolean zero = row.number().equals(OptionalLong.of(0));
                yield zero
                        ? plain(row, "zero is no error with any maker")
                        : none(row, "this maker does not say what the raw value counts");
            }
        };
    }

    /// Errors in the high 16 of 48 bits, operations in the low 32; newer drive databases print the
    /// two divided already. Source: smartmontools FAQ and `drivedb.h`, `raw24/raw32`.
    private static Decoded seagate(Attribute row) {
        int slash = row.raw().indexOf('/');
        if (slash > 0 && row.raw().matches("\\d{1,8}/\\d{1,10}")) {
            return new Decoded(
                    row,
                    OptionalLong.of(Long.parseLong(row.raw().substring(0, slash))),
                    OptionalLong.of(Long.parseLong(row.raw().substring(slash + 1))),
                    "Seagate: errors / operations");
        }
        if (row.raw48().isEmpty()) return none(row, "Seagate: the raw value is not undivided");
        long bits = row.raw48().getAsLong();
        return new Decoded(
                row,
                OptionalLong.of(bits >>> 32),
                OptionalLong.of(bits & LOW_32),
                "Seagate: high 16 of 48 bits are errors, low 32 operations");
    }

    private static Decoded plain(Attribute row, String how) {
        return new Decoded(row, row.number(), OptionalLong.empty(), how);
    }

    private static Decoded none(Attribute row, String how) {
        return new Decoded(row, OptionalLong.empty(), OptionalLong.empty(), how);
    }
}
