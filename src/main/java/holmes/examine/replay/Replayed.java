package holmes.examine.replay;

import java.util.List;
import java.util.Optional;

/// What became of one entry.
///
/// @param entry its number
/// @param then SHA-256 of the outcome that the case holds; absent if it was not done
/// @param now SHA-256 of the outcome that the evidence gives now; absent if there is none
/// @param why it is not equal, one sentence; empty if it is, or was observed
/// @param media labels of the media that it read
public record Replayed(
        long entry,
        String kind,
        State state,
        Optional<String> then,
        Optional<String> now,
        String why,
        List<String> media) {

    /// What can become of an entry.
    public enum State {
        /// Performed again, with an equal outcome.
        EQUAL,
        /// Performed again, with another outcome.
        DIFFERENT,
        /// Could not be performed: a medium that it reads is not at hand.
        MISSING,
        /// Seen once, by nature: the raw bytes that were seen are in the case.
        OBSERVED,
        /// It was refused, cancelled or failed then, so there is no outcome to compare with.
        NOT_DONE,
        /// Of a kind that this Holmes does not know.
        UNKNOWN
    }

    public Replayed {
        media = List.copyOf(media);
    }

    /// Whether it should have been equal and is not.
    public boolean isOff() {
        return switch (state) {
            case DIFFERENT, MISSING, UNKNOWN -> true;
            case EQUAL, OBSERVED, NOT_DONE -> false;
        };
    }
}
