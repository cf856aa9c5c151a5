package holmes.ui.hex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Where the cursor was before each jump on one layer, to go back to and forth again.
final class Steps {

    private final Deque<Long> behind = new ArrayDeque<>();
    private final Deque<Long> ahead = new ArrayDeque<>();

    void clear() {
        behind.clear();
        ahead.clear();
    }

    void leave(long here) {
        behind.push(here);
        ahead.clear();
    }

    Optional<Long> back(long here) {
        if (behind.isEmpty()) return Optional.empty();
        ahead.push(here);
        return Optional.of(behind.pop());
    }

    Optional<Long> forth(long here) {
        if (ahead.isEmpty()) return Optional.empty();
        behind.push(here);
        return Optional.of(ahead.pop());
    }
}
