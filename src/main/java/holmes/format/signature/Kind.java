package holmes.format.signature;

import holmes.device.Glance;
import java.util.List;
import java.util.Optional;

/// One kind of structure: where its magic stands, and how the rest of it is read.
///
/// @param tolerant it may share a device with another file system, as on a hybrid disc
/// @param wholeDisks firmware writes it to the end of disks, never to that of partitions
/// @param minSize bytes that a device must have to hold it
/// @param magics any of them will do; with none the reader looks for itself
public record Kind(
        String type,
        Usage usage,
        boolean tolerant,
        boolean wholeDisks,
        long minSize,
        List<Magic> magics,
        Reader reader) {

    /// Completes a signature, or finds that the magic stood there by chance.
    @FunctionalInterface
    interface Reader {
        Optional<Signature> read(Found found);
    }

    /// A place where the magic stands.
    ///
    /// @param signature with type, usage and place
    /// @param at where the superblock starts
    /// @param magic the one that was found
    record Found(Glance disk, Signature signature, long at, int magic) {

        /// Applies `reader` to the first `length` bytes of the superblock, if they are there.
        Optional<Signature> block(int length, Block reader) {
            return disk.at(at, length).flatMap(block -> reader.read(signature, block));
        }
    }

    /// Reads a superblock that lies in one piece.
    @FunctionalInterface
    interface Block {
        Optional<Signature> read(Signature signature, java.lang.foreign.MemorySegment block);
    }

    public Kind {
        magics = List.copyOf(magics);
    }

    static Kind of(String type, Usage usage, Reader reader, Magic... magics) {
        return new Kind(type, usage, false, false, 0, List.of(magics), reader);
    }

    /// A kind whose superblock lies in one piece.
    static Kind of(String type, Usage usage, int length, Block reader, Magic... magics) {
        return of(type, usage, found -> found.block(length, reader), magics);
    }

    Kind atLeast(long bytes) {
        return new Kind(type, usage, tolerant, wholeDisks, bytes, magics, reader);
    }

    Kind tolerating() {
        return new Kind(type, usage, true, wholeDisks, minSize, magics, reader);
    }

    Kind onWholeDisks() {
        return new Kind(type, usage, tolerant, true, minSize, magics, reader);
    }

    /// Looks for it. A place that cannot be read is remembered by `disk`.
    public Optional<Signature> on(Glance disk) {
        if (disk.size() < minSize) return Optional.empty();
        if (magics.isEmpty()) {
            return reader.read(new Found(disk, Signature.of(type, usage, 0), 0, -1));
        }
        for (int i = 0; i < magics.size(); i++) {
            var magic = magics.get(i);
            if (!magic.isOn(disk)) continue;
            long at = magic.superblock(disk);
            return reader.read(new Found(disk, Signature.of(type, usage, at), at, i));
        }
        return Optional.empty();
    }
}
