package holmes.examine.volumes;

import holmes.examine.volumes.Verdict.Holds;
import holmes.examine.volumes.Verdict.Wrong;
import java.util.List;

/// A generation, opened on a placement and looked at.
///
/// @param volumes every volume of the text
/// @param checks what the visible ones hold, as far as they could be opened
public record Assessment(
        Generation generation,
        Placement placement,
        List<MappedVolume> volumes,
        List<Check> checks) {

    /// @param uuid of the volume
    public record Check(String volume, String uuid, Verdict verdict) {

        int weight() {
            return switch (verdict) {
                case Holds _ -> 1;
                case Verdict.Unclear _ -> 0;
                case Wrong _ -> -1;
            };
        }
    }

    public Assessment {
        volumes = List.copyOf(volumes);
        checks = List.copyOf(checks);
    }

    public long holding() {
        return checks.stream().filter(check -> check.verdict() instanceof Holds).count();
    }

    public long wrong() {
        return checks.stream().filter(check -> check.verdict() instanceof Wrong).count();
    }

    /// Volumes that hold what they should, less those that cannot be right.
    public long score() {
        return holding() - wrong();
    }
}
