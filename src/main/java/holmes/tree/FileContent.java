package holmes.tree;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Place;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.device.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// The bytes of a file, read where they lie. A file is a device like any other, so that what is
/// inside an image file can be examined in place.
///
/// Holes and blocks that were set aside read as zeros, as the format says; bytes that are lost are
/// refused, never replaced.
public final class FileContent implements BlockDevice {

    private static final int CHUNK = 1 << 20;
    private static final int MOST_REASONS = 12;

    private final BlockDevice device;
    private final long size;
    private final List<FilePiece> pieces;
    private final MemorySegment inline;
    private final List<String> doubts;

    /// @param pieces ascending, without gaps, from 0 to `size`
    /// @param inline the bytes of the `INLINE` piece
    /// @param doubts what speaks against the content as a whole
    public FileContent(
            BlockDevice device,
            long size,
            List<FilePiece> pieces,
            MemorySegment inline,
            List<String> doubts) {
        this.device = device;
        this.size = size;
        this.pieces = List.copyOf(pieces);
        this.inline = inline;
        this.doubts = List.copyOf(doubts);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int sectorSize() {
        return device.sectorSize();
    }

    /// Ascending, without gaps, from 0 to the size.
    public List<FilePiece> pieces() {
        return pieces;
    }

    /// What speaks against the content as a whole; see the pieces for their own reasons.
    public List<String> doubts() {
        return doubts;
    }

    /// What speaks against the content, as a whole and of its first pieces, in words.
    public List<String> reasons() {
        var reasons = new ArrayList<>(doubts);
        int told = 0;
        for (var piece : pieces) {
            if (piece.why().isEmpty() || told++ >= MOST_REASONS) continue;
            var range = piece.range();
            reasons.add("bytes " + range.start() + " to " + range.end() + ": " + piece.why());
        }
        if (told > MOST_REASONS) reasons.add("and " + (told - MOST_REASONS) + " more ranges");
        return reasons;
    }

    /// Whether there is something, and nothing of it can be had.
    public boolean isLost() {
        return size > 0 && lost().length() == size;
    }

    /// The bytes of the file that are lost, doubtful, or both.
    public RangeSet suspect() {
        return ranges(p -> !p.why().isEmpty());
    }

    public RangeSet lost() {
        return ranges(p -> p.kind() == FilePiece.Kind.LOST);
    }

    /// What needs no room in a copy: holes, blocks that were set aside, and what is lost.
    public RangeSet gaps() {
        return ranges(p -> p.zeros() || p.kind() == FilePiece.Kind.LOST);
    }

    private RangeSet ranges(java.util.function.Predicate<FilePiece> which) {
        return new RangeSet(pieces.stream().filter(which).map(FilePiece::range).toList());
    }

    /// The same content, of which pieces are told otherwise, for instance doubted in part.
    ///
    /// @param split a piece into pieces, one after the other, that cover the same bytes of the file
    public FileContent with(Function<FilePiece, List<FilePiece>> split) {
        var told = pieces.stream().flatMap(p -> split.apply(p).stream()).toList();
        return new FileContent(device, size, told, inline, doubts);
    }

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        Objects.checkFromIndexSize(offset, target.byteSize(), size);
        long done = 0;
        for (int i = target.byteSize() == 0 ? 0 : find(offset); done < target.byteSize(); i++) {
            var piece = pieces.get(i);
            long inside = offset + done - piece.range().start();
            long length = Math.min(piece.range().length() - inside, target.byteSize() - done);
            read(piece, inside, target.asSlice(done, length));
            done += length;
        }
    }

    private void read(FilePiece piece, long inside, MemorySegment target)
            throws UnreadableException {
        switch (piece.kind()) {
            case DATA, DOUBTFUL -> {
                long at = piece.place() + inside;
                if (at + target.byteSize() > device.size()) throw beyond(at, target.byteSize());
                device.read(at, target);
            }
            case HOLE, UNWRITTEN -> target.fill((byte) 0);
            case INLINE -> MemorySegment.copy(inline, inside, target, 0, target.byteSize());
            case LOST ->
                    throw new UnreadableException(
                            "file",
                            ByteRange.of(piece.range().start() + inside, target.byteSize()),
                            piece.why());
        }
    }

    @Override
    public MemorySegment view(long offset, long length) throws UnreadableException {
        Objects.checkFromIndexSize(offset, length, size);
        if (length > 0) {
            var piece = pieces.get(find(offset));
            boolean whole = offset + length <= piece.range().end();
            long at = piece.place() + offset - piece.range().start();
            if (whole && piece.stored() && at + length <= device.size()) {
                return device.view(at, length);
            }
        }
        return BlockDevice.super.view(offset, length);
    }

    /// Hands everything to a sink, a MiB at a time, past whatever is unreadable.
    ///
    /// @throws IOException if the sink does
    public void stream(ContentSink sink, Progress progress) throws IOException, Progress.Cancelled {
        for (var piece : pieces) {
            long end = piece.range().end();
            for (long at = piece.range().start(); at < end; at += CHUNK) {
                progress.report("reading", at, size);
                if (piece.zeros()) {
                    sink.zeros(piece.range());
                    break;
                }
                chunk(ByteRange.between(at, Math.min(end, at + CHUNK)), sink);
            }
        }
    }

    private void chunk(ByteRange range, ContentSink sink) throws IOException {
        try {
            sink.data(range.start(), view(range.start(), range.length()));
        } catch (UnreadableException e) {
            var copy = MemorySegment.ofArray(new byte[(int) range.length()]);
            var missing = Salvage.read(this, range.start(), copy);
            var whole = ByteRange.of(0, range.length());
            var parts = new ArrayList<>(missing.ranges());
            parts.addAll(missing.complement(whole).ranges());
            for (var part : parts.stream().sorted().toList()) {
                var place = ByteRange.of(range.start() + part.start(), part.length());
                if (missing.contains(part.start()))
                    sink.lost(place, String.valueOf(e.getMessage()));
                else sink.data(place.start(), copy.asSlice(part.start(), part.length()));
            }
        }
    }

    /// The SHA-256 of the content, and which bytes are not in it.
    public FileDigest.Result sha256(Progress progress) throws Progress.Cancelled {
        var digest = new FileDigest();
        try {
            stream(digest, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("a digest does no I/O", e);
        }
        return digest.result();
    }

    /// None for holes, and for bytes in the inode.
    @Override
    public List<Place> trace(long offset) {
        Objects.checkIndex(offset, size);
        var piece = pieces.get(find(offset));
        long at = piece.place() + offset - piece.range().start();
        return piece.stored() && at < device.size() ? device.trace(at) : List.of();
    }

    private int find(long offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).range().end() > offset) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private UnreadableException beyond(long at, long length) {
        return new UnreadableException(
                "device", ByteRange.of(at, length), "the device ends at byte " + device.size());
    }
}
