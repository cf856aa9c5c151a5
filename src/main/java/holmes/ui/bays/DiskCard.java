package holmes.ui.bays;

import holmes.ui.fx.Inspected;
import java.util.List;
import java.util.Optional;

/// A disk in its slot.
///
/// @param identity of the medium, by which the case knows it
/// @param slot in the array, in words; empty if it is not known
/// @param label serial number, or file name
/// @param model as the drive prints it; empty if it is not known
/// @param size bytes
/// @param letters in each boot that is known, the oldest first
/// @param pair number of the mirror pair; drawn as `A`, `B`, …
/// @param other how to have the other half read instead; empty if there is no choice
public record DiskCard(
        String identity,
        String slot,
        String label,
        String model,
        long size,
        List<Letter> letters,
        Health health,
        String healthWhy,
        Role role,
        Optional<Integer> pair,
        Optional<Swap> other,
        List<Bar> bars,
        Inspected details) {

    /// What a boot called the disk.
    ///
    /// @param boot in words, for instance `before the move`
    public record Letter(String boot, String letter) {}

    /// @param question as the procedure asks it
    /// @param answer label of the disk that is to be read instead
    public record Swap(String question, String answer) {}

    public DiskCard {
        letters = List.copyOf(letters);
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
        return where
                + label
                + " "
                + model
                + mirror
                + ", health "
                + health.words()
                + " "
                + role.words();
    }
}
