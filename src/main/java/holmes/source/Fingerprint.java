package holmes.source;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.Field;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Knows a medium again by a sample of its content, in well under a second.
///
/// The sample is the first and the last MiB and 256 blocks of 4 KiB that start at the multiples of
/// 4 KiB next below k/256 of the size, cut at multiples of 64 KiB, ascending, no byte twice. The
/// fingerprint is the SHA-256 of records, one for the size and then one a piece: offset and length
/// (8 bytes each, little-endian), one byte that says whether the medium gave it (1) or withheld it
/// (0), and, if it did, the bytes.
///
/// Two media with one fingerprint may still differ where it did not look: to say that they are
/// equal takes a comparison or {@link WholeHash}.
public final class Fingerprint {

    private static final int MIB = 1 << 20;
    private static final int PIECE = 64 << 10;
    private static final int BLOCK = 4096;
    private static final int BLOCKS = 256;

    private final MessageDigest digest = Digests.sha256();
    private final List<ByteRange> sample;
    private int next;

    private Fingerprint(long size) {
        sample = sample(size);
        header(ByteRange.of(size, 0), false);
    }

    /// @return 64 lower-case hexadecimal digits
    public static String of(BlockDevice device) {
        var fingerprint = new Fingerprint(device.size());
        for (var range : fingerprint.sample) fingerprint.add(device, range);
        return Digests.hex(fingerprint.digest.digest());
    }

    /// For a medium that is read from start to end anyway.
    static Fingerprint whileReading(long size) {
        return new Fingerprint(size);
    }

    /// Takes what lies in the sample.
    ///
    /// @param offset where the bytes lie on the medium, a multiple of 64 KiB
    /// @param bytes a multiple of 64 KiB long, except at the end of the medium
    /// @param missing what of `bytes`, from their start, could not be read
    void pass(long offset, MemorySegment bytes, RangeSet missing) {
        while (next < sample.size() && sample.get(next).start() < offset + bytes.byteSize()) {
            var range = sample.get(next++);
            var inside = ByteRange.of(range.start() - offset, range.length());
            boolean given = !missing.overlaps(inside);
            header(range, given);
            if (given) digest.update(bytes.asSlice(inside.start(), inside.length()).asByteBuffer());
        }
    }

    String done() {
        return Digests.hex(digest.digest());
    }

    private static List<ByteRange> sample(long size) {
        var wanted = new ArrayList<ByteRange>();
        wanted.add(ByteRange.of(0, Math.min(MIB, size)));
        wanted.add(ByteRange.between(Math.max(0, size - MIB), size));
        for (int k = 0; k < BLOCKS; k++) {
            long at = (size / BLOCKS * k + size % BLOCKS * k / BLOCKS) / BLOCK * BLOCK;
            wanted.add(ByteRange.of(at, Math.min(BLOCK, size - at)));
        }
        var pieces = new ArrayList<ByteRange>();
        for (var range : new RangeSet(wanted).ranges()) {
            for (long at = range.start(); at < range.end(); ) {
                long end = Math.min(range.end(), (at / PIECE + 1) * PIECE);
                pieces.add(ByteRange.between(at, end));
                at = end;
            }
        }
        return List.copyOf(pieces);
    }

    /// A piece that is withheld in part counts as withheld: a dying disk is not asked sector by
    /// sector for the sake of a name.
    private void add(BlockDevice device, ByteRange range) {
        var bytes = new byte[(int) range.length()];
        boolean given = true;
        try {
            device.read(range.start(), MemorySegment.ofArray(bytes));
        } catch (UnreadableException e) {
            given = false;
        }
        header(range, given);
        if (given) digest.update(bytes);
    }

    private void header(ByteRange range, boolean given) {
        var record = MemorySegment.ofArray(new byte[17]);
        record.set(Field.LONG_LE, 0, range.start());
        record.set(Field.LONG_LE, 8, range.length());
        record.set(JAVA_BYTE, 16, (byte) (given ? 1 : 0));
        digest.update(record.asByteBuffer());
    }
}
