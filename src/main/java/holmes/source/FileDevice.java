package holmes.source;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Place;
import holmes.device.UnreadableException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A raw image in a file, read at positions straight into the caller's memory.
///
/// It is not mapped. A mapped file that shrinks, or lies on a failing disk, answers with a signal:
/// the JDK turns it into an `InternalError` in most places, but a CRC-32C over such memory kills
/// the whole process, and no answer names the sector. A positional read says which bytes it could
/// not have, and was the faster of the two when measured: see
/// `docs/decisions/0003-reading-evidence.md`.
final class FileDevice implements BlockDevice {

    /// Bytes a single read asks for: the JDK keeps a buffer of that size per thread.
    private static final int STEP = 1 << 20;

    private static final String EFI = "EFI PART";

    private final Path path;
    private final String name;
    private final int sectorSize;
    private final long size;
    private final @Nullable Object identity;
    private FileChannel channel;
    private boolean closed;

    /// @param name what `trace` calls this root
    /// @throws Refused if the file cannot be opened
    FileDevice(Path path, String name) {
        this.path = path;
        this.name = name;
        try {
            this.channel = FileChannel.open(path, StandardOpenOption.READ);
            this.size = channel.size();
            this.identity = identity(path);
            this.sectorSize = holds(4096, EFI) && !holds(512, EFI) ? 4096 : 512;
        } catch (IOException e) {
            throw new Refused(path + " cannot be opened: " + Refused.why(e), e);
        }
    }

    /// A GPT header lies in the second sector, so it tells how large sectors were on the disk.
    private boolean holds(long offset, String text) throws IOException {
        var bytes = ByteBuffer.allocate(text.length());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) return false;
        }
        return new String(bytes.array(), StandardCharsets.ISO_8859_1).equals(text);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int sectorSize() {
        return sectorSize;
    }

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        Objects.checkFromIndexSize(offset, target.byteSize(), size);
        for (long done = 0; done < target.byteSize(); ) {
            long length = Math.min(STEP, target.byteSize() - done);
            fill(offset + done, target.asSlice(done, length));
            done += length;
        }
    }

    private void fill(long offset, MemorySegment target) throws UnreadableException {
        if (target.heapBase().filter(base -> !(base instanceof byte[])).isPresent()) {
            var copy = MemorySegment.ofArray(new byte[(int) target.byteSize()]);
            fill(offset, copy);
            target.copyFrom(copy);
            return;
        }
        var buffer = target.asByteBuffer();
        while (buffer.hasRemaining()) {
            long at = offset + buffer.position();
            var wanted = ByteRange.of(at, buffer.remaining());
            try {
                if (readSome(buffer, at) <= 0) {
                    throw new UnreadableException(
                            name, wanted, "the file has become shorter since it was opened");
                }
            } catch (IOException e) {
                throw new UnreadableException(name, wanted, String.valueOf(e.getMessage()));
            }
        }
    }

    /// Reads once more when another thread's interruption has closed the channel under this one.
    private int readSome(ByteBuffer buffer, long at) throws IOException {
        int before = buffer.position();
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return current().read(buffer, at);
                } catch (ClosedChannelException e) {
                    interrupted |= Thread.interrupted();
                    buffer.position(before);
                    reopen();
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private synchronized FileChannel current() {
        if (closed) throw new IllegalStateException(name + " has been closed");
        return channel;
    }

    private synchronized void reopen() throws IOException {
        if (closed || channel.isOpen()) return;
        if (!Objects.equals(identity, identity(path))) {
            throw new IOException("another file has taken its place");
        }
        channel = FileChannel.open(path, StandardOpenOption.READ);
    }

    private static @Nullable Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    @Override
    public List<Place> trace(long offset) {
        return List.of(new Place(name, Objects.checkIndex(offset, size)));
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(FileDevice.class.getName())
                    .log(System.Logger.Level.DEBUG, "closing " + name, e);
        }
    }
}
