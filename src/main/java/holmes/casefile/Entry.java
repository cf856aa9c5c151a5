package holmes.casefile;

import java.util.Optional;

/// One line of a case's log, sealed.
///
/// Its seal covers the line and the seal before it, so a line cannot be changed, dropped or moved
/// without breaking every seal that follows. That shows tampering by accident or by another
/// program; it is no proof against someone who rewrites the whole file. A case that needs such
/// proof prints the last seal on its signed report.
///
/// @param number counts from 1, without gaps
/// @param seal 64 lower-case hexadecimal digits
public record Entry(long number, Act act, String seal) {

    public static final String NO_SEAL = "0".repeat(64);

    static Entry following(Optional<Entry> previous, Act act) {
        long number = previous.map(Entry::number).orElse(0L) + 1;
        return new Entry(number, act, Seal.of(sealOf(previous), number, act));
    }

    boolean follows(Optional<Entry> previous) {
        return seal.equals(Seal.of(sealOf(previous), number, act));
    }

    private static String sealOf(Optional<Entry> entry) {
        return entry.map(Entry::seal).orElse(NO_SEAL);
    }
}
