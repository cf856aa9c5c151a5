package holmes.examine.files;

import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.examine.export.FolderCopy;
import holmes.finding.Reading;
import holmes.format.ext.ContentSink;
import holmes.format.ext.ExtFileSystem;
import holmes.format.ext.FileDigest;
import holmes.format.ext.FileEntry;
import holmes.format.ext.FileState;
import holmes.format.ext.FileType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Goes through one file system: every name, every byte, once.
final class FileReader {

    private final BlockDevice device;
    private final Optional<FolderCopy> copy;
    private final Progress progress;
    private final List<FileRecord> records = new ArrayList<>();

    FileReader(BlockDevice device, Optional<Path> target, Progress progress) {
        this.device = device;
        this.copy = target.map(FolderCopy::new);
        this.progress = progress;
    }

    Listing read() throws Progress.Cancelled {
        return switch (ExtFileSystem.open(device)) {
            case Reading.Present<ExtFileSystem>(var system, _) -> read(system);
            case Reading.Absent<ExtFileSystem>(var why) -> throw new Refused("No ext: " + why);
            case Reading.Garbled<ExtFileSystem>(var anomalies) ->
                    throw new Refused("The file system is too damaged: " + anomalies);
            case Reading.Unsupported<ExtFileSystem>(var feature) ->
                    throw new Refused("Holmes does not read " + feature);
        };
    }

    private Listing read(ExtFileSystem system) throws Progress.Cancelled {
        var entries = new ArrayList<FileEntry>();
        var notes = new ArrayList<String>();
        system.anomalies().forEach(anomaly -> notes.add(anomaly.toString()));
        system.walk(entries::add, progress).forEach(anomaly -> notes.add(anomaly.toString()));
        for (var entry : entries) {
            progress.report("reading files", records.size(), entries.size());
            records.add(record(system, entry));
        }
        copy.ifPresent(folder -> notes.addAll(folder.finish()));
        var superblock = system.superblock();
        return new Listing(
                superblock.type(),
                superblock.uuid().toString(),
                superblock.label(),
                superblock.size(),
                records,
                notes);
    }

    private FileRecord record(ExtFileSystem system, FileEntry entry) throws Progress.Cancelled {
        if (entry.type() != FileType.FILE || entry.state() == FileState.UNREADABLE) {
            if (copy.isPresent()) copy.get().add(entry, _ -> {}, new FileDigest());
            return record(entry, Optional.empty());
        }
        var digest = new FileDigest();
        FolderCopy.Content content = sink -> stream(system, entry, sink);
        if (copy.isPresent()) {
            copy.get().add(entry, content, digest);
        } else {
            try {
                content.into(digest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return record(entry, Optional.of(digest.result()));
    }

    private void stream(ExtFileSystem system, FileEntry entry, ContentSink sink)
            throws IOException, Progress.Cancelled {
        try {
            system.content(system.inode(entry.inode())).stream(sink, progress);
        } catch (holmes.device.UnreadableException e) {
            throw new IOException(e);
        }
    }

    private static FileRecord record(FileEntry entry, Optional<FileDigest.Result> digest) {
        var why = new ArrayList<>(entry.why());
        var state = entry.state();
        if (digest.isPresent() && !digest.get().lost().isEmpty()) {
            if (state == FileState.COMPLETE) state = FileState.PARTIAL;
            long lost = digest.get().lost().length();
            why.add(lost + " bytes cannot be read; they stand as zeros in the copy");
        }
        return new FileRecord(
                entry.path(),
                String.valueOf(entry.type().letter()),
                entry.inode(),
                entry.linkCount(),
                entry.permissions(),
                entry.uid(),
                entry.gid(),
                entry.size(),
                entry.modified(),
                entry.linkTarget(),
                entry.device(),
                digest.map(FileDigest.Result::sha256),
                state.name().toLowerCase(Locale.ROOT),
                why,
                entry.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                entry.attributes().stream().map(FileReader::attribute).toList());
    }

    private static FileRecord.Attribute attribute(holmes.format.ext.ExtendedAttribute attribute) {
        var bytes = attribute.value().toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
        return new FileRecord.Attribute(attribute.name(), HexFormat.of().formatHex(bytes));
    }
}
