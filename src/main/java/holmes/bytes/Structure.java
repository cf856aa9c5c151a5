package holmes.bytes;

import java.util.List;
import java.util.Optional;

/// A structure laid over the bytes: its fields by name, each where the parser reads it.
///
/// @param name of the structure, for instance `ext superblock`
/// @param offset bytes from the start of what it lies on
public record Structure(String name, long offset, List<Field<?>> fields) {

    public Structure {
        fields = List.copyOf(fields);
    }

    /// From its first byte to the end of its last field.
    public ByteRange range() {
        int end = fields.stream().mapToInt(f -> f.offset() + f.size()).max().orElse(0);
        return ByteRange.of(offset, end);
    }

    public ByteRange range(Field<?> field) {
        return ByteRange.of(offset + field.offset(), field.size());
    }

    /// The field that holds the byte at `at`, counted on the layer; the smallest, if some overlap.
    public Optional<Field<?>> holding(long at) {
        Field<?> best = null;
        for (var field : fields) {
            if (range(field).contains(at) && (best == null || field.size() < best.size())) {
                best = field;
            }
        }
        return Optional.ofNullable(best);
    }
}
