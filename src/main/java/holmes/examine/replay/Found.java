package holmes.examine.replay;

import holmes.bytes.RangeSet;
import java.util.List;
import java.util.Optional;

/// What became of a medium of the case.
///
/// @param identity by which layers name it
/// @param label by which people do
/// @param state `as it was` as far as could be told, `changed` or `missing`
/// @param place where it lies now; absent if it is missing
/// @param why it is what it is called, one sentence; empty if it is as it was
/// @param differing where its bytes are not what they were, as closely as the case can tell
/// @param bytes single bytes of which both values are known, the first of them
/// @param reached layers that the entries read and in which a change shows, the first of them
public record Found(
        String identity,
        String label,
        String state,
        Optional<String> place,
        String why,
        RangeSet differing,
        List<ChangedByte> bytes,
        List<Reached> reached) {

    public static final String AS_IT_WAS = "as it was";
    public static final String CHANGED = "changed";
    public static final String MISSING = "missing";

    public Found {
        bytes = List.copyOf(bytes);
        reached = List.copyOf(reached);
    }

    /// @param offset on the medium
    /// @param then value when the case kept it, 0 to 255
    /// @param now value that is there now
    public record ChangedByte(long offset, int then, int now) {}

    boolean isChanged() {
        return state.equals(CHANGED);
    }

    /// The same medium, found to have changed.
    Found changed(String because, RangeSet where, List<ChangedByte> which) {
        return new Found(
                identity,
                label,
                CHANGED,
                place,
                why.isEmpty() ? because : why,
                differing.union(where),
                bytes.isEmpty() ? which : bytes,
                reached);
    }

    Found reaching(List<Reached> layers) {
        return new Found(identity, label, state, place, why, differing, bytes, layers);
    }
}
