package holmes.examine.pair;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.examine.compare.Lockstep;
import holmes.examine.compare.Tally;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads every device once and learns three things: how any two of them agree, region by region;
/// how the members of the expected groups differ, byte by byte; and which devices hold the same
/// bytes throughout.
final class ExactPass {

    /// The grain of {@link Pairing.Agreement#ranges}.
    private static final int REGION = 1 << 20;

    private static final long SECOND = 0xd6e8feb86659fd93L;

    /// What one stretch holds: for each link the three counters of {@link Links#count}, for each
    /// device two sums over its blocks, and whether it withheld some, holds content, and holds
    /// anything in what is to be ignored.
    private static final class Found {
        final long offset;
        final int[] counters;
        final long[] sums;
        final boolean[] marks;
        final List<Tally.Part> parts = new ArrayList<>();

        Found(long offset, int links, int devices) {
            this.offset = offset;
            counters = new int[3 * links];
            sums = new long[2 * devices];
            marks = new boolean[2 * devices];
        }
    }

    private final List<Party> parties;
    private final List<BlockDevice> devices;
    private final Repeated repeated;
    private final List<Tally> tallies;
    private final Links links;
    private final int[] region;
    private long regionStart;
    private final long[] sums;
    private final boolean[] marks;

    /// @param tallies the groups to be compared byte by byte
    ExactPass(List<Party> parties, Repeated repeated, List<Tally> tallies) {
        this.parties = parties;
        this.devices = parties.stream().map(Party::device).toList();
        this.repeated = repeated;
        this.tallies = tallies;
        this.links = new Links(devices.size());
        this.region = new int[3 * links.all().size()];
        this.sums = new long[2 * devices.size()];
        this.marks = new boolean[2 * devices.size()];
    }

    Links run(Progress progress) throws Progress.Cancelled {
        Lockstep.run(devices, Lockstep.SHORT, "comparing", progress, this::look, this::add);
        flush();
        return links;
    }

    /// Whether the device gave every byte, some of them other than blank.
    boolean isWhole(int device) {
        return !marks[2 * device] && marks[2 * device + 1];
    }

    /// Whether two devices hold the same bytes from start to end.
    boolean same(int one, int other) {
        return devices.get(one).size() == devices.get(other).size()
                && sums[2 * one] == sums[2 * other]
                && sums[2 * one + 1] == sums[2 * other + 1];
    }

