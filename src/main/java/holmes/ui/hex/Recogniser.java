package holmes.ui.hex;

import holmes.bytes.Structure;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// Tells structures by the bytes that they are made of: the entries of a directory, say, which may
/// lie in any block. Called on the screen's thread, for pieces that are on screen.
public interface Recogniser {

    Recogniser NONE =
            new Recogniser() {
                @Override
                public int piece() {
                    return 0;
                }

                @Override
                public List<Structure> in(long offset, MemorySegment piece) {
                    return List.of();
                }
            };

    /// Bytes of a piece, a power of two up to 64 KiB; 0 if nothing is ever recognised.
    int piece();

    /// @param offset of the piece on the layer, a multiple of its size
    /// @param piece all of its bytes
    List<Structure> in(long offset, MemorySegment piece);
}
