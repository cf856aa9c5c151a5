package holmes.device;

import java.util.List;

/// Chunks dealt to the legs in turn, as a striped logical volume or a RAID0 of equal members.
///
/// Source: `md(4)`, "RAID0"; `lvm(8)`, striped segments.
public final class Stripe extends Pieces {

    private final List<BlockDevice> legs;
    private final long chunk;
    private final long size;

    /// @param legs in slot order; what exceeds whole chunks of the smallest leg is left out
    /// @param chunk bytes, positive
    public Stripe(List<? extends BlockDevice> legs, long chunk) {
        if (chunk <= 0) throw new IllegalArgumentException("chunk of " + chunk + " bytes");
        if (legs.isEmpty()) throw new IllegalArgumentException("a stripe without legs");
        this.legs = List.copyOf(legs);
        this.chunk = chunk;
        long rows = legs.stream().mapToLong(BlockDevice::size).min().orElseThrow() / chunk;
        this.size = Math.multiplyExact(Math.multiplyExact(rows, chunk), (long) legs.size());
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int sectorSize() {
        return legs.stream().mapToInt(BlockDevice::sectorSize).max().orElse(512);
    }

    @Override
    List<BlockDevice> parents() {
        return legs;
    }

    @Override
    Piece locate(long offset) {
        long number = offset / chunk;
        long inside = offset % chunk;
        var leg = legs.get((int) (number % legs.size()));
        return new Piece(leg, number / legs.size() * chunk + inside, chunk - inside);
    }
}
