package holmes.examine.files;

import holmes.bytes.ByteRange;
import holmes.casefile.Bench;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.examine.export.Delivery;
import holmes.format.ext.ContentSink;
import holmes.format.ext.FileDigest;
import holmes.format.ext.FileEntry;
import holmes.format.ext.FileState;
import holmes.format.ext.FileType;
import holmes.format.fat.FatEntry;
import holmes.format.fat.FatVolume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Goes through a FAT file system: every name, and every byte once.
final class FatReader {

    private static final int DEEPEST = 64;
    private static final long LONGEST_FOLDER = 2 << 20;

    private final FatVolume volume;
    private final Bench bench;
    private final Progress progress;
    private final Set<Long> entered = new HashSet<>();
    private final List<Named> named = new ArrayList<>();

    /// @param pieces where the content lies, in order
    private record Named(FileEntry entry, List<ByteRange> pieces) {
        Named {
            pieces = List.copyOf(pieces);
        }
    }

    FatReader(FatVolume volume, Bench bench, Progress progress) {
        this.volume = volume;
        this.bench = bench;
        this.progress = progress;
    }

    Listing read() throws Progress.Cancelled {
        var root = volume.rootPieces();
        var why = new ArrayList<String>();
        var entries = folder(root, why);
        named.add(
                new Named(
                        entry("/", FileType.DIRECTORY, 1, 0, Instant.EPOCH, false, why),
                        List.of()));
        walk("/", entries, 0);
        var records = new ArrayList<FileRecord>();
        if (bench.target().isEmpty()) {
            for (var name : named)
                records.add(record(name, (content, digest) -> into(content, digest)));
        } else {
            try (var delivery = Delivery.to(bench.target().get())) {
                for (var name : named) records.add(record(name, delivery.take(name.entry())));
                delivery.finish().forEach(bench::lacking);
            }
        }
        return new Listing("vfat", volume.serial(), "", volume.size(), records, List.of());
    }

    private void walk(String at, List<FatEntry> entries, int depth) throws Progress.Cancelled {
        for (var entry : entries) {
            progress.report("listing", named.size(), 0);
            var path = at + entry.name().replace('/', '.').replace('\0', '.');
            long number = volume.table().end() + named.size();
            var why = new ArrayList<String>();
            var chain =
                    entry.first() == 0
                            ? new FatVolume.Chain(List.of(), true)
                            : volume.chain(entry.first());
            if (entry.directory()) {
                boolean again = depth == DEEPEST || !entered.add(entry.first());
                if (again) why.add("it is inside itself, or another directory too");
                var below = again ? List.<FatEntry>of() : folder(chain, why);
                named.add(
                        new Named(
                                entry(
                                        path,
                                        FileType.DIRECTORY,
                                        number,
                                        0,
                                        entry.modified(),
                                        entry.readOnly(),
                                        why),
                                List.of()));
                walk(path + "/", below, depth + 1);
            } else {
                long room = (long) chain.pieces().size() * volume.cluster();
                if (room < entry.size()) {
                    why.add("its chain of clusters ends after " + room + " bytes");
                } else if (!chain.sound()) {
                    why.add("its chain of clusters does not end as it should");
                }
                named.add(
                        new Named(
                                entry(
                                        path,
                                        FileType.FILE,
                                        number,
                                        entry.size(),
                                        entry.modified(),
                                        entry.readOnly(),
                                        why),
                                chain.pieces()));
            }
        }
    }

    private List<FatEntry> folder(FatVolume.Chain chain, List<String> why) {
        if (!chain.sound()) why.add("its chain of clusters does not end as it should");
        long length = chain.pieces().stream().mapToLong(ByteRange::length).sum();
        var bytes = MemorySegment.ofArray(new byte[(int) Math.min(length, LONGEST_FOLDER)]);
        long at = 0;
        for (var piece : chain.pieces()) {
            long part = Math.min(piece.length(), bytes.byteSize() - at);
            if (part <= 0) break;
            if (!salvage(volume.device(), piece.start(), bytes.asSlice(at, part))) {
                why.add("some of it is unreadable");
            }
            at += part;
        }
        return FatEntry.parse(bytes, volume.width() == 32);
    }

    private static boolean salvage(BlockDevice device, long offset, MemorySegment target) {
        if (offset + target.byteSize() > device.size()) return false;
        return Salvage.read(device, offset, target).isEmpty();
    }

    private static FileEntry entry(
            String path,
            FileType type,
            long number,
            long size,
            Instant modified,
            boolean readOnly,
            List<String> why) {
        return new FileEntry(
                path,
                type,
                number,
                1,
                readOnly ? 0555 : 0755,
                0,
                0,
                size,
                modified,
                modified,
                modified,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                why.isEmpty() ? FileState.COMPLETE : FileState.PARTIAL,
                why,
                FileEntry.Evidence.DIRECTORY);
    }

    private FileRecord record(Named name, Delivery.Filling filling) throws Progress.Cancelled {
        progress.report("reading files", 0, named.size());
        var digest = new FileDigest();
        boolean file = name.entry().type() == FileType.FILE;
        filling.fill(file ? sink -> stream(name, sink) : _ -> {}, digest);
        return record(name.entry(), file ? Optional.of(digest.result()) : Optional.empty());
    }

    private static void into(Delivery.Content content, ContentSink sink) throws Progress.Cancelled {
        try {
            content.into(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stream(Named name, ContentSink sink) throws IOException {
        long at = 0;
        long size = name.entry().size();
        for (var piece : name.pieces()) {
            long part = Math.min(piece.length(), size - at);
            if (part <= 0) break;
            var bytes = MemorySegment.ofArray(new byte[(int) part]);
            if (salvage(volume.device(), piece.start(), bytes)) sink.data(at, bytes);
            else sink.lost(ByteRange.of(at, part), "unreadable");
            at += part;
        }
        if (at < size) sink.lost(ByteRange.between(at, size), "its chain of clusters ends");
    }

    private static FileRecord record(FileEntry entry, Optional<FileDigest.Result> digest) {
        var why = new ArrayList<>(entry.why());
        var state = entry.state();
        long lost = digest.map(d -> d.lost().length()).orElse(0L);
        if (lost > 0) {
            state = lost == entry.size() ? FileState.UNREADABLE : FileState.PARTIAL;
            why.add(lost + " bytes cannot be read");
        }
        return new FileRecord(
                entry.path(),
                String.valueOf(entry.type().letter()),
                entry.inode(),
                1,
                entry.permissions(),
                0,
                0,
                entry.size(),
                entry.modified(),
                Optional.empty(),
                Optional.empty(),
                digest.map(FileDigest.Result::sha256),
                state.name().toLowerCase(Locale.ROOT),
                why,
                "directory",
                List.of());
    }
}
