package holmes.report.runbook;

import java.util.List;
import java.util.Optional;

/// One device that a runbook makes.
sealed interface Step {

    /// Of the device, within the runbook.
    String name();

    /// What it is, for people.
    String title();

    /// Runs of other devices one after the other.
    record Table(String name, String title, List<Extent> extents) implements Step {
        public Table {
            extents = List.copyOf(extents);
        }
    }

    /// Chunks dealt to other devices in turn.
    ///
    /// @param chunk bytes
    /// @param legs devices of `rows * chunk` bytes
    /// @param near the same as RAID10 with near copies, if it is that
    record Stripe(
            String name,
            String title,
            long chunk,
            long rows,
            List<String> legs,
            Optional<Near> near)
            implements Step {
        public Stripe {
            legs = List.copyOf(legs);
        }

        long length() {
            return rows * chunk * legs.size();
        }
    }

    /// @param slots the device in each slot; empty text for one that is not read
    record Near(int copies, List<String> slots) {
        public Near {
            slots = List.copyOf(slots);
        }
    }
}
