package holmes.device;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Where RAID4, 5 and 6 put data and parity in each row of chunks. The names are those of mdadm.
///
/// RAID6 has two: P, the exclusive or of the data, and Q, see [Syndrome]. Those whose names end in
/// `_6` are a RAID5 with Q on one more disk; those with RESTART or CONTINUE are DDF's, which LVM
/// uses, too. Source: Linux `drivers/md/raid5.c`, `raid5_compute_sector`, `raid6_d0`.
public enum ParityLayout {
    RAID4(4, 0, Turn.LAST, Data.IN_ORDER),
    RAID5_LEFT_ASYMMETRIC(5, 0, Turn.LEFT, Data.IN_ORDER),
    RAID5_RIGHT_ASYMMETRIC(5, 1, Turn.RIGHT, Data.IN_ORDER),
    RAID5_LEFT_SYMMETRIC(5, 2, Turn.LEFT, Data.AFTER_PARITY),
    RAID5_RIGHT_SYMMETRIC(5, 3, Turn.RIGHT, Data.AFTER_PARITY),
    RAID5_PARITY_FIRST(5, 4, Turn.FIRST, Data.IN_ORDER),
    RAID5_PARITY_LAST(5, 5, Turn.LAST, Data.IN_ORDER),
    RAID6_LEFT_ASYMMETRIC(6, 0, Turn.LEFT, Data.IN_ORDER),
    RAID6_RIGHT_ASYMMETRIC(6, 1, Turn.RIGHT, Data.IN_ORDER),
    RAID6_LEFT_SYMMETRIC(6, 2, Turn.LEFT, Data.AFTER_PARITY),
    RAID6_RIGHT_SYMMETRIC(6, 3, Turn.RIGHT, Data.AFTER_PARITY),
    RAID6_PARITY_FIRST(6, 4, Turn.FIRST, Data.IN_ORDER),
    RAID6_PARITY_LAST(6, 5, Turn.LAST, Data.IN_ORDER),
    RAID6_ZERO_RESTART(6, 8, Turn.RIGHT, Data.IN_ORDER),
    RAID6_N_RESTART(6, 9, Turn.LEFT_FROM_SECOND, Data.IN_ORDER),
    RAID6_N_CONTINUE(6, 10, Turn.LEFT, Data.AFTER_PARITY),
    RAID6_LEFT_ASYMMETRIC_6(6, 16, Turn.LEFT, Data.IN_ORDER),
    RAID6_RIGHT_ASYMMETRIC_6(6, 17, Turn.RIGHT, Data.IN_ORDER),
    RAID6_LEFT_SYMMETRIC_6(6, 18, Turn.LEFT, Data.AFTER_PARITY),
    RAID6_RIGHT_SYMMETRIC_6(6, 19, Turn.RIGHT, Data.AFTER_PARITY),
    RAID6_PARITY_FIRST_6(6, 20, Turn.FIRST, Data.IN_ORDER);

    /// Where P goes from row to row.
    private enum Turn {
        LEFT,
        LEFT_FROM_SECOND,
        RIGHT,
        FIRST,
        LAST
    }

    /// In which order data fills the slots that parity leaves.
    private enum Data {
        IN_ORDER,
        AFTER_PARITY
    }

    private final int level;
    private final int algorithm;
    private final Turn turn;
    private final Data data;

    ParityLayout(int level, int algorithm, Turn turn, Data data) {
        this.level = level;
        this.algorithm = algorithm;
        this.turn = turn;
        this.data = data;
    }

    /// @param level 4, 5 or 6
    /// @param algorithm the number that md stores as the layout; of no meaning for RAID4
    public static Optional<ParityLayout> of(int level, int algorithm) {
        return Arrays.stream(values())
                .filter(one -> one.level == level && (level == 4 || one.algorithm == algorithm))
                .findFirst();
    }

    public int level() {
        return level;
    }

    /// The number that md stores.
    public int algorithm() {
        return algorithm;
    }

    /// How many members may be missing: as many chunks of each row are parity.
    public int parities() {
        return level == 6 ? 2 : 1;
    }

    /// Whether parity lies on other slots in other rows.
    public boolean rotates() {
        return turn != Turn.FIRST && turn != Turn.LAST;
    }

    /// As mdadm names it; empty for RAID4.
    public String words() {
        return switch (this) {
            case RAID4 -> "";
            case RAID6_ZERO_RESTART -> "ddf-zero-restart";
            case RAID6_N_RESTART -> "ddf-N-restart";
            case RAID6_N_CONTINUE -> "ddf-N-continue";
            default ->
                    name().substring("RAIDn_".length()).toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /// The slot of P.
    ///
    /// @param row number of the row of chunks, from 0
    /// @param slots of the array
    public int p(long row, int slots) {
        int turning = isFiveAndQ() ? slots - 1 : slots;
        return switch (turn) {
            case LEFT -> turning - 1 - (int) (row % turning);
            case LEFT_FROM_SECOND -> turning - 1 - (int) ((row + 1) % turning);
            case RIGHT -> (int) (row % turning);
            case FIRST -> 0;
            case LAST -> slots - parities();
        };
    }

    /// The slot of Q, or -1 if there is none.
    public int q(long row, int slots) {
        if (level != 6) return -1;
        if (isFiveAndQ()) return slots - 1;
        int p = p(row, slots);
        return (this == RAID6_N_CONTINUE ? p + slots - 1 : p + 1) % slots;
    }

    /// The slot of a chunk of data.
    ///
    /// @param index of the chunk among the data of its row, from 0
    public int slot(long row, int index, int slots) {
        int p = p(row, slots);
        if (data == Data.AFTER_PARITY) {
            int turning = isFiveAndQ() ? slots - 1 : slots;
            return (p + lead() + index) % turning;
        }
        int q = q(row, slots);
        int slot = index;
        if (slot >= (q < 0 ? p : Math.min(p, q))) slot++;
        if (q >= 0 && slot >= Math.max(p, q)) slot++;
        return slot;
    }

    /// Which chunk of its row's data a slot holds, or -1 if it holds parity.
    public int index(long row, int slot, int slots) {
        int p = p(row, slots);
        int q = q(row, slots);
        Objects.checkIndex(slot, slots);
        if (slot == p || slot == q) return -1;
        if (data == Data.AFTER_PARITY) {
            int turning = isFiveAndQ() ? slots - 1 : slots;
            return Math.floorMod(slot - p - lead(), turning);
        }
        return slot - (p < slot ? 1 : 0) - (q >= 0 && q < slot ? 1 : 0);
    }

    /// The power of the generator by which a slot's data counts in Q.
    int power(long row, int slot, int slots) {
        if (isOfDdf()) return slot;
        int first = (q(row, slots) + 1) % slots;
        int p = p(row, slots);
        int turned = Math.floorMod(slot - first, slots);
        return Math.floorMod(p - first, slots) < turned ? turned - 1 : turned;
    }

    /// How far behind P the data begins.
    private int lead() {
        return level == 6 && !isFiveAndQ() && this != RAID6_N_CONTINUE ? 2 : 1;
    }

    private boolean isFiveAndQ() {
        return algorithm >= 16;
    }

    private boolean isOfDdf() {
        return algorithm >= 8 && algorithm <= 10;
    }
}
