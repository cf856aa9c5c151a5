package holmes.format.fat;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.Structure;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// The names in a directory of a FAT, one by one as they lie there.
public final class FatStructures {

    private FatStructures() {}

    /// Whether bytes start as a directory below the root does: with `.` and `..`.
    public static boolean startsDirectory(MemorySegment bytes) {
        return bytes.byteSize() >= 2 * EntryFields.SIZE
                && EntryFields.NAME.in(bytes).equals(".          ")
                && EntryFields.NAME.at(EntryFields.SIZE).in(bytes).equals("..         ");
    }

    /// @param offset of the bytes on the volume
    /// @param directory whole entries
    /// @return up to the end of the directory, deleted names included
    public static List<Structure> names(long offset, MemorySegment directory) {
        var all = new ArrayList<Structure>();
        for (long at = 0; at + EntryFields.SIZE <= directory.byteSize(); at += EntryFields.SIZE) {
            var raw = directory.asSlice(at, EntryFields.SIZE);
            int first = Byte.toUnsignedInt(raw.get(JAVA_BYTE, 0));
            if (first == 0) break;
            boolean part = (EntryFields.ATTRIBUTES.in(raw) & 0x3f) == FatEntry.LONG_NAME;
            var name =
                    first == FatEntry.DELETED
                            ? "directory entry, deleted"
                            : part
                                    ? "directory entry, part of a long name"
                                    : "directory entry " + FatEntry.shortName(raw);
            all.add(new Structure(name, offset + at, part ? EntryFields.LONG : EntryFields.SHORT));
        }
        return all;
    }
}
