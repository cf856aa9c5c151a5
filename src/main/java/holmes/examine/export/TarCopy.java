package holmes.examine.export;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.device.Progress;
import holmes.format.ext.ContentSink;
import holmes.format.ext.ExtendedAttribute;
import holmes.format.ext.FileEntry;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a file system's names and contents as a tar archive, with everything that tar can say of
/// them: permissions, owners, times to the nanosecond, hard and symbolic links, devices, extended
/// attributes.
///
/// Holes and lost bytes are zeros in it: a sparse file takes its full length. Until it is whole,
/// the archive is called `NAME.part`.
final class TarCopy implements Delivery {

    private static final int ZEROS = 64 << 10;

    private final Path path;
    private final Path part;
    private final FileChannel channel;
    private final Map<Long, String> linked = new HashMap<>();
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

    private void add(FileEntry entry, Content content, ContentSink beside)
            throws Progress.Cancelled {
        var name = entry.path().substring(1);
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
            content.into(beside);
            return;
        }
        write(header(entry, name, '0').size(entry.size()).blocks());
        long start = channel.position();
        content.into(new Body(start, entry.size()).and(beside));
        // What a damaged file system withholds is zeros, so that the next member lies in its place.
        fill(start + entry.size());
        fill(start + (entry.size() + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK);
        if (entry.linkCount() > 1) linked.put(entry.inode(), name);
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

    private void fill(long end) throws IOException {
        while (channel.position() < end) {
            int length = (int) Math.min(ZEROS, end - channel.position());
            write(new byte[length]);
        }
    }

    private void write(byte[] bytes) throws IOException {
        write(ByteBuffer.wrap(bytes));
    }

    private void write(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) channel.write(buffer);
    }

    /// A file's content behind its header.
    private final class Body implements ContentSink {

        private final long start;
        private final long size;

        Body(long start, long size) {
            this.start = start;
            this.size = size;
        }

        @Override
        public void data(long offset, MemorySegment bytes) throws IOException {
            // The header has said how much comes.
            long length = Math.min(bytes.byteSize(), size - offset);
            if (length <= 0) return;
            fill(start + offset);
            write(bytes.asSlice(0, length).asByteBuffer());
        }

        @Override
        public void zeros(ByteRange range) throws IOException {
            fill(start + Math.min(size, range.end()));
        }

        @Override
        public void lost(ByteRange range, String why) throws IOException {
            fill(start + Math.min(size, range.end()));
        }
    }
}
