package holmes.ui.bays;

import holmes.ui.fx.Inspected;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A disk in its slot.
///
/// @param slot in the array, in words; empty if it is not known
/// @param label serial number, or file name
/// @param model as the drive prints it; empty if it is not known
/// @param size bytes
/// @param letters drive letter by boot, the oldest boot first
/// @param role what it is in the recovery, for instance `read` or `its mirror`; may be empty
/// @param pair letter of the mirror pair, `A`, `B`, …
public record DiskCard(
        String slot,
        String label,
        String model,
        long size,
        Map<String, String> letters,
        Health health,
        String healthWhy,
        String role,
        Optional<Integer> pair,
        List<Bar> bars,
        Inspected details) {

    public DiskCard {
        letters = Collections.unmodifiableMap(new TreeMap<>(letters));
        bars = List.copyOf(bars);
    }

    /// `A`, `B`, … for a number from 0.
    public static String letter(int pair) {
        return pair < 26
                ? String.valueOf((char) ('A' + pair))
                : letter(pair / 26 - 1) + letter(pair % 26);
    }

    /// Everything that the card shows, for those who hear it.
    String words() {
        var mirror = pair.map(p -> ", mirror pair " + letter(p)).orElse("");
        var where = slot.isEmpty() ? "" : slot + ", ";
        return where + label + " " + model + mirror + ", health " + health.words() + " " + role;
    }
}
