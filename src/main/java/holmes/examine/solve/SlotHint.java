package holmes.examine.solve;

import java.util.List;

/// A claim of a log about one slot, turned into the mirror sets that it allows.
///
/// @param slot slot number in the array
/// @param sets indexes of the mirror sets that hold a disk which fits the claim
/// @param citation where the claim is written
public record SlotHint(int slot, List<Integer> sets, String citation) {

    public SlotHint {
        sets = List.copyOf(sets);
    }
}
