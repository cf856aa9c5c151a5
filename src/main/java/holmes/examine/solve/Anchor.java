package holmes.examine.solve;

/// Bytes that know their place: what lies at `offset` of a mirror set belongs `within` bytes after
/// the start of some thing. A backup superblock, which carries its own group number, is the best of
/// them; a PV label, which lies in the first sectors of its array, is another.
///
/// @param set index of the mirror set
/// @param offset bytes from the start of each member of the set
/// @param thing what the bytes belong to, for instance the UUID of a file system
/// @param within bytes from the start of the thing
public record Anchor(int set, long offset, String thing, long within) {

    /// The thing whose start is the start of the array itself.
    public static final String ARRAY = "array";
}
