package holmes.examine.volumes;

import holmes.finding.Anomaly;
import holmes.format.lvm.Heading;
import holmes.format.lvm.VolumeGroup;
import java.util.ArrayList;
import java.util.List;

/// One state of a group: what all texts with the same content say.
///
/// @param complete whether the group is whole
/// @param sound whether nothing in it contradicts what LVM2 writes
/// @param anomalies of the first text
/// @param witnesses the texts, in the order in which they were given
public record Generation(
        VolumeGroup group,
        boolean complete,
        boolean sound,
        List<Anomaly> anomalies,
        List<Witness> witnesses) {

    /// One text that says so.
    public record Witness(Heading heading, Source source) {}

    public Generation {
        anomalies = List.copyOf(anomalies);
        witnesses = List.copyOf(witnesses);
    }

    /// When the first of its texts was written, in seconds since 1970; 0 if none says.
    public long firstWritten() {
        return witnesses.stream()
                .mapToLong(w -> w.heading().creationTime())
                .filter(time -> time > 0)
                .min()
                .orElse(0);
    }

    /// When the last of its texts was written, in seconds since 1970; 0 if none says.
    public long lastWritten() {
        return witnesses.stream().mapToLong(w -> w.heading().creationTime()).max().orElse(0);
    }

    /// Whether the change that made it may never have been finished.
    public boolean onlyPrecommitted() {
        return witnesses.stream().allMatch(w -> w.source().kind() == Source.Kind.RING_PRECOMMITTED);
    }

    /// For instance `guests (2ZrHim-…), seqno 15`.
    public String words() {
        return group.name() + " (" + group.uuid() + "), seqno " + group.seqno();
    }

    Generation with(Witness witness) {
        var all = new ArrayList<>(witnesses);
        all.add(witness);
        return new Generation(group, complete, sound, anomalies, all);
    }
}
