package holmes.device;

import java.util.List;

/// RAID10 with near copies: each chunk lies on `copies` slots in a row, at the same height or, when
/// the slots do not divide evenly, partly on the next row.
///
/// Source: `md(4)`, "RAID10"; Linux `drivers/md/raid10.c`, `__raid10_find_phys`.
public final class NearCopies extends Copied {

    private final int slots;
    private final int copies;
    private final long chunks;

    /// @param slots members' data areas in slot order
    /// @param copies how many slots hold each chunk, 1 to the number of slots
    /// @param chunk bytes, positive
    /// @param preference slot numbers, the one to be read first; slots not named come last, in
    ///   order
    public NearCopies(
            List<? extends BlockDevice> slots, int copies, long chunk, List<Integer> preference) {
        super(slots, copies, chunk, preference);
        this.slots = slots.size();
        this.copies = copies;
        this.chunks = rows() * slots.size() / copies;
    }

    @Override
    long chunks() {
        return chunks;
    }

    @Override
    int slot(long number, int copy) {
        return (int) ((number * copies + copy) % slots);
    }

    @Override
    long row(long number, int copy) {
        return (number * copies + copy) / slots;
    }
}
