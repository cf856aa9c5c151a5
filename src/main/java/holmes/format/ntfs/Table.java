package holmes.format.ntfs;

import holmes.bytes.Le;
import holmes.device.UnreadableException;
import holmes.tree.FileContent;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The master file table: a file whose first record tells where the rest of it lies.
final class Table {

    private static final int MOST_PARTS = 1 << 14;
    private static final long LONGEST_LIST = 16 << 20;

    private final NtfsVolume volume;
    private final FileContent content;

    private Table(NtfsVolume volume, FileContent content) {
        this.volume = volume;
        this.content = content;
    }

    /// By the table's first record, or by its copy.
    ///
    /// @return nothing if both are lost
    static Optional<Table> open(NtfsVolume volume) {
        return at(volume, volume.table())
                .or(() -> at(volume, volume.mirror()))
                .map(first -> {
                    var own = new Table(volume, data(volume, first.of(Attribute.DATA)));
                    return new Table(volume, data(volume, own.parts(first, Attribute.DATA)));
                });
    }

    private static FileContent data(NtfsVolume volume, List<Attribute> parts) {
        return Stream.content(
                volume, parts.stream().filter(part -> part.name().isEmpty()).toList());
    }

    private static Optional<FileRecord> at(NtfsVolume volume, long offset) {
        if (offset > volume.device().size() - volume.record()) return Optional.empty();
        try {
            return FileRecord.parse(0, volume.device().view(offset, volume.record()));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /// How many records there are.
    long size() {
        return Math.min(content.size(), volume.device().size()) / volume.record();
    }

    /// @return nothing if there is no such record
    /// @throws UnreadableException if nobody knows
    Optional<FileRecord> record(long number) throws UnreadableException {
        if (number < 0 || number >= size()) return Optional.empty();
        return FileRecord.parse(number, raw(number));
    }

    MemorySegment raw(long number) throws UnreadableException {
        return content.view(number * volume.record(), volume.record());
    }

    /// The parts of a record's attributes of one type, those in other records too.
    List<Attribute> parts(FileRecord record, int type) {
        var parts = new ArrayList<>(record.of(type));
        for (var list : record.of(Attribute.LIST)) {
            var others = new HashSet<Long>();
            var entries = list(list);
            for (long at = 0; at + 24 <= entries.byteSize() && others.size() < MOST_PARTS; ) {
                int length = Le.u16(entries, at + 4);
                if (length < 24) break;
                long number = Le.u64(entries, at + 16) & Attribute.NUMBER;
                boolean wanted = Le.u32(entries, at) == type && number != record.number();
                if (wanted && others.add(number))
                    parts.addAll(parts(record.number(), number, type));
                at += length;
            }
        }
        return parts;
    }

    private List<Attribute> parts(long base, long number, int type) {
        try {
            return record(number)
                    .filter(r -> r.inUse() && r.base() == base)
                    .map(r -> r.of(type))
                    .orElse(List.of());
        } catch (UnreadableException e) {
            return List.of();
        }
    }

    private MemorySegment list(Attribute attribute) {
        var bytes = Stream.content(volume, List.of(attribute));
        try {
            return bytes.view(0, Math.min(bytes.size(), LONGEST_LIST));
        } catch (UnreadableException e) {
            return MemorySegment.ofArray(new byte[0]);
        }
    }
}
