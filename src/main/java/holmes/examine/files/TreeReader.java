package holmes.examine.files;

import holmes.bytes.RangeSet;
import holmes.casefile.Bench;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.examine.export.Delivery;
import holmes.tree.ContentSink;
import holmes.tree.ExtendedAttribute;
import holmes.tree.FileDigest;
import holmes.tree.FileEntry;
import holmes.tree.FileState;
import holmes.tree.FileTree;
import holmes.tree.FileType;
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

    private static final Delivery.Filling NOWHERE = TreeReader::read;

    private final FileTree tree;
    private final Disputed disputed;
    private final List<String> below;
    private final boolean contents;
    private final Bench bench;
    private final Progress progress;
    private final List<FileRecord> records = new ArrayList<>();
    private int total;

    /// @param disputed where halves of mirrors differ for no reason that is known
    /// @param below paths of files, or of folders and all that is in them
    /// @param contents whether files are read, or only listed
    /// @param bench whose target what is read is copied to
    TreeReader(
            FileTree tree,
            Disputed disputed,
            List<String> below,
            boolean contents,
            Bench bench,
            Progress progress) {
        this.tree = tree;
        this.disputed = disputed;
        this.below = below.stream().map(path -> path.endsWith("/") ? path : path + "/").toList();
        this.contents = contents;
        this.bench = bench;
        this.progress = progress;
    }

    Listing read() throws Progress.Cancelled {
        var entries = new ArrayList<FileEntry>();
        var notes = new ArrayList<>(tree.notes());
        tree.walk(entry -> keep(entry, entries), progress)
                .forEach(anomaly -> notes.add(anomaly.toString()));
        total = entries.size();
        var target = bench.target();
        if (target.isEmpty() || !contents) {
            for (var entry : entries) records.add(record(entry, NOWHERE));
        } else {
            deliver(entries, target.get());
        }
        var system = tree.identity();
        return new Listing(
                system.type(), system.uuid(), system.label(), system.size(), records, notes);
    }

    /// Makes names here, and reads and writes what they hold on another thread.
    private void deliver(List<FileEntry> entries, Path folder) throws Progress.Cancelled {
        try (var delivery = Delivery.to(folder);
                var aside = new Aside()) {
            for (var entry : entries) {
                var filling = delivery.take(entry);
                aside.add(() -> records.add(record(entry, filling)));
            }
            aside.finish();
            delivery.finish().forEach(bench::lacking);
        }
    }

    private void keep(FileEntry entry, List<FileEntry> entries) {
        var path = entry.path() + "/";
        if (below.stream().anyMatch(b -> b.equals("/") || path.startsWith(b))) entries.add(entry);
    }

    private FileRecord record(FileEntry entry, Delivery.Filling filling) throws Progress.Cancelled {
        report();
        if (!contents) return record(entry, Optional.empty());
        if (entry.type() != FileType.FILE || entry.state() == FileState.UNREADABLE) {
            filling.fill(_ -> {}, new FileDigest());
            return record(entry, Optional.empty());
        }
        var digest = new FileDigest();
        filling.fill(content(entry), digest);
        return record(entry, Optional.of(digest.result()));
    }

    private Delivery.Content content(FileEntry entry) {
        return new Delivery.Content() {
            @Override
            public RangeSet gaps() throws IOException {
                try {
                    return tree.content(entry).gaps();
                } catch (UnreadableException e) {
                    throw new IOException(e);
                }
            }

            @Override
            public void into(ContentSink sink) throws IOException, Progress.Cancelled {
                stream(entry, sink);
            }
        };
    }

    private static void read(Delivery.Content content, ContentSink sink) throws Progress.Cancelled {
        try {
            content.into(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report() throws Progress.Cancelled {
        progress.report("reading files", records.size(), total);
    }

    private void stream(FileEntry entry, ContentSink sink) throws IOException, Progress.Cancelled {
        try {
            tree.content(entry).stream(sink, (_, _, _) -> report());
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
            if (lost == entry.size()) {
                state = FileState.UNREADABLE;
                why.add("none of its bytes can be read; there is no copy");
                digest = Optional.empty();
            } else {
                why.add(lost + " bytes cannot be read; they stand as zeros in the copy");
            }
        }
        long differing = digest.isPresent() ? disputed.bytes(tree, entry) : 0;
        if (differing > 0) {
            if (state == FileState.COMPLETE) state = FileState.PARTIAL;
            why.add(differing + " bytes " + disputed.words());
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
