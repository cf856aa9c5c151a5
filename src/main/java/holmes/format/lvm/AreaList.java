package holmes.format.lvm;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.finding.Checks;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Walks the lists of `struct disk_locn` that follow a PV header: pairs of offset and size, each
/// list ended by a pair whose offset is zero, none of them beyond the label's sector.
///
/// Source: LVM2 `lib/format_text/text_label.c`, `label_check_pv_layout`.
final class AreaList {

    private static final int PAIR = 16;

    private final MemorySegment header;
    private final Checks checks;
    private final List<Field<?>> fields = new ArrayList<>();
    private int at;

    AreaList(MemorySegment header, int at, Checks checks) {
        this.header = header;
        this.at = at;
        this.checks = checks;
    }

    /// The list that starts here; goes on behind its end.
    List<ByteRange> next(String name) {
        var areas = new ArrayList<ByteRange>();
        while (at + PAIR <= header.byteSize()) {
            var number = "[" + areas.size() + "]";
            long offset = keep(Field.le64(name + number + ".offset", at)).in(header);
            long size = keep(Field.le64(name + number + ".size", at + 8)).in(header);
            at += PAIR;
            if (offset == 0) return areas;
            if (offset < 0 || size < 0 || offset + size < 0) {
                checks.add(name, "a place on a device", offset + " + " + size);
            } else {
                areas.add(ByteRange.of(offset, size));
            }
        }
        checks.add(name, "an end of the list within the sector", "none");
        return areas;
    }

    /// The 32-bit number that stands here, 0 where the sector has no room for one.
    long number(String name) {
        if (at + 4 > header.byteSize()) return 0;
        long number = keep(Field.le32(name, at)).in(header);
        at += 4;
        return number;
    }

    /// What was read so far.
    List<Field<?>> fields() {
        return List.copyOf(fields);
    }

    private <T> Field<T> keep(Field<T> field) {
        fields.add(field);
        return field;
    }
}
