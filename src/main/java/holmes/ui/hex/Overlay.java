package holmes.ui.hex;

import holmes.bytes.ByteRange;
import holmes.bytes.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The structures that lie over the bytes of a layer, found again by place: also tens of thousands
/// of them cost a screen nothing.
public final class Overlay {

    public static final Overlay NONE = new Overlay(List.of(), List.of(), Recogniser.NONE);

    private final List<Structure> structures;
    private final List<Repeated> tables;
    private final Recogniser recogniser;
    private final long longest;

    /// @param structures in any order; they may overlap
    /// @param tables that do not overlap each other
    /// @param recogniser of what only the bytes themselves tell
    public Overlay(List<Structure> structures, List<Repeated> tables, Recogniser recogniser) {
        this.structures =
                structures.stream().sorted(Comparator.comparingLong(Structure::offset)).toList();
        this.tables = tables.stream().sorted(Comparator.comparingLong(Repeated::offset)).toList();
        this.recogniser = recogniser;
        longest = structures.stream().mapToLong(s -> s.range().length()).max().orElse(0);
    }

    /// By place.
    public List<Structure> structures() {
        return structures;
    }

    public List<Repeated> tables() {
        return tables;
    }

    Recogniser recogniser() {
        return recogniser;
    }

    /// What lies over a range; of a table those that it touches.
    List<Structure> over(ByteRange range) {
        var found = new ArrayList<Structure>();
        for (int i = firstFrom(range.start() - longest); i < structures.size(); i++) {
            var structure = structures.get(i);
            if (structure.offset() >= range.end()) break;
            if (structure.range().overlaps(range)) found.add(structure);
        }
        table(range.start()).ifPresent(table -> over(range, table, found));
        return found;
    }

    private static void over(ByteRange range, Repeated table, List<Structure> found) {
        long at = range.start();
        while (at < range.end()) {
            var next = table.holding(at);
            if (next.isEmpty()) return;
            found.add(next.get());
            at = next.get().offset() + table.stride();
        }
    }

    /// Where an inode lies.
    Optional<Long> inode(long number) {
        return tables.stream()
                .filter(table -> table.name().equals("inode"))
                .flatMap(table -> table.place(number).stream())
                .findFirst();
    }

    private Optional<Repeated> table(long at) {
        int low = 0;
        int high = tables.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tables.get(middle).offset() > at) high = middle;
            else low = middle + 1;
        }
        return low == 0
                ? Optional.empty()
                : Optional.of(tables.get(low - 1)).filter(t -> t.range().contains(at));
    }

    private int firstFrom(long offset) {
        int low = 0;
        int high = structures.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (structures.get(middle).offset() >= offset) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
