package holmes.examine.console;

import java.util.List;

/// What one boot claims about the order of one array.
///
/// @param document SHA-256 of the log
/// @param boot number within the log, from 1
/// @param array for instance `md1`; empty text if it cannot be told which array is meant
/// @param arrayBasis how the array is known
/// @param level for instance `raid10`
/// @param raidDisks slots that the array has, 0 if not said
/// @param claims by slot, then by line; equal claims are one with all citations
/// @param contradictions in words; the claims that contradict each other are all kept
public record SlotOrder(
        String document,
        int boot,
        String array,
        String arrayBasis,
        String level,
        int raidDisks,
        List<SlotClaim> claims,
        List<String> contradictions) {

    public SlotOrder {
        claims = List.copyOf(claims);
        contradictions = List.copyOf(contradictions);
    }

    /// Whether every slot is claimed by one device alone, and no device by two slots.
    public boolean isWhole() {
        long slots = claims.stream().map(SlotClaim::slot).distinct().count();
        return contradictions.isEmpty() && raidDisks > 0 && slots == raidDisks;
    }
}
