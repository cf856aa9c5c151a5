package holmes.examine.files;

import holmes.format.ext.ExtGeneration;
import java.time.Instant;

/// One file system that was made on a layer; a later mkfs makes another.
///
/// @param start bytes from the start of the layer; negative if the layer is only a later part of it
/// @param made when mkfs ran, as far as can be told; the epoch if not
/// @param primary whether its first superblock survives
/// @param copies how many copies of its superblock were found
public record Generation(
        String uuid,
        String type,
        String label,
        long start,
        long size,
        Instant made,
        boolean primary,
        int copies) {

    static Generation of(ExtGeneration generation) {
        var superblock = generation.superblock();
        return new Generation(
                superblock.uuid().toString(),
                superblock.type(),
                superblock.label(),
                generation.start(),
                superblock.size(),
                generation.since(),
                generation.primarySurvives(),
                generation.copies().size());
    }
}
