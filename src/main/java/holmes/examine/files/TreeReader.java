package holmes.examine.files;

import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.examine.export.Delivery;
import holmes.format.ext.ContentSink;
import holmes.format.ext.ExtTree;
import holmes.format.ext.ExtendedAttribute;
import holmes.format.ext.FileDigest;
import holmes.format.ext.FileEntry;
import holmes.format.ext.FileState;
import holmes.format.ext.FileType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Goes through one file system, or the part of it below a path: every name, and every byte once.
final class TreeReader {

    private final ExtTree tree;
    private final Disputed disputed;
    private final List<String> below;
    private final boolean contents;
    private final Optional<Path> target;
    private Optional<Delivery> copy = Optional.empty();
    private final Progress progress;
    private final List<FileRecord> records = new ArrayList<>();

    /// @param disputed where halves of mirrors differ for no reason that is known
    /// @param below paths of files, or of folders and all that is in them
    /// @param contents whether files are read, or only listed
    TreeReader(
            ExtTree tree,
            Disputed disputed,
            List<String> below,
            boolean contents,
            Optional<Path> target,
            Progress progress) {
        this.tree = tree;
        this.disputed = disputed;
        this.below = below.stream().map(path -> path.endsWith("/") ? path : path + "/").toList();
        this.contents = contents;
        this.target = target;
        this.progress = progress;
    }

    Listing read() throws Progress.Cancelled {
        var entries = new ArrayList<FileEntry>();
        var notes = new ArrayList<String>();
        notes.add("Journal: " + tree.journal() + ".");
        tree.anomalies().forEach(anomaly -> notes.add(anomaly.toString()));
        tree.walk(entry -> keep(entry, entries), progress)
                .forEach(anomaly -> notes.add(anomaly.toString()));
        if (target.isEmpty()) {
            records(entries);
        } else {
            try (var delivery = Delivery.to(target.get())) {
                copy = Optional.of(delivery);
                records(entries);
                delivery.finish();
            }
        }
        var superblock = tree.generation().superblock();
        return new Listing(
                superblock.type(),
                superblock.uuid().toString(),
                superblock.label(),
                superblock.size(),
                records,
                notes);
    }

    private void records(List<FileEntry> entries) throws Progress.Cancelled {
        for (var entry : entries) {
            progress.report("reading files", records.size(), entries.size());
            records.add(record(entry));
        }
    }

    private void keep(FileEntry entry, List<FileEntry> entries) {
        var path = entry.path() + "/";
        if (below.stream().anyMatch(b -> b.equals("/") || path.startsWith(b))) entries.add(entry);
    }

    private FileRecord record(FileEntry entry) throws Progress.Cancelled {
        if (!contents) return record(entry, Optional.empty());
        if (entry.type() != FileType.FILE || entry.state() == FileState.UNREADABLE) {
            if (copy.isPresent()) copy.get().add(entry, _ -> {}, new FileDigest());
            return record(entry, Optional.empty());
        }
        var digest = new FileDigest();
        Delivery.Content content = sink -> stream(entry, sink);
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

    private void stream(FileEntry entry, ContentSink sink) throws IOException, Progress.Cancelled {
        try {
            tree.content(entry).stream(sink, Progress.NONE);
        } catch (UnreadableException e) {
            throw new IOException(e);
        }
    }

    private FileRecord record(FileEntry entry, Optional<FileDigest.Result> digest) {
        var why = new ArrayList<>(entry.why());
        var state = entry.state();
        if (digest.isPresent() && !digest.get().lost().isEmpty()) {
            if (state == FileState.COMPLETE) state = FileState.PARTIAL;
            long lost = digest.get().lost().length();
            why.add(lost + " bytes cannot be read; they stand as zeros in the copy");
        }
        long differing = digest.isPresent() ? disputed.bytes(tree, entry) : 0;
        if (differing > 0) {
            if (state == FileState.COMPLETE) state = FileState.PARTIAL;
            why.add(
                    differing
                            + " bytes lie in sectors that the other half of the mirror holds"
                            + " differently, and nothing tells which is right");
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
                entry.attributes().stream().map(TreeReader::attribute).toList());
    }

    private static FileRecord.Attribute attribute(ExtendedAttribute attribute) {
        var bytes = attribute.value().toArray(ValueLayout.JAVA_BYTE);
        return new FileRecord.Attribute(attribute.name(), HexFormat.of().formatHex(bytes));
    }
}
