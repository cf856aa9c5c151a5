package holmes.examine.console;

import java.util.List;

/// Which disk a medium is.
///
/// @param medium by which the caller knows it
/// @param serial that is taken: the best founded claim's; empty text if there is none, or two
///   equally good ones contradict each other
/// @param claims all of them, best first
/// @param conflicts in words
public record DiskIdentity(
        String medium, String serial, List<DiskClaim> claims, List<String> conflicts) {

    public DiskIdentity {
        claims = List.copyOf(claims);
        conflicts = List.copyOf(conflicts);
    }
}