    private Found look(Lockstep.Stretch stretch) {
        var found = new Found(stretch.offset(), links.all().size(), devices.size());
        var raw = new long[devices.size()][];
        for (var tally : tallies) found.parts.add(compare(stretch, tally, raw));
        var numbers = new long[devices.size()][];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = weigh(stretch, i, raw[i] == null ? raw(stretch, i) : raw[i], found);
        }
        int at = 0;
        for (var link : links.all()) {
            var left = numbers[link.left];
            var right = numbers[link.right];
            for (int k = 0; k < Math.min(left.length, right.length); k++) {
                Links.count(left[k], right[k], found.counters, at);
            }
            at += 3;
        }
        return found;
    }

    /// Whoever is like the first of its group has its numbers: most blocks are summed up once.
    private static Tally.Part compare(Lockstep.Stretch stretch, Tally tally, long[][] raw) {
        var part = tally.at(stretch);
        int first = tally.devices().getFirst();
        raw[first] = raw(stretch, first);
        for (int i = 1; i < tally.devices().size(); i++) {
            int device = tally.devices().get(i);
            long size = stretch.bytes().get(device).byteSize();
            boolean whole = size == stretch.bytes().get(first).byteSize();
            if (whole && part.size() == size && part.isLikeFirst(i)) raw[device] = raw[first];
        }
        return part;
    }

    /// The numbers of the blocks as they are.
    private static long[] raw(Lockstep.Stretch stretch, int device) {
        var bytes = stretch.bytes().get(device);
        var missing = stretch.missing().get(device);
        var numbers = new long[(int) ((bytes.byteSize() + Blocks.SIZE - 1) / Blocks.SIZE)];
        for (int k = 0; k < numbers.length; k++) {
            long at = (long) k * Blocks.SIZE;
            long size = Math.min(Blocks.SIZE, bytes.byteSize() - at);
            if (!missing.isEmpty() && missing.overlaps(ByteRange.of(at, size))) continue;
            var block = size == Blocks.SIZE ? bytes.asSlice(at, size) : padded(bytes, at);
            numbers[k] = Blocks.number(block, 0);
        }
        return numbers;
    }

    /// Adds the blocks to the sums over the device, then leaves those without weight out.
    private long[] weigh(Lockstep.Stretch stretch, int device, long[] raw, Found found) {
        var numbers = new long[raw.length];
        var ignore = parties.get(device).ignore();
        for (int k = 0; k < raw.length; k++) {
            long number = raw[k];
            if (number == Blocks.UNKNOWN) {
                found.marks[2 * device] = true;
                continue;
            }
            long at = (long) k * Blocks.SIZE;
            boolean blank = number == Blocks.BLANK;
            long exact = blank ? Blocks.mix(first(stretch.bytes().get(device), at)) : number;
            long place = stretch.offset() + at;
            found.sums[2 * device] += Blocks.mix(exact + Blocks.mix(place));
            found.sums[2 * device + 1] += Blocks.mix((exact * SECOND) ^ (place + 1));
            found.marks[2 * device + 1] |= !blank;
            boolean ignored =
                    !ignore.isEmpty() && ignore.overlaps(ByteRange.of(place, Blocks.SIZE));
            if (!ignored) numbers[k] = repeated.weigh(number);
        }
        weighDown(numbers);
        return numbers;
    }

    private static long first(MemorySegment bytes, long at) {
        boolean whole = at + Long.BYTES <= bytes.byteSize();
        return (whole ? bytes : padded(bytes, at)).get(Field.LONG_LE, whole ? at : 0);
    }

    private static MemorySegment padded(MemorySegment bytes, long at) {
        var block = MemorySegment.ofArray(new byte[Blocks.SIZE]);
        MemorySegment.copy(bytes, JAVA_BYTE, at, block, JAVA_BYTE, 0, bytes.byteSize() - at);
        return block;
    }

    /// Content that repeats within a stretch carries no weight.
    private static void weighDown(long[] numbers) {
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[i - 1] || !Blocks.isContent(sorted[i])) continue;
            for (int k = 0; k < numbers.length; k++) {
                if (numbers[k] == sorted[i]) numbers[k] = Blocks.REPEATED;
            }
        }
    }

    private void add(Found found) {
        if (found.offset >= regionStart + REGION) flush();
        regionStart = found.offset / REGION * REGION;
        int at = 0;
        for (var link : links.all()) {
            var counters = found.counters;
            link.add(counters[at], counters[at + 1], counters[at + 2]);
            at += 3;
        }
        for (int i = 0; i < region.length; i++) region[i] += found.counters[i];
        for (int i = 0; i < sums.length; i++) sums[i] += found.sums[i];
        for (int i = 0; i < marks.length; i++) marks[i] |= found.marks[i];
        for (int i = 0; i < tallies.size(); i++) tallies.get(i).add(found.parts.get(i));
    }

    private void flush() {
        int at = 0;
        for (var link : links.all()) {
            int matches = region[at];
            int weight = matches + region[at + 1] + region[at + 2];
            if (weight > 0) {
                long smaller =
                        Math.min(parties.get(link.left).size(), parties.get(link.right).size());
                long end = Math.min(regionStart + REGION, smaller);
                link.region(ByteRange.between(regionStart, end), matches, weight);
            }
            at += 3;
        }
        Arrays.fill(region, 0);
    }
}
