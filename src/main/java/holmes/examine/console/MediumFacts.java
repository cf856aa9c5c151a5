package holmes.examine.console;

import java.util.List;

/// What was read from an image or disk itself, as far as documents print the same.
///
/// @param medium by which the caller knows it: its identity in the case
/// @param name of its file, empty text if it has none; weak evidence
/// @param bytes size
/// @param labelId of its partition table as sfdisk prints it: `0x000e29a8`, or a GUID; empty text
///   if there is none
/// @param superblocks of md, one for each partition that holds one
public record MediumFacts(
        String medium, String name, long bytes, String labelId, List<SuperblockFacts> superblocks) {

    public MediumFacts {
        superblocks = List.copyOf(superblocks);
    }

    /// An md superblock.
    ///
    /// @param partition number, 0 for the whole disk
    /// @param arrayUuid 32 hexadecimal digits, with or without separators
    /// @param deviceUuid the same; empty text for version 0.90, which has none
    /// @param slot place in the array, -1 for spares and where it is not known
    public record SuperblockFacts(int partition, String arrayUuid, String deviceUuid, int slot) {}
}
