package holmes.ui.hex;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.Structure;
import java.util.List;
import java.util.Optional;

/// The same structure many times over: a table of inodes, of descriptors. Costs nothing for its
/// length.
///
/// @param name of one of them, for instance `inode`
/// @param first number of the first
/// @param offset bytes from the start of the layer
/// @param stride bytes from one to the next
/// @param count how many there are
public record Repeated(
        String name, long first, long offset, int stride, long count, List<Field<?>> fields) {

    /// Leaves out fields that reach into the next one: smaller versions of a structure lack them.
    public Repeated {
        int size = stride;
        fields = fields.stream().filter(f -> f.offset() + f.size() <= size).toList();
    }

    public ByteRange range() {
        return ByteRange.of(offset, stride * count);
    }

    /// The one that holds the byte at `at`.
    Optional<Structure> holding(long at) {
        if (!range().contains(at)) return Optional.empty();
        return Optional.of(numbered(first + (at - offset) / stride));
    }

    /// Where number `number` starts, if it is in this table.
    Optional<Long> place(long number) {
        if (number < first || number >= first + count) return Optional.empty();
        return Optional.of(offset + (number - first) * stride);
    }

    private Structure numbered(long number) {
        return new Structure(name + " " + number, offset + (number - first) * stride, fields);
    }
}
