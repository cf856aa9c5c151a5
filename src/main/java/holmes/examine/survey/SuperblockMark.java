package holmes.examine.survey;

import java.time.Instant;
import java.util.UUID;

/// A copy of an ext superblock, wherever it lies.
///
/// @param offset bytes from the start of the medium
/// @param fileSystem the UUID that all copies share
/// @param group the group whose copy it says it is, 0 for the primary
/// @param within bytes from the start of the file system at which a copy of that group lies
/// @param size bytes of the whole file system
/// @param made when mkfs ran; the epoch if it does not say
public record SuperblockMark(
        long offset,
        UUID fileSystem,
        String label,
        int group,
        long within,
        int blockSize,
        long size,
        Instant made) {

    /// Where the file system starts if this copy is where it should be; negative if it cannot be.
    public long start() {
        return offset - within;
    }
}
