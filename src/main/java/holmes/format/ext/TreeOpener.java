package holmes.format.ext;

import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Concatenation;
import holmes.device.Missing;
import holmes.device.Progress;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Opens a generation of a volume with everything that is known against it.
final class TreeOpener {

    private final ExtVolume volume;
    private final ExtGeneration generation;
    private final Progress progress;
    private final List<Anomaly> anomalies;
    private ExtFileSystem fileSystem;

    private TreeOpener(ExtVolume volume, ExtGeneration generation, Progress progress) {
        this.volume = volume;
        this.generation = generation;
        this.progress = progress;
        this.anomalies = new ArrayList<>(generation.anomalies());
        this.fileSystem = through(volume.device().from(generation.start()));
    }

    static ExtTree open(
            ExtVolume volume,
            ExtGeneration generation,
            JournalUse use,
            Suspects foreign,
            Progress progress)
            throws Progress.Cancelled {
        if (generation.start() < 0) {
            throw new Refused(
                    "The file system "
                            + generation.superblock().uuid()
                            + " starts "
                            + -generation.start()
                            + " bytes before this device; open it on the device below.");
        }
        return new TreeOpener(volume, generation, progress).open(use, foreign);
    }

    private ExtFileSystem through(BlockDevice device) {
        return ExtFileSystem.through(
                device, generation.superblock(), generation.descriptorCopies(), List.of());
    }

    private ExtTree open(JournalUse use, Suspects foreign) throws Progress.Cancelled {
        var newer = newer();
        var journal = journal(use);
        var suspects = Wiped.of(fileSystem);
        for (var other : newer) {
            suspects =
                    suspects.and(
                            Claims.of(other.fileSystem(), other.fresh(), other.shift(), progress));
        }
        suspects = suspects.and(foreign.shifted(-generation.start()));
        var restored = restore(suspects);
        suspects = suspects.except(restored.ranges());
        var judge = new GenerationJudge(fileSystem, newer, suspects, since());
        var census = Census.of(fileSystem, judge, progress);
        Map<Long, Folder.Fragment> fragments =
                DirectoryFragments.find(fileSystem, judge, suspects, census, progress);
        anomalies.addAll(fileSystem.anomalies());
        var doubted = suspects.and(census.owners().suspects());
        var signs = UnexplainedDamage.signs(generation, fileSystem, newer, census, suspects);
        for (var sign : signs) anomalies.add(new Anomaly("damage", "explained", sign));
        if (!signs.isEmpty()) doubted = doubted.and(UnexplainedDamage.doubts(fileSystem));
        return new ExtTree(
                generation,
                fileSystem,
                journal,
                judge,
                suspects,
                doubted,
                census,
                fragments,
                restored,
                anomalies);
    }

    /// Puts the journal's copies where metadata is lost.
    private Restored restore(Suspects suspects) {
        if (!(Journal.of(fileSystem) instanceof Reading.Present<Journal> journal)) {
            return Restored.NOTHING;
        }
        var restoration = JournalRestoration.of(fileSystem, journal.value(), suspects);
        if (restoration.isEmpty()) return Restored.NOTHING;
        fileSystem = through(restoration.branch());
        return restoration.restored();
    }

    /// When this one was made, if an earlier one was on the same blocks.
    private Instant since() {
        long size = volume.device().size();
        for (var other : volume.generations()) {
            boolean earlier = other.since().isBefore(generation.since());
            if (earlier && other.extent(size).overlaps(generation.extent(size))) {
                return generation.since();
            }
        }
        return Instant.EPOCH;
    }

    /// Later file systems on the same blocks, those in image files left out.
    private List<GenerationJudge.Newer> newer() {
        var newer = new ArrayList<GenerationJudge.Newer>();
        long size = volume.device().size();
        for (var other : volume.generations()) {
            boolean later = other.since().isAfter(generation.since());
            boolean overlaps = other.extent(size).overlaps(generation.extent(size));
            if (!later || !overlaps) continue;
            long shift = other.start() - generation.start();
            if (ImageFiles.hold(fileSystem, shift, other.superblock().size())) continue;
            var opened =
                    ExtFileSystem.through(
                            from(other.start()),
                            other.superblock(),
                            other.descriptorCopies(),
                            List.of());
            newer.add(
                    GenerationJudge.Newer.of(
                            opened, shift, new FreshInodes(opened, other.since())));
            anomalies.add(
                    new Anomaly(
                            "generation",
                            "no later file system on these blocks",
                            other.toString()));
        }
        return newer;
    }

    /// The device from a byte on, which may lie before it: then the first part is missing.
    private BlockDevice from(long start) {
        if (start >= 0) return volume.device().from(start);
        var before = new Missing("what lies before the device", -start);
        return new Concatenation(List.of(before, volume.device()));
    }

    /// Replays the journal where that is wanted, needed and safe.
    ///
    /// @return in words, what was done and why
    private String journal(JournalUse use) {
        boolean flagged = generation.superblock().needsRecovery();
        return switch (Journal.of(fileSystem)) {
            case Reading.Absent<Journal>(var because) -> because;
            case Reading.Unsupported<Journal>(var feature) -> "not replayed: " + feature;
            case Reading.Garbled<Journal>(var odd) -> {
                if (flagged) anomalies.addAll(odd);
                yield flagged ? "not replayed: " + odd.getFirst() : "not needed; " + odd.getFirst();
            }
            case Reading.Present<Journal>(var found, var odd) -> {
                anomalies.addAll(odd);
                if (found.isEmpty()) yield "empty: nothing to replay";
                if (!flagged && generation.primarySurvives()) {
                    yield "not replayed: the superblock does not ask for it";
                }
                if (use == JournalUse.LEAVE) yield "holds transactions; left alone as asked";
                yield replay(found);
            }
        };
    }

    private String replay(Journal found) {
        var result = JournalReplay.onto(fileSystem, found);
        anomalies.addAll(result.anomalies());
        fileSystem = through(result.branch());
        return "replayed on a branch: "
                + result.transactions()
                + " transactions, "
                + result.blocks()
                + " blocks";
    }
}
