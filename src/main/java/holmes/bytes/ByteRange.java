package holmes.bytes;

/// A run of bytes: where it starts and how long it is. May be empty, never negative.
///
/// @param start bytes from the start of whatever it lies on
/// @param length bytes
public record ByteRange(long start, long length) implements Comparable<ByteRange> {

    public ByteRange {
        if (start < 0 || length < 0 || start + length < 0) {
            throw new IllegalArgumentException("no range: start " + start + ", length " + length);
        }
    }

    public static ByteRange of(long start, long length) {
        return new ByteRange(start, length);
    }

    /// From `start` up to, not including, `end`.
    public static ByteRange between(long start, long end) {
        return new ByteRange(start, end - start);
    }

    /// The first byte after the range.
    public long end() {
        return start + length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    public boolean contains(long offset) {
        return start <= offset && offset < end();
    }

    public boolean contains(ByteRange inner) {
        return start <= inner.start && inner.end() <= end();
    }

    public boolean overlaps(ByteRange other) {
        return start < other.end() && other.start < end();
    }

    /// The part that both have; empty, at the later start, if there is none.
    public ByteRange intersect(ByteRange other) {
        long from = Math.max(start, other.start);
        return between(from, Math.max(from, Math.min(end(), other.end())));
    }

    /// Where a range counted from this one's start lies in this one's parent.
    ///
    /// @throws IndexOutOfBoundsException if `inner` leaves this range
    public ByteRange locate(ByteRange inner) {
        if (inner.end() > length) throw new IndexOutOfBoundsException(inner + " leaves " + this);
        return of(start + inner.start, inner.length);
    }

    @Override
    public int compareTo(ByteRange other) {
        int byStart = Long.compare(start, other.start);
        return byStart != 0 ? byStart : Long.compare(length, other.length);
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end() + ")";
    }
}
