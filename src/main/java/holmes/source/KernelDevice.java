package holmes.source;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Place;
import holmes.device.UnreadableException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// A block device of this machine, opened `O_RDONLY`.
///
/// Reads go through the page cache, or past it when opened `direct`. The cache knows whole pages
/// only, so a bad sector of 512 bytes would cost its seven neighbours: a read within a page that
/// fails is tried once more with `O_DIRECT`, which fails for the bad sector alone.
final class KernelDevice implements BlockDevice {

    private static final int STEP = 1 << 20;

    /// What the page cache reads at least.
    private static final int PAGE = 4096;

    private final String name;
    private final int descriptor;
    private final int directDescriptor;
    private final boolean direct;
    private final long size;
    private final int sectorSize;
    private final int physicalSectorSize;
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();
    private boolean closed;

    /// @param name what `trace` calls this root
    /// @param direct past the page cache, for instance to see what the medium holds now
    /// @throws Refused if the device cannot be opened or does not say how large it is
    KernelDevice(Path node, String name, boolean direct) {
        this.name = name;
        this.direct = direct;
        this.descriptor = Posix.open(node.toString(), Posix.O_RDONLY | Posix.O_CLOEXEC);
        if (descriptor < 0) throw refused(node, Posix.error());
        // Some devices know no O_DIRECT; then there is no second try.
        this.directDescriptor =
                Posix.open(node.toString(), Posix.O_RDONLY | Posix.O_CLOEXEC | Posix.O_DIRECT);
        int error = Posix.error();
        var bytes = ask(Posix.BLKGETSIZE64);
        this.size = bytes.orElse(0L);
        this.sectorSize = sectors(Posix.BLKSSZGET, 512);
        this.physicalSectorSize = sectors(Posix.BLKPBSZGET, sectorSize);
        if (bytes.isEmpty() || (direct && directDescriptor < 0)) {
            close();
            throw bytes.isEmpty()
                    ? new Refused(node + " does not tell its size: it is no block device")
                    : refused(node, error);
        }
    }

    private static Refused refused(Path node, int error) {
        var hint = error == 13 ? " (root, or a member of the group disk, may read it)" : "";
        return new Refused(node + " cannot be opened: " + Posix.words(error) + hint);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int sectorSize() {
        return sectorSize;
    }

    /// The unit in which the medium really writes: 4096 on most disks made since 2011.
    int physicalSectorSize() {
        return physicalSectorSize;
    }

    /// Whether the kernel refuses writes to the device; empty if it does not say.
    Optional<Boolean> readOnlyInKernel() {
        return ask(Posix.BLKROGET).map(flag -> flag != 0);
    }

    /// Asks the kernel to refuse writes by anyone from now on. There is no way back through Holmes.
    ///
    /// @throws Refused without the right to do so
    void protect() {
        if (Posix.ioctl(descriptor, Posix.BLKROSET, new long[] {1}) != 0) {
            throw new Refused(
                    name + " could not be write-protected: " + Posix.words(Posix.error()));
        }
    }

    /// The kernel fills 4 or 8 bytes of the value: machines are little-endian.
    private Optional<Long> ask(long request) {
        var value = new long[1];
        return Posix.ioctl(descriptor, request, value) == 0
                ? Optional.of(value[0])
                : Optional.empty();
    }

    private int sectors(long request, int otherwise) {
        long bytes = ask(request).orElse(0L);
        return bytes >= 512 && bytes <= STEP && Long.bitCount(bytes) == 1 ? (int) bytes : otherwise;
    }

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        Objects.checkFromIndexSize(offset, target.byteSize(), size);
        open.readLock().lock();
        try {
            if (closed) throw new IllegalStateException(name + " has been closed");
            if (target.isReadOnly()) throw new IllegalArgumentException("read-only target");
            for (long done = 0; done < target.byteSize(); ) {
                long length = Math.min(STEP, target.byteSize() - done);
                step(offset + done, target.asSlice(done, length));
                done += length;
            }
        } finally {
            open.readLock().unlock();
        }
    }

    private void step(long offset, MemorySegment target) throws UnreadableException {
        if (direct) {
            aligned(offset, target);
        } else if (target.isNative()) {
            cached(offset, target);
        } else {
            try (var arena = Arena.ofConfined()) {
                var buffer = arena.allocate(target.byteSize());
                cached(offset, buffer);
                target.copyFrom(buffer);
            }
        }
    }

    private void cached(long offset, MemorySegment target) throws UnreadableException {
        try {
            fill(descriptor, offset, target, target.byteSize());
        } catch (UnreadableException e) {
            // A larger range is asked for again in parts; a dying disk must not be asked twice.
            if (directDescriptor < 0 || target.byteSize() > PAGE) throw e;
            aligned(offset, target);
        }
    }

    /// `O_DIRECT` wants offset, length and address in whole sectors.
    private void aligned(long offset, MemorySegment target) throws UnreadableException {
        long from = offset / sectorSize * sectorSize;
        long wanted = offset + target.byteSize() - from;
        long whole = (wanted + sectorSize - 1) / sectorSize * sectorSize;
        try (var arena = Arena.ofConfined()) {
            var buffer = arena.allocate(whole, Math.max(4096, sectorSize));
            fill(directDescriptor, from, buffer, wanted);
            MemorySegment.copy(buffer, offset - from, target, 0, target.byteSize());
        }
    }

    /// @param needed bytes of the buffer without which the read has failed
    private void fill(int from, long offset, MemorySegment buffer, long needed)
            throws UnreadableException {
        try {
            for (long done = 0; done < needed; ) {
                long address = buffer.address() + done;
                long n = Posix.pread(from, address, buffer.byteSize() - done, offset + done);
                if (n < 0 && Posix.error() == Posix.EINTR) continue;
                if (n <= 0) {
                    var why = n == 0 ? "the device has shrunk" : Posix.words(Posix.error());
                    var range = ByteRange.of(offset + done, needed - done);
                    throw new UnreadableException(name, range, why);
                }
                done += n;
            }
        } finally {
            Reference.reachabilityFence(buffer);
        }
    }

    @Override
    public List<Place> trace(long offset) {
        return List.of(new Place(name, Objects.checkIndex(offset, size)));
    }

    @Override
    public void close() {
        open.writeLock().lock();
        try {
            if (closed) return;
            closed = true;
            Posix.close(descriptor);
            if (directDescriptor >= 0) Posix.close(directDescriptor);
        } finally {
            open.writeLock().unlock();
        }
    }
}
