package holmes.guide;

import holmes.casefile.Decision;
import java.util.List;

/// What came of a recovery.
///
/// @param bases arrays and parts that were put together
/// @param volumes in the order in which they were found
public record Recovered(
        List<Disk> disks,
        List<Base> bases,
        List<RecoveredVolume> volumes,
        List<Decision> decisions) {

    public Recovered {
        disks = List.copyOf(disks);
        bases = List.copyOf(bases);
        volumes = List.copyOf(volumes);
        decisions = List.copyOf(decisions);
    }

    /// Whether anything of it wants a person's eye: a guess, a member that is missing, or a file
    /// that is not whole.
    public boolean needsAttention() {
        return decisions.stream().anyMatch(Decision::tie)
                || bases.stream().anyMatch(base -> base.order().contains(Base.MISSING))
                || volumes.stream().anyMatch(RecoveredVolume::isWithheld)
                || volumes.stream()
                        .flatMap(volume -> volume.listing().stream())
                        .flatMap(listing -> listing.files().stream())
                        .anyMatch(file -> !file.state().equals("complete"));
    }
}
