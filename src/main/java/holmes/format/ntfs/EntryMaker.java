package holmes.format.ntfs;

import holmes.bytes.ByteRange;
import holmes.bytes.Le;
import holmes.device.UnreadableException;
import holmes.tree.ExtendedAttribute;
import holmes.tree.FileContent;
import holmes.tree.FileEntry;
import holmes.tree.FilePiece;
import holmes.tree.FileState;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes entries of records, and judges how complete each is.
final class EntryMaker {

    private static final int STANDARD = 36;
    private static final int READ_ONLY = 1;
    private static final int LONGEST_STREAM = 1 << 16;
    private static final MemorySegment NOTHING = MemorySegment.ofArray(new byte[0]);

    private final NtfsVolume volume;
    private final Table table;
    private final List<String> doubts;

    /// @param doubts what speaks against every file
    EntryMaker(NtfsVolume volume, Table table, List<String> doubts) {
        this.volume = volume;
        this.table = table;
        this.doubts = List.copyOf(doubts);
    }

    FileEntry entry(String path, Node node, FileEntry.Evidence evidence, List<String> notes) {
        var why = new ArrayList<>(notes);
        why.addAll(doubts);
        var record = record(node.number());
        if (record.isEmpty()) why.add("its record cannot be read");
        if (record.isPresent() && !record.get().whole()) {
            why.add("a part of its record is of another write");
        }
        var link = record.flatMap(r -> Link.of(r, volume, table));
        var content = record.map(r -> content(r, link)).orElse(empty());
        var type =
                node.directory()
                        ? FileType.DIRECTORY
                        : link.flatMap(Link::target).isPresent() ? FileType.SYMLINK : FileType.FILE;
        boolean file = type == FileType.FILE;
        if (file) why.addAll(content.reasons());
        var attributes = record.map(r -> streams(r, why)).orElse(List.of());
        var facts =
                record.stream()
                        .flatMap(r -> r.of(Attribute.STANDARD).stream())
                        .filter(a -> a.isResident() && a.value().byteSize() >= STANDARD)
                        .map(Attribute::value)
                        .findFirst();
        boolean readOnly = facts.filter(f -> (Le.u32(f, 32) & READ_ONLY) != 0).isPresent();
        boolean lost = record.isEmpty() || (file && content.isLost());
        return new FileEntry(
                path,
                type,
                node.number(),
                Math.max(1, node.names().size()),
                readOnly ? 0555 : 0755,
                0,
                0,
                type == FileType.DIRECTORY ? 0 : content.size(),
                time(facts, 8),
                time(facts, 16),
                time(facts, 24),
                facts.map(f -> Texts.time(f, 0)),
                link.flatMap(Link::target),
                Optional.empty(),
                attributes,
                lost
                        ? FileState.UNREADABLE
                        : why.isEmpty() ? FileState.COMPLETE : FileState.PARTIAL,
                why,
                evidence);
    }

    private static Instant time(Optional<MemorySegment> facts, long at) {
        return facts.map(f -> Texts.time(f, at)).orElse(Instant.EPOCH);
    }

    private Optional<FileRecord> record(long number) {
        try {
            return table.record(number);
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private FileContent empty() {
        return new FileContent(volume.device(), 0, List.of(), NOTHING, List.of());
    }

    FileContent content(long number) {
        return record(number).map(r -> content(r, Link.of(r, volume, table))).orElse(empty());
    }

    /// What a file holds itself. The rest of one that is kept elsewhere is lost here.
    private FileContent content(FileRecord record, Optional<Link> link) {
        var parts =
                table.parts(record, Attribute.DATA).stream()
                        .filter(a -> a.name().isEmpty())
                        .toList();
        var content = Stream.content(volume, parts);
        var elsewhere = link.flatMap(Link::elsewhere);
        if (elsewhere.isEmpty() || content.size() == 0) return content;
        var all = ByteRange.of(0, content.size());
        var piece = new FilePiece(all, FilePiece.Kind.LOST, 0, elsewhere.get());
        return new FileContent(volume.device(), content.size(), List.of(piece), NOTHING, List.of());
    }

    /// Streams beside the content, as ntfs-3g shows them: attributes of the user.
    private List<ExtendedAttribute> streams(FileRecord record, List<String> why) {
        var streams = new LinkedHashMap<String, List<Attribute>>();
        for (var part : table.parts(record, Attribute.DATA)) {
            if (part.name().isEmpty()) continue;
            streams.computeIfAbsent(part.name(), _ -> new ArrayList<>()).add(part);
        }
        var attributes = new ArrayList<ExtendedAttribute>();
        for (Map.Entry<String, List<Attribute>> stream : streams.entrySet()) {
            var content = Stream.content(volume, stream.getValue());
            try {
                if (content.size() > LONGEST_STREAM) throw tooLong(content.size());
                var value = content.view(0, content.size());
                attributes.add(
                        new ExtendedAttribute("user." + stream.getKey().replace('\0', '.'), value));
            } catch (UnreadableException e) {
                why.add(
                        "its stream "
                                + stream.getKey()
                                + " of "
                                + content.size()
                                + " bytes is not read");
            }
        }
        return attributes;
    }

    private static UnreadableException tooLong(long size) {
        return new UnreadableException("stream", ByteRange.of(0, size), "too long");
    }
}
