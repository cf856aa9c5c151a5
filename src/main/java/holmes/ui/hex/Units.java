package holmes.ui.hex;

import java.util.Optional;
import java.util.function.LongFunction;

/// What offsets may be counted in on a layer, besides bytes.
///
/// @param chunk bytes of a chunk, 0 if the layer is not made of chunks
/// @param block bytes of a block of its file system, 0 if it holds none
/// @param inode from an inode's number to its place
record Units(long chunk, long block, LongFunction<Optional<Long>> inode) {

    /// Bytes only, and sectors of 512 of them.
    static final Units NONE = new Units(0, 0, _ -> Optional.empty());
}
