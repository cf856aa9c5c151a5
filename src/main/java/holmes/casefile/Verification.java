package holmes.casefile;

import holmes.bytes.Refused;
import holmes.device.Progress;
import holmes.device.Progress.Cancelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a check of a whole case found. `docs/verify_case.py` finds the same without Holmes.
///
/// @param entries how many there are
/// @param seal of the last entry, or zeros if there is none
/// @param faults the first wrong entry first; none if the case is whole
/// @param sealedAt the number of the entry that carries the seal that was given
public record Verification(long entries, String seal, List<Fault> faults, Optional<Long> sealedAt) {

    public Verification {
        faults = List.copyOf(faults);
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }

    /// Checks every seal, every content against its hash, and the storage.
    ///
    /// @param seal as printed earlier, in a report for instance: it must be that of an entry, or
    ///   the case was cut or rewritten since
    public static Verification of(Store store, Optional<String> seal, Progress progress)
            throws Cancelled {
        return new Check(store, progress).run(seal);
    }

    private static final class Check {

        /// Whoever rewrites a case can make a million; memory stays bounded.
        private static final int LIMIT = 100;

        private final Store store;
        private final Progress progress;
        private final List<Fault> faults = new ArrayList<>();
        private Optional<Entry> previous = Optional.empty();
        private Optional<Long> sealedAt = Optional.empty();
        private long entries;

        Check(Store store, Progress progress) {
            this.store = store;
            this.progress = progress;
        }

        Verification run(Optional<String> seal) throws Cancelled {
            try {
                walk(seal);
                store.faults(progress).forEach(this::found);
            } catch (Refused e) {
                found(Fault.inCase("cannot be read to its end: " + e.getMessage()));
            }
            if (seal.isPresent() && sealedAt.isEmpty()) {
                found(
                        Fault.inCase(
                                "has no entry with the seal "
                                        + seal.get()
                                        + ": it was cut or rewritten since that was printed"));
            }
            return new Verification(
                    entries, previous.map(Entry::seal).orElse(Entry.NO_SEAL), faults, sealedAt);
        }

        private void found(Fault fault) {
            if (faults.size() < LIMIT) faults.add(fault);
        }

        private void walk(Optional<String> seal) throws Cancelled {
            long total = store.count(Filter.ALL);
            for (var all = store.all(Filter.ALL).iterator(); all.hasNext(); entries++) {
                progress.report("checking seals", entries, total);
                var entry = all.next();
                check(entry);
                if (seal.filter(entry.seal()::equals).isPresent()) {
                    sealedAt = Optional.of(entry.number());
                }
                previous = Optional.of(entry);
            }
        }

        /// Goes on from the seal that the entry carries, so that one wrong entry hides no other.
        private void check(Entry entry) {
            long expected = previous.map(Entry::number).orElse(0L) + 1;
            if (entry.number() != expected) {
                found(
                        new Fault(
                                entry.number(),
                                "follows " + (expected - 1) + ": entries between were removed"));
            } else if (!entry.follows(previous)) {
                found(
                        new Fault(
                                entry.number(),
                                "does not carry the seal of what it says after the entry before:"
                                        + " one of them was changed or moved"));
            }
        }
    }
}
