package holmes.format.ntfs;

import holmes.bytes.Le;
import java.util.List;

/// What the master file table says of a file, as far as the tree needs it.
///
/// @param sequence which use of the number it is
/// @param names without those that DOS sees, if there are others
record Node(long number, int sequence, boolean directory, List<Name> names) {

    private static final int DOS = 2;
    private static final int FIXED = 66;

    /// @param parent the number of the directory that has the name, and which use of it is meant
    record Name(long parent, int sequence, String text) {}

    Node {
        names = List.copyOf(names);
    }

    static Node of(FileRecord record, List<Attribute> named) {
        var all =
                named.stream()
                        .filter(a -> a.isResident() && a.value().byteSize() >= FIXED)
                        .map(Attribute::value)
                        .filter(v -> FIXED + 2L * Le.u8(v, 64) <= v.byteSize())
                        .toList();
        var longer = all.stream().filter(v -> Le.u8(v, 65) != DOS).toList();
        var names =
                (longer.isEmpty() ? all : longer)
                        .stream()
                                .map(v ->
                                        new Name(
                                                Le.u64(v, 0) & Attribute.NUMBER,
                                                Le.u16(v, 6),
                                                Texts.text(v, FIXED, Le.u8(v, 64))))
                                .toList();
        return new Node(record.number(), record.sequence(), record.isDirectory(), names);
    }
}
