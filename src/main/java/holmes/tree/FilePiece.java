package holmes.tree;

import holmes.bytes.ByteRange;
import java.util.Optional;

/// A run of a file's bytes that have one origin.
///
/// @param range bytes of the file
/// @param kind where they come from
/// @param place for data: the byte of the file system's device at which they start; 0 otherwise
/// @param why what is wrong with them, empty if nothing is
public record FilePiece(ByteRange range, Kind kind, long place, String why) {

    /// Where a file's bytes come from.
    public enum Kind {
        /// Blocks on the device.
        DATA,
        /// Blocks on the device that may hold other bytes than the file's: see `why`.
        DOUBTFUL,
        /// Never written: zeros, by the format.
        HOLE,
        /// Set aside and never written: zeros, by the format.
        UNWRITTEN,
        /// In the inode itself.
        INLINE,
        /// Nobody knows where: reading them is refused.
        LOST
    }

    /// The part of it that lies on some places of the device; nothing if there are none.
    ///
    /// @param from first place, in bytes
    /// @param to the place behind the last
    public Optional<FilePiece> part(long from, long to, Kind partKind, String partWhy) {
        if (from >= to) return Optional.empty();
        var bytes = ByteRange.of(range.start() + from - place, to - from);
        return Optional.of(new FilePiece(bytes, partKind, from, partWhy));
    }

    /// Whether the device holds the bytes.
    public boolean stored() {
        return kind == Kind.DATA || kind == Kind.DOUBTFUL;
    }

    public boolean zeros() {
        return kind == Kind.HOLE || kind == Kind.UNWRITTEN;
    }
}
