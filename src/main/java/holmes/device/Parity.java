package holmes.device;

import java.util.List;
import java.util.stream.IntStream;

/// RAID4, 5 or 6: chunks of data dealt to the members row by row, with parity in each row.
///
/// Data is read where it lies. Where its member is missing or withholds it, it is rebuilt from the
/// rest of its row, sector by sector; that is no second try of the same thing, but all that is left
/// of it. Parity is not read otherwise, and so not checked. Source: `md(4)`, "RAID4", "RAID5",
/// "RAID6".
public final class Parity extends Pieces {

    private final List<BlockDevice> restored;
    private final ParityLayout layout;
    private final long chunk;
    private final int data;
    private final long size;

    /// @param members data areas in slot order; [Missing] where there is none
    /// @param chunk bytes, positive; what exceeds whole chunks of the smallest member is left out
    public Parity(List<? extends BlockDevice> members, ParityLayout layout, long chunk) {
        if (chunk <= 0) throw new IllegalArgumentException("chunk of " + chunk + " bytes");
        if (members.size() <= layout.parities()) {
            throw new IllegalArgumentException(
                    "RAID" + layout.level() + " of " + members.size() + " members");
        }
        var all = List.<BlockDevice>copyOf(members);
        this.restored =
                IntStream.range(0, all.size())
                        .<BlockDevice>mapToObj(slot -> new Restored(all, slot, layout, chunk))
                        .toList();
        this.layout = layout;
        this.chunk = chunk;
        this.data = all.size() - layout.parities();
        long rows = all.stream().mapToLong(BlockDevice::size).min().orElseThrow() / chunk;
        this.size = Math.multiplyExact(Math.multiplyExact(rows, chunk), (long) data);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int sectorSize() {
        return restored.getFirst().sectorSize();
    }

    @Override
    List<BlockDevice> parents() {
        return restored;
    }

    @Override
    Piece locate(long offset) {
        long number = offset / chunk;
        long row = number / data;
        long inside = offset % chunk;
        int slot = layout.slot(row, (int) (number % data), restored.size());
        return new Piece(restored.get(slot), row * chunk + inside, chunk - inside);
    }
}
