package holmes.format.ext;

/// A run of a file's blocks that lie together.
///
/// @param logical first block, counted from the start of the file
/// @param physical first block, counted from the start of the file system
/// @param count blocks
/// @param unwritten set aside, and read as zeros whatever is there
public record FileExtent(long logical, long physical, long count, boolean unwritten) {

    long end() {
        return logical + count;
    }
}
