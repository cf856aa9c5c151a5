package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.casefile.Cited;
import holmes.device.Progress;
import holmes.examine.halves.FindInstalled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What LVM wrote to a newer array, and where that lies on its members. Looked for once an array,
/// and only if somebody asks.
final class Installed {

    private final Desk desk;
    private final Map<UUID, Optional<Cited<RangeSet>>> found = new LinkedHashMap<>();

    Installed(Desk desk) {
        this.desk = desk;
    }

    /// @param newer a RAID10 with two near copies
    /// @return bytes of the part; nothing if it is no member
    Optional<RangeSet> on(Part part, DiskArray newer) throws Progress.Cancelled {
        var member = newer.members().stream().filter(m -> m.part().equals(part)).findFirst();
        var slot = member.flatMap(DiskArray.Member::slot);
        var data = member.flatMap(m -> m.superblock().data());
        if (slot.isEmpty() || data.isEmpty() || newer.shape().chunk() <= 0) return Optional.empty();
        if (!found.containsKey(newer.uuid())) found.put(newer.uuid(), look(newer));
        var cited = found.getOrDefault(newer.uuid(), Optional.empty());
        if (cited.isEmpty()) return Optional.empty();
        long width = newer.shape().raidDisks() / 2;
        long chunk = newer.shape().chunk();
        var ranges = new ArrayList<ByteRange>();
        for (var range : cited.get().outcome().ranges()) {
            for (long at = range.start(); at < range.end(); ) {
                long end = Math.min(range.end(), (at / chunk + 1) * chunk);
                if (at / chunk % width == slot.get() / 2) {
                    long row = at / chunk / width;
                    long offset = data.get().start() + row * chunk + at % chunk;
                    ranges.add(ByteRange.of(offset, end - at));
                }
                at = end;
            }
        }
        return Optional.of(new RangeSet(ranges));
    }

    private Optional<Cited<RangeSet>> look(DiskArray newer) throws Progress.Cancelled {
        var base = Written.assemble(newer, List.of()).base();
        if (base.isEmpty()) return Optional.empty();
        return Optional.of(desk.ask(new FindInstalled(base.get().layer())));
    }

    /// The entries that show it.
    List<Long> entries() {
        return found.values().stream().flatMap(Optional::stream).map(Cited::entry).toList();
    }
}
