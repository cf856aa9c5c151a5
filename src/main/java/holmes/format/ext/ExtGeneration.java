package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.finding.Anomaly;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// One life of a device: a file system that a mkfs made, with all copies of its superblock that
/// survive. A later mkfs begins another generation on the same blocks.
///
/// @param start where it starts, in bytes from the start of the device; negative if the device is
///   only a later part of it
/// @param chosen the copy through which it is read
/// @param copies all of them, by offset
/// @param strays further superblocks of it that lie at no superblock's place: the journal's copies
/// @param anomalies of the chosen copy, and why it was chosen if it is not the primary
public record ExtGeneration(
        long start,
        ExtProbe.Found chosen,
        List<ExtProbe.Found> copies,
        List<ExtProbe.Found> strays,
        List<Anomaly> anomalies) {

    public ExtGeneration {
        copies = List.copyOf(copies);
        strays = List.copyOf(strays);
        anomalies = List.copyOf(anomalies);
    }

    public ExtSuperblock superblock() {
        return chosen.superblock();
    }

    /// When its mkfs ran; the epoch if unknown.
    public Instant made() {
        return superblock().made();
    }

    /// When its mkfs ran, as far as can be told: mkfs before 2007 did not say, but wrote all copies
    /// of the superblock, of which those that are not the primary stay as they are.
    public Instant since() {
        if (!made().equals(Instant.EPOCH)) return made();
        return copies.stream()
                .map(c -> c.superblock().written())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// Whether the primary superblock survives.
    public boolean primarySurvives() {
        return copies.stream().anyMatch(c -> c.group() == 0);
    }

    /// The bytes of the device that it takes, as far as the device goes.
    ///
    /// @param size of the device
    public ByteRange extent(long size) {
        long from = Math.clamp(start, 0, size);
        long to = Math.clamp(start + superblock().size(), from, size);
        return ByteRange.between(from, to);
    }

    /// The groups whose copies of the group descriptors are its own, the best first.
    List<Long> descriptorCopies() {
        return copies.stream().map(ExtProbe.Found::group).sorted().distinct().toList();
    }

    @Override
    public String toString() {
        return superblock().type() + " " + superblock().uuid() + " made " + made();
    }
}
