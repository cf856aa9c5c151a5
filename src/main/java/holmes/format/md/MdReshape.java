package holmes.format.md;

/// A change of shape that was under way.
///
/// @param position bytes of the array from its start; on one side of it data has the new shape, on
///   the other the old
/// @param from the shape before
/// @param to the shape it will have
/// @param backwards from the end of the array to its beginning, so that the old shape lies before
///   the position
/// @param dataShift bytes that are added to the data's start for what has the new shape
public record MdReshape(
        long position, MdShape from, MdShape to, boolean backwards, long dataShift) {}
