package holmes.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Chunks of which several slots hold a copy each.
///
/// Of the copies of a chunk, the one whose slot stands first in `preference` is read, and no other:
/// a silent second try would hide the fault under study.
abstract class Copied extends Pieces {

    private final List<BlockDevice> slots;
    private final int copies;
    private final long chunk;
    private final int[] rank;

    /// @param slots members' data areas in slot order
    /// @param copies how many slots hold each chunk
    /// @param chunk bytes, positive
    /// @param preference slot numbers, the one to be read first; slots not named come last, in
    ///   order
    Copied(List<? extends BlockDevice> slots, int copies, long chunk, List<Integer> preference) {
        if (chunk <= 0) throw new IllegalArgumentException("chunk of " + chunk + " bytes");
        if (copies < 1 || copies > slots.size()) {
            throw new IllegalArgumentException(copies + " copies on " + slots.size() + " slots");
        }
        this.slots = List.copyOf(slots);
        this.copies = copies;
        this.chunk = chunk;
        this.rank = new int[slots.size()];
        Arrays.setAll(rank, slot -> slots.size() + slot);
        for (int i = preference.size() - 1; i >= 0; i--) {
            rank[Objects.checkIndex(preference.get(i), rank.length)] = i;
        }
    }

    /// How many different chunks there are.
    abstract long chunks();

    /// The slot that holds one of the copies of a chunk.
    abstract int slot(long number, int copy);

    /// The row of chunks in which that copy lies on its slot.
    abstract long row(long number, int copy);

    /// How many whole rows of chunks every slot has room for.
    final long rows() {
        return slots.stream().mapToLong(BlockDevice::size).min().orElseThrow() / chunk;
    }

    @Override
    public long size() {
        return Math.multiplyExact(chunks(), chunk);
    }

    @Override
    public int sectorSize() {
        return slots.stream().mapToInt(BlockDevice::sectorSize).max().orElse(512);
    }

    @Override
    final List<BlockDevice> parents() {
        return slots;
    }

    @Override
    Piece locate(long offset) {
        long number = offset / chunk;
        int best = 0;
        for (int copy = 1; copy < copies; copy++) {
            if (rank[slot(number, copy)] < rank[slot(number, best)]) best = copy;
        }
        return piece(number, best, offset % chunk);
    }

    @Override
    public List<Place> trace(long offset) {
        Objects.checkIndex(offset, size());
        var places = new ArrayList<>(super.trace(offset));
        for (int copy = 0; copy < copies; copy++) {
            var piece = piece(offset / chunk, copy, offset % chunk);
            for (var place : piece.parent().trace(piece.offset())) {
                if (!places.contains(place)) places.add(place);
            }
        }
        return List.copyOf(places);
    }

    private Piece piece(long number, int copy, long inside) {
        return new Piece(
                slots.get(slot(number, copy)), row(number, copy) * chunk + inside, chunk - inside);
    }
}
