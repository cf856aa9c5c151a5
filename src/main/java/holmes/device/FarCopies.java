package holmes.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// RAID10 with copies far apart, or in the rows that follow (offset); either may have near copies
/// besides.
///
/// Of the copies of a chunk, the one whose slot stands first in `preference` is read, and no other,
/// as with [NearCopies]. Source: `md(4)`, "RAID10"; Linux `drivers/md/raid10.c`,
/// `__raid10_find_phys`, `calc_sectors`.
public final class FarCopies extends Pieces {

    /// How copies lie.
    ///
    /// @param near in neighbouring slots
    /// @param far of each of these, one a zone or row
    /// @param offset whether far copies lie in the rows that follow, not in zones of their own
    public record Copies(int near, int far, boolean offset) {

        public int all() {
            return near * far;
        }

        /// How many chunks there is room for on `slots` of `rows` chunks each.
        public long chunks(long rows, int slots) {
            return rows / far * slots / near;
        }

        /// The slot of one of the copies of a chunk; far copies of one near copy are counted first.
        public int slot(long number, int copy, int slots) {
            long first = number * near + copy / far;
            return (int) ((first + (long) copy % far * near) % slots);
        }

        /// The row of one of the copies of a chunk.
        long row(long number, int copy, long stride, int slots) {
            long row = (number * near + copy / far) / slots;
            return (offset ? row * far : row) + copy % far * stride;
        }

        /// Which chunk lies in a row of a slot; there may be no such chunk.
        public long number(long row, int slot, long stride, int slots) {
            long copy = offset ? row % far : row / stride;
            if (copy >= far) return Long.MAX_VALUE;
            long stripe = offset ? row / far : row % stride;
            return (stripe * slots + Math.floorMod(slot - copy * near, slots)) / near;
        }

        /// Where the copy of a chunk lies that is read: the one whose slot stands first in
        /// `preference`, slots not named last.
        ///
        /// @param rows of chunks on each member
        public Lies place(long number, long rows, int slots, List<Integer> preference) {
            long stride = stride(chunks(rows, slots), slots);
            int best = 0;
            for (int copy = 1; copy < all(); copy++) {
                if (rank(preference, slot(number, copy, slots), slots)
                        < rank(preference, slot(number, best, slots), slots)) best = copy;
            }
            return new Lies(slot(number, best, slots), row(number, best, stride, slots));
        }

        /// @param row number of the row of chunks on the member
        public record Lies(int slot, long row) {}

        private static int rank(List<Integer> preference, int slot, int slots) {
            int at = preference.indexOf(slot);
            return at < 0 ? slots + slot : at;
        }

        /// Rows from one far copy to the next: with near copies that do not divide evenly, the rows
        /// that are used and not all that there are.
        public long stride(long chunks, int slots) {
            return offset ? 1 : Math.max(1, Math.ceilDiv(chunks * all(), slots) / far);
        }
    }

    private final List<BlockDevice> slots;
    private final Copies copies;
    private final long chunk;
    private final int[] rank;
    private final long chunks;
    private final long stride;

    /// @param slots members' data areas in slot order
    /// @param copies no more of them than slots
    /// @param chunk bytes, positive
    /// @param preference slot numbers, the one to be read first; slots not named come last, in
    ///   order
    public FarCopies(
            List<? extends BlockDevice> slots,
            Copies copies,
            long chunk,
            List<Integer> preference) {
        if (chunk <= 0) throw new IllegalArgumentException("chunk of " + chunk + " bytes");
        if (copies.near < 1 || copies.far < 1 || copies.all() > slots.size()) {
            throw new IllegalArgumentException(copies + " on " + slots.size() + " slots");
        }
        if (copies.offset && slots.size() % copies.near != 0) {
            throw new IllegalArgumentException(
                    "near copies in rows that offset copies fill: " + copies);
        }
        this.slots = List.copyOf(slots);
        this.copies = copies;
        this.chunk = chunk;
        this.rank = new int[slots.size()];
        Arrays.setAll(rank, slot -> slots.size() + slot);
        for (int i = preference.size() - 1; i >= 0; i--) {
            rank[Objects.checkIndex(preference.get(i), rank.length)] = i;
        }
        long rows = slots.stream().mapToLong(BlockDevice::size).min().orElseThrow() / chunk;
        this.chunks = copies.chunks(rows, slots.size());
        this.stride = copies.stride(chunks, slots.size());
    }

    @Override
    public long size() {
        return Math.multiplyExact(chunks, chunk);
    }

    @Override
    public int sectorSize() {
        return slots.stream().mapToInt(BlockDevice::sectorSize).max().orElse(512);
    }

    @Override
    List<BlockDevice> parents() {
        return slots;
    }

    @Override
    Piece locate(long offset) {
        long number = offset / chunk;
        int best = 0;
        for (int copy = 1; copy < copies.all(); copy++) {
            if (rank[slot(number, copy)] < rank[slot(number, best)]) best = copy;
        }
        return piece(number, best, offset % chunk);
    }

    @Override
    public List<Place> trace(long offset) {
        Objects.checkIndex(offset, size());
        var places = new ArrayList<>(super.trace(offset));
        for (int copy = 0; copy < copies.all(); copy++) {
            var piece = piece(offset / chunk, copy, offset % chunk);
            for (var place : piece.parent().trace(piece.offset())) {
                if (!places.contains(place)) places.add(place);
            }
        }
        return List.copyOf(places);
    }

    private Piece piece(long number, int copy, long inside) {
        long row = copies.row(number, copy, stride, slots.size());
        return new Piece(slots.get(slot(number, copy)), row * chunk + inside, chunk - inside);
    }

    private int slot(long number, int copy) {
        return copies.slot(number, copy, slots.size());
    }
}
