package holmes.examine.pair;

import holmes.bytes.Field;
import holmes.device.BlockDevice;
import holmes.device.Salvage;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds by how much the same content lies later on one device than on another: members of an array
/// may have different data offsets, and partitions may start at different sectors.
///
/// The choice of sectors depends on their content alone, one in sixteen, so both devices choose the
/// same ones wherever they lie.
final class Shifts {

    /// Since mdadm 3.3 data may start 128 MiB into a member; the content must be seen beyond that.
    private static final long BEGINNING = 136L << 20;

    private static final long ELSEWHERE = 8L << 20;
    private static final int STEP = 1 << 20;
    private static final int SECTOR = 512;
    private static final int FEWEST = 8;

    /// @param bytes how much later the content lies on `right`; negative if earlier
    /// @param votes sectors that say so
    record Shift(int left, int right, long bytes, int votes) {}

    private Shifts() {}

    /// The shift between every two of the devices for which most chosen sectors agree on one.
    static List<Shift> among(List<Integer> which, List<Party> candidates) {
        var chosen = new ArrayList<long[][]>();
        for (int party : which) chosen.add(chosen(candidates.get(party).device()));
        var shifts = new ArrayList<Shift>();
        for (int i = 0; i < which.size(); i++) {
            for (int k = i + 1; k < which.size(); k++) {
                between(which.get(i), which.get(k), chosen.get(i), chosen.get(k))
                        .ifPresent(shifts::add);
            }
        }
        shifts.sort(Comparator.comparingInt((Shift shift) -> -shift.votes));
        return shifts;
    }

    private static Optional<Shift> between(int left, int right, long[][] a, long[][] b) {
        var found = new long[Math.min(a.length, b.length)];
        int count = 0;
        for (int i = 0, k = 0; i < a.length && k < b.length; ) {
            int order = Long.compare(a[i][0], b[k][0]);
            if (order == 0) found[count++] = b[k][1] - a[i][1];
            if (order <= 0) i++;
            if (order >= 0) k++;
        }
        Arrays.sort(found, 0, count);
        int most = 0;
        long shift = 0;
        for (int i = 0, start = 0; i < count; i++) {
            if (found[i] != found[start]) start = i;
            if (i - start + 1 > most) {
                most = i - start + 1;
                shift = found[i];
            }
        }
        boolean clear = most >= FEWEST && most * 2 > count && shift != 0;
        return clear ? Optional.of(new Shift(left, right, shift, most)) : Optional.empty();
    }

    /// Numbers and offsets of the chosen sectors, ascending, without those that occur twice.
    private static long[][] chosen(BlockDevice device) {
        var chosen = new ArrayList<long[]>();
        var buffer = MemorySegment.ofArray(new byte[STEP]);
        long size = device.size();
        for (long at = 0; at < size; at += STEP) {
            if (isWanted(at, size)) choose(device, at, buffer, chosen);
        }
        var sorted = chosen.toArray(long[][]::new);
        Arrays.sort(sorted, Arrays::compare);
        var once = new ArrayList<long[]>();
        for (int i = 0; i < sorted.length; i++) {
            boolean before = i > 0 && sorted[i - 1][0] == sorted[i][0];
            boolean after = i + 1 < sorted.length && sorted[i + 1][0] == sorted[i][0];
            if (!before && !after) once.add(sorted[i]);
        }
        return once.toArray(long[][]::new);
    }

    private static boolean isWanted(long at, long size) {
        if (at < BEGINNING) return true;
        for (int quarter = 1; quarter < 4; quarter++) {
            long from = size / 4 * quarter / STEP * STEP;
            if (at >= from && at < from + ELSEWHERE) return true;
        }
        return false;
    }

    private static void choose(
            BlockDevice device, long offset, MemorySegment buffer, List<long[]> chosen) {
        long length = Math.min(STEP, device.size() - offset) / SECTOR * SECTOR;
        var bytes = buffer.asSlice(0, length);
        var missing = Salvage.read(device, offset, bytes);
        for (long at = 0; at < length; at += SECTOR) {
            long number = number(bytes, at);
            if ((number & 15) != 5 || missing.contains(at)) continue;
            chosen.add(new long[] {number, offset + at});
        }
    }

    /// The sector's number, 0 if it repeats eight bytes.
    private static long number(MemorySegment bytes, long at) {
        long first = bytes.get(Field.LONG_LE, at);
        long different = 0;
        long number = 1;
        for (int i = 0; i < SECTOR; i += Long.BYTES) {
            long word = bytes.get(Field.LONG_LE, at + i);
            different |= word ^ first;
            number = Blocks.mix(number ^ word);
        }
        return different == 0 ? 0 : number;
    }
}
