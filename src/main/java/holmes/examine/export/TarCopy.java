package holmes.examine.export;

import static java.nio.charset.StandardCharsets.US_ASCII;

import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.device.Progress;
import holmes.source.RescueMap;
import holmes.tree.ContentSink;
import holmes.tree.ExtendedAttribute;
import holmes.tree.FileEntry;
import holmes.tree.FileState;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes a file system's names and contents as a tar archive, with everything that tar can say of
/// them: permissions, owners, times to the nanosecond, hard and symbolic links, devices, extended
/// attributes.
///
/// Holes and parts that are known to be lost take no room in it, as GNU tar and libarchive know it;
/// what turns out to be unreadable is zeros, so that the next member lies in its place. Until it is
/// whole, the archive is called `NAME.part`.
final class TarCopy implements Delivery {

    private static final int ZEROS = 64 << 10;

    /// Bytes of gaps from which on a file is written as a sparse one.
    private static final long WORTHWHILE = 4096;

    private final Path path;
    private final Path part;
    private final FileChannel channel;
    private final Map<Long, String> linked = new HashMap<>();
    private final Set<String> maps = new HashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private boolean finished;

    /// @throws Refused if there is such a file already, or it cannot be made
    TarCopy(Path path) {
        this.path = path;
        this.part = path.resolveSibling(path.getFileName() + ".part");
        if (Files.exists(path)) throw new Refused(path + " exists already: name a new archive");
        try {
            var folder = path.getParent();
            if (folder != null) Files.createDirectories(folder);
            channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new Refused(part + " exists already: name a new archive", e);
        } catch (IOException e) {
            throw new Refused(path + " cannot be made: " + e.getMessage(), e);
        }
    }

    @Override
    public Filling take(FileEntry entry) {
        return (content, beside) -> add(entry, content, beside);
    }

    private record Part(FileEntry entry, RangeSet lost) {}

    private void add(FileEntry entry, Content content, ContentSink beside)
            throws Progress.Cancelled {
        if (entry.state() == FileState.UNREADABLE) return;
        var name = entry.path().substring(1);
        if (name.endsWith(LostParts.MAP)) maps.add(name);
        try {
            switch (entry.type()) {
                case DIRECTORY -> {
                    if (!name.isEmpty()) write(header(entry, name + "/", '5').blocks());
                }
                case FILE -> file(entry, name, content, beside);
                case SYMLINK -> {
                    if (entry.linkTarget().isEmpty()) return;
                    write(header(entry, name, '2').target(entry.linkTarget().get()).blocks());
                }
                case CHARACTER_DEVICE -> device(entry, name, '3');
                case BLOCK_DEVICE -> device(entry, name, '4');
                case FIFO -> write(header(entry, name, '6').blocks());
                case SOCKET, UNKNOWN -> {}
            }
        } catch (IOException e) {
            throw new Refused(entry.path() + " cannot be written to " + part + ": " + e, e);
        }
    }

    private void device(FileEntry entry, String name, char type) throws IOException {
        if (entry.device().isEmpty()) return;
        write(header(entry, name, type).device(entry.device().get()).blocks());
    }

    private void file(FileEntry entry, String name, Content content, ContentSink beside)
            throws IOException, Progress.Cancelled {
        var other = entry.linkCount() > 1 ? Optional.ofNullable(linked.get(entry.inode())) : none();
        if (other.isPresent()) {
            write(header(entry, name, '1').target(other.get()).blocks());
            var losses = new Losses();
            content.into(losses.and(beside));
            if (!losses.ranges().isEmpty()) parts.add(new Part(entry, losses.ranges()));
            return;
        }
        long before = channel.position();
        var losses = new Losses();
        var gaps = content.gaps();
        var body = gaps.length() < WORTHWHILE ? whole(entry, name) : sparse(entry, name, gaps);
        content.into(body.and(losses).and(beside));
        body.end();
        var lost = losses.ranges();
        if (!lost.isEmpty() && lost.length() == entry.size()) {
            channel.truncate(before);
            return;
        }
        if (!lost.isEmpty()) parts.add(new Part(entry, lost));
        if (entry.linkCount() > 1) linked.put(entry.inode(), name);
    }

    private TarBody whole(FileEntry entry, String name) throws IOException {
        write(header(entry, name, '0').size(entry.size()).blocks());
        return new TarBody(this, RangeSet.EMPTY, entry.size());
    }

    private TarBody sparse(FileEntry entry, String name, RangeSet gaps) throws IOException {
        var map = SparseMap.without(gaps, entry.size());
        var before = map.blocks();
        long length = map.data().length();
        write(header(entry, name, '0').sparse(entry.size()).size(before.length + length).blocks());
        write(before);
        return new TarBody(this, gaps, length);
    }

    /// Maps come last: a member that had the name of one keeps it.
    private void maps() throws IOException {
        for (var part : parts) {
            var entry = part.entry;
            var name = entry.path().substring(1) + LostParts.MAP;
            for (int i = 2; !maps.add(name); i++) {
                name = entry.path().substring(1) + LostParts.MAP + "~" + i;
            }
            var map = RescueMap.of(entry.size(), part.lost).text().getBytes(US_ASCII);
            var header = new TarHeader(name, '0').mode(0644).modified(entry.modified());
            write(header.size(map.length).blocks());
            write(Arrays.copyOf(map, TarHeader.padded(map.length)));
        }
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static TarHeader header(FileEntry entry, String name, char type) {
        var header =
                new TarHeader(name, type)
                        .mode(entry.permissions())
                        .owner(entry.uid(), entry.gid())
                        .modified(entry.modified());
        entry.attributes().forEach(a -> header.attribute(a.name(), value(a)));
        return header;
    }

    private static byte[] value(ExtendedAttribute attribute) {
        return attribute.value().toArray(ValueLayout.JAVA_BYTE);
    }

    /// Two blocks of zeros end an archive; then it gets its name.
    @Override
    public List<String> finish() {
        try {
            maps();
            fill(channel.position() + 2 * TarHeader.BLOCK);
            channel.close();
            // Without an option to replace: somebody may have made one of that name meanwhile.
            Files.move(part, path);
            finished = true;
            return List.of();
        } catch (IOException e) {
            throw new Refused(path + " cannot be finished: " + e, e);
        }
    }

    @Override
    public void close() {
        if (finished) return;
        try {
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new Refused(part + " cannot be removed: " + e.getMessage(), e);
        }
    }

    long position() throws IOException {
        return channel.position();
    }

    /// Writes zeros up to a place of the archive.
    void fill(long end) throws IOException {
        while (channel.position() < end) {
            int length = (int) Math.min(ZEROS, end - channel.position());
            write(new byte[length]);
        }
    }

    private void write(byte[] bytes) throws IOException {
        write(ByteBuffer.wrap(bytes));
    }

    void write(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) channel.write(buffer);
    }
}
