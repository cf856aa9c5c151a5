package holmes.format.byid;

import holmes.bytes.TextLine;
import holmes.bytes.TextLines;
import holmes.finding.Reading;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Present;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The names of disks at one moment.
public record DiskListing(List<DiskName> names) {

    /// Names that are kept; a machine has some dozens for each disk.
    private static final int MOST = 100_000;

    private static final List<String> BUSES_BY_TRUST =
            List.of("ata", "nvme", "scsi", "lsblk", "usb", "virtio", "wwn");

    public DiskListing {
        names = List.copyOf(names);
    }

    /// Reads `ls -l /dev/disk/by-id`, bare `name -> ../../sdb` lines, or what lsblk printed.
    public static Reading<DiskListing> parse(MemorySegment document) {
        var json = LsblkJson.parse(document);
        if (json.isPresent()) return present(json.get());
        var names = new ArrayList<DiskName>();
        var lines = new TextLines(document);
        var table = new LsblkTable();
        while (lines.hasNext() && names.size() < MOST) {
            TextLine line = lines.next();
            ByIdName.of(line).or(() -> table.read(line)).ifPresent(names::add);
        }
        return present(names);
    }

    private static Reading<DiskListing> present(List<DiskName> names) {
        if (names.isEmpty()) return new Absent<>("no name of a disk");
        return new Present<>(new DiskListing(names), List.of());
    }

    /// The whole disks, by letter.
    public List<NamedDisk> disks() {
        var byLetter = new TreeMap<String, List<DiskName>>();
        for (var name : names) {
            if (name.partition() != 0) continue;
            byLetter.computeIfAbsent(name.letter(), _ -> new ArrayList<>()).add(name);
        }
        return byLetter.entrySet().stream().map(e -> disk(e.getKey(), e.getValue())).toList();
    }

    private static NamedDisk disk(String letter, List<DiskName> all) {
        var names =
                all.stream().filter(n -> all.stream().noneMatch(m -> isNamespaceOf(n, m))).toList();
        return new NamedDisk(
                letter,
                best(names, DiskName::model),
                best(names, DiskName::serial),
                names.stream().map(DiskName::line).sorted().distinct().toList());
    }

    /// What the most trusted kind of name says, if all names of that kind agree.
    private static Optional<String> best(
            List<DiskName> names, Function<DiskName, Optional<String>> part) {
        for (var bus : BUSES_BY_TRUST) {
            var said =
                    names.stream()
                            .filter(n -> n.bus().equals(bus))
                            .flatMap(n -> part.apply(n).stream())
                            .distinct()
                            .toList();
            if (said.size() == 1) return Optional.of(said.getFirst());
            if (said.size() > 1) return Optional.empty();
        }
        return Optional.empty();
    }

    /// Newer udev names an NVMe disk once more with its namespace behind, `MODEL_SERIAL_1`, which
    /// then looks like a disk of that model whose serial number is 1.
    private static boolean isNamespaceOf(DiskName longer, DiskName shorter) {
        var whole = shorter.model().orElse("") + "_" + shorter.serial().orElse("");
        return longer.bus().equals("nvme") && longer.model().equals(Optional.of(whole));
    }
}
