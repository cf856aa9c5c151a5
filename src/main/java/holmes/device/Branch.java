package holmes.device;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// A copy-on-write branch of a device: a trial that can be forked, compared, reset and thrown away.
///
/// Pages of 4096 bytes that were written to live in memory; everything else is read from the base.
/// A partly written page whose base is unreadable keeps the unwritten part unreadable.
public final class Branch implements WritableDevice {

    private static final int PAGE = 4096;

    private final BlockDevice base;
    private final TreeMap<Long, MemorySegment> pages = new TreeMap<>();
    private final List<ByteRange> lost = new ArrayList<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    public Branch(BlockDevice base) {
        this.base = base;
    }

    @Override
    public long size() {
        return base.size();
    }

    @Override
    public int sectorSize() {
        return base.sectorSize();
    }

    /// A branch with the same content, from which it then goes its own way.
    public Branch fork() {
        lock.readLock().lock();
        try {
            var fork = new Branch(base);
            pages.forEach((at, page) -> fork.pages.put(at, copy(page)));
            fork.lost.addAll(lost);
            return fork;
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Forgets everything that was written.
    public void reset() {
        lock.writeLock().lock();
        try {
            pages.clear();
            lost.clear();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// The pages that the branch holds, as byte ranges: what may differ from the base.
    public RangeSet changed() {
        lock.readLock().lock();
        try {
            return new RangeSet(
                    pages.keySet().stream()
                            .map(page -> ByteRange.of(page, Math.min(PAGE, size() - page)))
                            .toList());
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void write(long offset, MemorySegment source) {
        Objects.checkFromIndexSize(offset, source.byteSize(), size());
        lock.writeLock().lock();
        try {
            for (long done = 0; done < source.byteSize(); ) {
                long at = offset + done;
                long page = at / PAGE * PAGE;
                long length = Math.min(PAGE - (at - page), source.byteSize() - done);
                if (length == Math.min(PAGE, size() - page)) pages.putIfAbsent(page, blank(page));
                MemorySegment.copy(source, done, own(page), at - page, length);
                done += length;
            }
            var written = RangeSet.of(ByteRange.of(offset, source.byteSize()));
            var still = new ArrayList<ByteRange>();
            for (var range : lost) still.addAll(written.complement(range).ranges());
            lost.clear();
            lost.addAll(still);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        Objects.checkFromIndexSize(offset, target.byteSize(), size());
        lock.readLock().lock();
        try {
            refuseLost(ByteRange.of(offset, target.byteSize()));
            for (long done = 0; done < target.byteSize(); ) {
                long at = offset + done;
                long page = at / PAGE * PAGE;
                var own = pages.get(page);
                long length = target.byteSize() - done;
                if (own != null) {
                    length = Math.min(PAGE - (at - page), length);
                    MemorySegment.copy(own, at - page, target, done, length);
                } else {
                    var next = pages.higherKey(page);
                    if (next != null) length = Math.min(next - at, length);
                    base.read(at, target.asSlice(done, length));
                }
                done += length;
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public RangeSet withheld(ByteRange asked) {
        lock.readLock().lock();
        try {
            var below = base.withheld(asked);
            return (below.isEmpty() ? below : below.without(changed()))
                    .union(new RangeSet(lost).within(asked));
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Bytes of the branch's own pages exist on no root.
    @Override
    public List<Place> trace(long offset) {
        Objects.checkIndex(offset, size());
        lock.readLock().lock();
        try {
            return pages.containsKey(offset / PAGE * PAGE) ? List.of() : base.trace(offset);
        } finally {
            lock.readLock().unlock();
        }
    }

    private MemorySegment own(long page) {
        return pages.computeIfAbsent(
                page,
                at -> {
                    var copy = blank(at);
                    for (var hole : Salvage.read(base, at, copy).ranges()) {
                        lost.add(ByteRange.of(at + hole.start(), hole.length()));
                    }
                    return copy;
                });
    }

    private MemorySegment blank(long page) {
        return MemorySegment.ofArray(new byte[(int) Math.min(PAGE, size() - page)]);
    }

    private void refuseLost(ByteRange asked) throws UnreadableException {
        for (var range : lost) {
            if (range.overlaps(asked)) {
                var place = base.trace(range.start());
                var root = place.isEmpty() ? "branch" : place.getFirst().root();
                long at = place.isEmpty() ? range.start() : place.getFirst().offset();
                throw new UnreadableException(
                        root, ByteRange.of(at, range.length()), "unreadable below the branch");
            }
        }
    }

    private static MemorySegment copy(MemorySegment page) {
        return MemorySegment.ofArray(page.toArray(ValueLayout.JAVA_BYTE));
    }
}
