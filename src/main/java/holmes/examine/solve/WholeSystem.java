package holmes.examine.solve;

import holmes.bytes.ByteRange;
import java.time.Instant;
import java.util.UUID;

/// A file system that lies on a layer in one piece, as no striped array would hold it.
///
/// @param range bytes of the layer, cut at its end
/// @param made when mkfs ran; the epoch if it does not say
/// @param copies how many copies of its superblock lie where this start puts them
/// @param directories directories that begin where their inodes say, and those that do not
public record WholeSystem(
        UUID uuid, String label, ByteRange range, Instant made, int copies, Tally directories) {}
