package holmes.format.mbr;

import holmes.bytes.ByteRange;

/// A partition.
///
/// @param number as Linux gives it: 1 to 4, from 5 on for logical and nested ones
/// @param type of the entry; of a nested one, what the nested table says
/// @param range bytes of the disk; need not lie on it
/// @param bootable marked as such
public record MbrPartition(int number, int type, ByteRange range, boolean bootable, Kind kind) {

    /// Where its entry stands.
    public enum Kind {
        PRIMARY,
        /// A primary one that holds the logical ones.
        EXTENDED,
        LOGICAL,
        /// In a table inside a primary one: BSD, Solaris, UnixWare or Minix.
        NESTED
    }
}
