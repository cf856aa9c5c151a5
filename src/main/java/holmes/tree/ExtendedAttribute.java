package holmes.tree;

import java.lang.foreign.MemorySegment;

/// A named value of a file, as getxattr(2) would give it.
///
/// @param name with its prefix, for instance `user.origin`; bytes that are no UTF-8 as in {@link
///   FileName}
/// @param value read-only
public record ExtendedAttribute(String name, MemorySegment value) {

    @Override
    public boolean equals(Object other) {
        return other instanceof ExtendedAttribute that
                && name.equals(that.name)
                && value.mismatch(that.value) < 0;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
