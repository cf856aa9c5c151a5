package holmes.ui.compare;

import holmes.examine.compare.Compare;
import holmes.ui.hex.Offer;
import java.util.List;
import java.util.Set;

/// Layers that belong side by side: a mirror that was found, or what was compared before.
///
/// @param title for people
/// @param offers the layers
/// @param starts where each is compared from, in bytes
/// @param length bytes that are compared, 0 up to the end of the smallest
/// @param request as the case has it, or would have it
/// @param disks labels of the disks that they lie on
/// @param entry that holds the comparison; 0 if there is none
public record Suggestion(
        String title,
        List<Offer> offers,
        List<Long> starts,
        long length,
        Compare request,
        Set<String> disks,
        long entry) {

    public Suggestion {
        offers = List.copyOf(offers);
        starts = List.copyOf(starts);
        disks = Set.copyOf(disks);
    }
}
