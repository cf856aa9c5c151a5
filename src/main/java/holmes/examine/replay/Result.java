package holmes.examine.replay;

import holmes.examine.replay.Replayed.State;
import java.util.List;
import java.util.Optional;

/// A replay of a whole case.
///
/// @param seal of the last entry of the case that was replayed
/// @param media of the case, in the order of their labels
/// @param strangers places whose media are none of the case's
/// @param entries all of them, in order
public record Result(
        String seal, List<Found> media, List<String> strangers, List<Replayed> entries) {

    public Result {
        media = List.copyOf(media);
        strangers = List.copyOf(strangers);
        entries = List.copyOf(entries);
    }

    public long count(State state) {
        return entries.stream().filter(entry -> entry.state() == state).count();
    }

    /// Whether every medium is there and as it was, and every derived outcome equal.
    public boolean isEqual() {
        return entries.stream().noneMatch(Replayed::isOff)
                && media.stream().allMatch(medium -> medium.state().equals(Found.AS_IT_WAS));
    }

    /// The first entry that a medium spoils, by what it is now.
    public Optional<Replayed> firstAffected(Found medium) {
        if (medium.state().equals(Found.AS_IT_WAS)) return Optional.empty();
        return entries.stream()
                .filter(Replayed::isOff)
                .filter(entry -> entry.media().contains(medium.label()))
                .findFirst();
    }
}
