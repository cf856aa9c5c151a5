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

    /// Disks of one nominal size differ by less than an eighth.
    private static final int ALIKE = 8;

    private static final String SYSTEM = "file system ";
    private static final String REST = "the rest of the disk";

    private final Desk desk;

    PartsStep(Desk desk) {
        this.desk = desk;
    }

    List<PartSet> run(List<Disk> disks) throws Progress.Cancelled {
        var parts = new ArrayList<Part>();
        for (var disk : disks) parts.addAll(parts(disk));
        parts.addAll(rests(parts));
        var sets = new LinkedHashMap<String, List<Part>>();
        for (var part : parts) {
            // Where parts begin and how long they are is what an array's members share.
            sets.computeIfAbsent(key(part), _ -> new ArrayList<>()).add(part);
        }
        return joined(sets.values()).stream()
                .map(set -> new PartSet(name(set.getFirst()), set))
                .sorted(
                        Comparator.comparingInt((PartSet set) -> set.parts().getFirst().number())
                                .thenComparing(set -> set.parts().getFirst().range()))
                .toList();
    }

    private static String key(Part part) {
        var where = ByteRange.of(part.range().start(), part.length());
        return part.number() + " " + where + (part.number() == 0 ? part.how() : "");
    }

    private static String cut(Part part) {
        return part.label()
                + " ends "
                + part.cut()
                + " bytes behind the end of its medium: the image was cut short, or the disk"
                + " shows less than it has.";
    }

    /// Sets that superblocks call members of one array are one, however long their parts are; so
    /// are sets that nothing tells apart but a small difference in length, as disks of one nominal
    /// size have it.
    private static List<List<Part>> joined(Collection<List<Part>> sets) {
        var joined = new ArrayList<List<Part>>();
        for (var set : sets) {
            var arrays = arrays(set);
            var same =
                    joined.stream()
                            .filter(other ->
                                    !Collections.disjoint(arrays(other), arrays)
                                            || isAlike(other.getFirst(), set.getFirst()))
                            .findFirst();
            same.ifPresentOrElse(other -> other.addAll(set), () -> joined.add(set));
        }
        return joined;
    }

    private static boolean isAlike(Part one, Part other) {
        if (one.number() != other.number() || one.range().start() != other.range().start()) {
            return false;
        }
        boolean blank = one.superblocks().isEmpty() && other.superblocks().isEmpty();
        long smaller = Math.min(one.length(), other.length());
        long larger = Math.max(one.length(), other.length());
        return blank
                && (one.number() > 0 || one.how().equals(other.how()))
                && larger - smaller <= larger / ALIKE;
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
            long cut = partition.range().length() - range.length();
            listed.add(new Part(disk, partition.number(), range, "by its table", cut));
            if (cut > 0) desk.tell(cut(listed.getLast()));
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
            parts.add(new Part(disk, 0, system.range(), SYSTEM + system.uuid()));
        }
        if (parts.isEmpty()) return List.of(all);
        if (elsewhere(disk, parts)) parts.add(rest(disk, end));
        return parts;
    }

    private static Part rest(Disk disk, long end) {
        return new Part(disk, 0, ByteRange.between(end, disk.size()), REST);
    }

    /// A disk may hold a member of an array on which nothing is that tells so by itself: it begins
    /// where that of another disk does.
    private static List<Part> rests(List<Part> parts) {
        var starts =
                parts.stream()
                        .filter(p -> p.how().equals(REST))
                        .map(p -> p.range().start())
                        .toList();
        return parts.stream()
                .filter(part -> part.how().startsWith(SYSTEM))
                .filter(part -> starts.contains(part.range().end()))
                .filter(part -> part.range().end() < part.disk().size())
                .filter(part ->
                        parts.stream()
                                .filter(other -> other.disk().equals(part.disk()))
                                .noneMatch(o -> o.range().start() >= part.range().end()))
                .map(part -> rest(part.disk(), part.range().end()))
                .toList();
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
