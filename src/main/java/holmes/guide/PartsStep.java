package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.device.Progress;
import holmes.examine.identify.Identify;
import holmes.examine.solve.FindWhole;
import holmes.examine.survey.SuperblockMark;
import holmes.format.md.MdSuperblock;
import holmes.stack.Identification;
import holmes.stack.PartitionTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Finds the parts of all disks, by their tables or, where those are gone, by what lies on them,
/// and puts together those that lie alike on several disks.
final class PartsStep {

    /// What lies on a whole disk begins within its first bytes.
    private static final long FRONT = 1 << 20;

    private final Desk desk;

    PartsStep(Desk desk) {
        this.desk = desk;
    }

    List<PartSet> run(List<Disk> disks) throws Progress.Cancelled {
        var parts = new ArrayList<Part>();
        for (var disk : disks) parts.addAll(parts(disk));
        var sets = new LinkedHashMap<String, List<Part>>();
        for (var part : parts) {
            // Where parts begin and how long they are is what an array's members share.
            var key = part.number() + " " + part.range() + (part.number() == 0 ? part.how() : "");
            sets.computeIfAbsent(key, _ -> new ArrayList<>()).add(part);
        }
        return joined(sets.values()).stream()
                .map(set -> new PartSet(name(set.getFirst()), set))
                .sorted(
                        Comparator.comparingInt((PartSet set) -> set.parts().getFirst().number())
                                .thenComparing(set -> set.parts().getFirst().range()))
                .toList();
    }

    /// Sets that superblocks call members of one array are one, however long their parts are.
    private static List<List<Part>> joined(Collection<List<Part>> sets) {
        var joined = new ArrayList<List<Part>>();
        for (var set : sets) {
            var arrays = arrays(set);
            var same =
                    joined.stream()
                            .filter(other -> !Collections.disjoint(arrays(other), arrays))
                            .findFirst();
            same.ifPresentOrElse(other -> other.addAll(set), () -> joined.add(set));
        }
        return joined;
    }

    private static List<UUID> arrays(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.superblocks().stream())
                .map(MdSuperblock::array)
                .distinct()
                .toList();
    }

    private static String name(Part part) {
        return part.number() > 0 ? "partition " + part.number() : part.how();
    }

    private List<Part> parts(Disk disk) throws Progress.Cancelled {
        var identified = desk.ask(new Identify(disk.medium())).outcome();
        var whole = ByteRange.of(0, disk.size());
        var listed = new ArrayList<Part>();
        for (var partition : partitions(identified)) {
            var range = partition.range().intersect(whole);
            if (partition.container() || range.isEmpty()) continue;
            listed.add(new Part(disk, partition.number(), range, "by its table"));
        }
        if (!listed.isEmpty()) return listed;
        var all = new Part(disk, 0, whole, "whole disk");
        boolean known =
                identified.found().stream().anyMatch(s -> !s.doubtful() && s.offset() < FRONT);
        if (known || !all.superblocks().isEmpty()) return List.of(all);
        return byContent(disk, all);
    }

    private static List<PartitionTable.Partition> partitions(Identification identified) {
        if (identified.tables().isEmpty()) return List.of();
        return identified.tables().getFirst().partitions();
    }

    /// Without a table: file systems that lie in one piece, and what is behind the last of them.
    private List<Part> byContent(Disk disk, Part all) throws Progress.Cancelled {
        var parts = new ArrayList<Part>();
        var offsets = disk.marks().superblocks().stream().map(SuperblockMark::offset).toList();
        if (offsets.isEmpty()) return List.of(all);
        long end = 0;
        for (var system : desk.ask(new FindWhole(disk.medium(), offsets)).outcome()) {
            if (system.range().start() < end) continue;
            end = system.range().end();
            parts.add(new Part(disk, 0, system.range(), "file system " + system.uuid()));
        }
        boolean more = elsewhere(disk, parts);
        if (more) {
            parts.add(
                    new Part(disk, 0, ByteRange.between(end, disk.size()), "the rest of the disk"));
        }
        return parts;
    }

    private static boolean elsewhere(Disk disk, List<Part> parts) {
        return disk.marks().superblocks().stream()
                        .anyMatch(
                                m -> parts.stream().noneMatch(p -> p.range().contains(m.offset())))
                || disk.marks().labels().stream()
                        .anyMatch(
                                m -> parts.stream().noneMatch(p -> p.range().contains(m.offset())));
    }
}
