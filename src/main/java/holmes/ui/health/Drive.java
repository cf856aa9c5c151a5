package holmes.ui.health;

import holmes.ui.bays.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A drive with all that its reports say.
///
/// @param label serial number, or file name
/// @param model empty if it is not known
/// @param medium whether it is a medium of the case; reports of others are shown too
/// @param pair number of its mirror pair, if it has one
/// @param snapshots its reports, the latest by power-on hours first
public record Drive(
        String label,
        String model,
        boolean medium,
        Optional<Integer> pair,
        List<Snapshot> snapshots,
        List<Versus> comparisons) {

    public Drive {
        snapshots = List.copyOf(snapshots);
        comparisons = List.copyOf(comparisons);
    }

    public Optional<Snapshot> latest() {
        return snapshots.stream().findFirst();
    }

    /// Without a report it is unknown, never good.
    public Health health() {
        return latest().map(Snapshot::health).orElse(Health.UNKNOWN);
    }

    /// One report of each moment, the earliest first: a text and a JSON report of the same hour say
    /// the same.
    public List<Snapshot> history() {
        var moments = new ArrayList<Snapshot>();
        for (var snapshot : snapshots.reversed()) {
            if (snapshot.hours().isEmpty()) continue;
            if (moments.stream().noneMatch(m -> m.hours().equals(snapshot.hours())))
                moments.add(snapshot);
        }
        return moments;
    }
}
