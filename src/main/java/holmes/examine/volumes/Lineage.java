package holmes.examine.volumes;

import holmes.format.lvm.LogicalVolume;
import holmes.format.lvm.VolumeGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The states of one group, told apart from others by its UUID: a reinstall that uses an old name
/// begins a lineage of its own.
///
/// @param generations the one to be believed first, if nothing else speaks against it, first
record Lineage(String uuid, List<Generation> generations) {

    /// Whole before cut, sound before odd, committed before not, then the newest.
    private static final Comparator<Generation> BELIEVED =
            Comparator.comparing(Generation::complete)
                    .thenComparing(Generation::sound)
                    .thenComparing(g -> !g.onlyPrecommitted())
                    .thenComparingLong(g -> g.group().seqno())
                    .thenComparingLong(Generation::lastWritten)
                    .reversed();

    Lineage {
        generations = List.copyOf(generations);
    }

    /// Joins texts of equal content, and puts those of one group together.
    ///
    /// @param candidates those without a group are left out
    static List<Lineage> of(List<Candidate> candidates) {
        var byUuid = new LinkedHashMap<String, Map<Object, Generation>>();
        for (var candidate : candidates) {
            if (candidate.text().group().isEmpty()) continue;
            var group = candidate.text().group().get();
            var known = byUuid.computeIfAbsent(group.uuid(), _ -> new LinkedHashMap<>());
            add(known, candidate, group);
        }
        var lineages = new ArrayList<Lineage>();
        byUuid.forEach((uuid, known) -> lineages.add(new Lineage(uuid, joined(known.values()))));
        return lineages;
    }

    private static void add(Map<Object, Generation> known, Candidate candidate, VolumeGroup vg) {
        var witness = new Generation.Witness(candidate.text().heading(), candidate.source());
        boolean complete = candidate.text().groupWhole();
        boolean sound = candidate.text().sound();
        record Content(VolumeGroup group, boolean complete, boolean sound) {}
        var content = new Content(vg.withoutHints(), complete, sound);
        var before = known.get(content);
        if (before != null) {
            known.put(content, before.with(witness));
        } else {
            var anomalies = candidate.anomalies();
            known.put(content, new Generation(vg, complete, sound, anomalies, List.of(witness)));
        }
    }

    /// What is left of a text adds nothing where the same text survives as a whole.
    private static List<Generation> joined(Iterable<Generation> known) {
        var whole = new ArrayList<Generation>();
        var rest = new ArrayList<Generation>();
        known.forEach(g -> (g.complete() && g.sound() ? whole : rest).add(g));
        for (var part : rest) {
            boolean covered = false;
            for (int i = 0; i < whole.size() && !covered; i++) {
                covered = addsNothing(part, whole.get(i));
                if (!covered) continue;
                for (var w : part.witnesses()) whole.set(i, whole.get(i).with(w));
            }
            if (!covered) whole.add(part);
        }
        whole.sort(BELIEVED);
        return whole;
    }

    private static boolean addsNothing(Generation part, Generation whole) {
        return part.complete()
                ? part.group().withoutHints().equals(whole.group().withoutHints())
                : isPart(part.group(), whole.group());
    }

    private static boolean isPart(VolumeGroup part, VolumeGroup whole) {
        var plain = whole.withoutHints();
        return part.seqno() == whole.seqno()
                && plain.physicalVolumes().containsAll(part.withoutHints().physicalVolumes())
                && part.logicalVolumes().stream().allMatch(lv -> isPart(lv, plain));
    }

    private static boolean isPart(LogicalVolume part, VolumeGroup whole) {
        var lv = whole.logicalVolume(part.name());
        return lv.isPresent() && lv.get().segments().containsAll(part.segments());
    }
}
