package holmes.stack;

import holmes.device.Glance;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.format.gpt.Gpt;
import holmes.format.gpt.GptCopy;
import holmes.format.mbr.Mbr;
import holmes.format.mbr.MbrPartition;
import holmes.format.signature.DiskLabels;
import holmes.format.signature.Signature;
import holmes.format.signature.Signatures;
import holmes.format.signature.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which partition tables of a device count, given what else lies on it.
///
/// @param mbr absent also if the first sector is unreadable
/// @param other a table that is named only
record Tables(Reading<Mbr> mbr, Reading<GptCopy> gpt, Optional<Signature> other) {

    private static final Anomaly UNPROTECTED = new Anomaly("MBR", "a protective MBR", "none");

    static Tables read(Glance device) {
        var other = DiskLabels.ALL.stream().flatMap(kind -> kind.on(device).stream()).findFirst();
        return new Tables(mbr(device), gpt(device), other);
    }

    private static Reading<Mbr> mbr(Glance device) {
        try {
            return Mbr.read(device);
        } catch (UnreadableException e) {
            return new Reading.Absent<>("unreadable");
        }
    }

    private static Reading<GptCopy> gpt(Glance device) {
        try {
            return Gpt.read(device);
        } catch (UnreadableException e) {
            return new Reading.Absent<>("unreadable");
        }
    }

    /// The tables in force, given what is found without doubt.
    ///
    /// A GPT counts if the first sector protects it, or if nothing else is there. A DOS table does
    /// not count if its sector is the boot sector of a file system, or if it lists nothing and
    /// something else is there.
    List<PartitionTable> inForce(List<Signature> clean) {
        var tables = new ArrayList<PartitionTable>();
        var first = mbr.present();
        boolean protects = first.map(Mbr::protective).orElse(false);
        if (gpt.present().isPresent() && (protects || stands(clean)))
            tables.add(gptTable(protects));
        else if (protects) tables.add(withoutGpt(first.orElseThrow()));
        if (first.isPresent() && counts(first.get(), clean)) tables.add(dos(first.get()));
        if (tables.isEmpty()) other.ifPresent(label -> tables.add(unread(label)));
        return tables.stream().map(table -> shadowed(table, clean)).toList();
    }

    /// A GPT that does not count: what is left of an earlier use of the disk.
    Optional<Signature> leftOver() {
        return gpt.present()
                .map(copy ->
                        Signature.of("gpt", Usage.OTHER, copy.offset())
                                .uuid(copy.header().disk().toString())
                                .doubted(UNPROTECTED));
    }

    /// Without protection a GPT is believed if neither a DOS table nor anything else contradicts.
    private boolean stands(List<Signature> clean) {
        return clean.isEmpty() && mbr.present().map(t -> t.partitions().isEmpty()).orElse(true);
    }

    private static boolean counts(Mbr table, List<Signature> clean) {
        if (table.protective()) {
            return table.partitions().stream().anyMatch(partition -> partition.type() != 0xee);
        }
        boolean isBootSector =
                clean.stream().anyMatch(found -> Signatures.hasBootSector(found.type()));
        return !isBootSector && !(table.partitions().isEmpty() && !clean.isEmpty());
    }

    private static PartitionTable unread(Signature label) {
        var unread = new Anomaly("partitions", "a kind of table that is read", label.type());
        return new PartitionTable(label.type(), "", 512, List.of(), List.of(unread));
    }

    private PartitionTable gptTable(boolean protects) {
        var copy = gpt.present().orElseThrow();
        var anomalies = new ArrayList<>(anomalies(gpt));
        if (!protects) anomalies.add(UNPROTECTED);
        var partitions =
                copy.entries().stream()
                        .map(entry ->
                                new PartitionTable.Partition(
                                        entry.number(),
                                        copy.range(entry).start(),
                                        copy.range(entry).length(),
                                        entry.type().toString(),
                                        entry.name(),
                                        entry.partition().toString(),
                                        false))
                        .toList();
        var id = copy.header().disk().toString();
        return new PartitionTable("gpt", id, copy.sectorSize(), partitions, anomalies);
    }

    private PartitionTable withoutGpt(Mbr table) {
        var anomalies = new ArrayList<Anomaly>(anomalies(gpt));
        anomalies.add(new Anomaly("GPT", "a table that the MBR protects", "none that can be used"));
        return new PartitionTable("PMBR", "", table.sectorSize(), List.of(), anomalies);
    }

    /// A GPT besides that is not protected is older, and said.
    private PartitionTable dos(Mbr table) {
        var anomalies = new ArrayList<>(anomalies(mbr));
        if (!table.protective()) {
            gpt.present()
                    .map(copy -> new Anomaly("GPT", "none", "one at byte " + copy.offset()))
                    .ifPresent(anomalies::add);
        }
        var partitions =
                table.partitions().stream()
                        .filter(partition -> partition.type() != 0xee)
                        .map(partition ->
                                new PartitionTable.Partition(
                                        partition.number(),
                                        partition.range().start(),
                                        partition.range().length(),
                                        String.format(Locale.ROOT, "0x%x", partition.type()),
                                        "",
                                        table.uuid(partition),
                                        partition.kind() == MbrPartition.Kind.EXTENDED))
                        .toList();
        return new PartitionTable("dos", table.id(), table.sectorSize(), partitions, anomalies);
    }

    /// A table on the member of an array is the array's, or older than the array.
    private static PartitionTable shadowed(PartitionTable table, List<Signature> clean) {
        if (clean.isEmpty() || clean.getFirst().usage() != Usage.RAID) return table;
        var anomalies = new ArrayList<>(table.anomalies());
        var member = clean.getFirst().type() + " at byte " + clean.getFirst().offset();
        anomalies.add(new Anomaly("table", "a device of its own", "a " + member));
        return new PartitionTable(
                table.type(), table.id(), table.sectorSize(), table.partitions(), anomalies);
    }

    private static List<Anomaly> anomalies(Reading<?> reading) {
        return switch (reading) {
            case Reading.Present<?>(_, var anomalies) -> anomalies;
            case Reading.Garbled<?>(var anomalies) -> anomalies;
            case Reading.Absent<?> _, Reading.Unsupported<?> _ -> List.of();
        };
    }
}
