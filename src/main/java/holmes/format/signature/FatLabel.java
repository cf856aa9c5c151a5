package holmes.format.signature;

import holmes.bytes.Field;
import holmes.device.Glance;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The volume label among the entries of a FAT directory.
final class FatLabel {

    private static final int ENTRY = 32;
    private static final int NAME = 11;
    private static final Field<Integer> ATTRIBUTES = Field.u8("DIR_Attr", 11);
    private static final Field<Integer> CLUSTER_HI = Field.le16("DIR_FstClusHI", 20);
    private static final Field<Integer> CLUSTER_LO = Field.le16("DIR_FstClusLO", 26);

    private static final int VOLUME_ID = 0x08;
    private static final int DIRECTORY = 0x10;
    private static final int LONG_NAME = 0x0f;
    private static final int DELETED = 0xe5;

    private FatLabel() {}

    /// @param at bytes from the start of the device
    /// @param entries at most so many
    static Optional<String> in(Glance disk, long at, int entries) {
        return disk.at(at, (long) entries * ENTRY).flatMap(FatLabel::in);
    }

    private static Optional<String> in(MemorySegment directory) {
        for (long at = 0; at < directory.byteSize(); at += ENTRY) {
            var entry = directory.asSlice(at, ENTRY);
            int first = Byte.toUnsignedInt(entry.get(ValueLayout.JAVA_BYTE, 0));
            if (first == 0) return Optional.empty();
            int attributes = ATTRIBUTES.in(entry);
            boolean isLabel =
                    first != DELETED
                            && CLUSTER_HI.in(entry) == 0
                            && CLUSTER_LO.in(entry) == 0
                            && (attributes & 0x3f) != LONG_NAME
                            && (attributes & (VOLUME_ID | DIRECTORY)) == VOLUME_ID;
            if (isLabel) return Optional.of(name(entry));
        }
        return Optional.empty();
    }

    /// 05 stands for e5 where that would mark the entry as deleted.
    private static String name(MemorySegment entry) {
        var name = entry.asSlice(0, NAME).toArray(ValueLayout.JAVA_BYTE);
        if (name[0] == 0x05) name[0] = (byte) DELETED;
        return Text.of(MemorySegment.ofArray(name), StandardCharsets.UTF_8);
    }
}
