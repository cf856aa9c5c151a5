package holmes.device;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SalvageTest {

    private static final int SIZE = 64 * 512;
    private final byte[] good = Devices.noise(4, SIZE);

    @Test
    void costs_the_neighbours_of_a_bad_sector_nothing() {
        var random = new Random(17);
        for (int round = 0; round < 200; round++) {
            var bad = sectors(random);
            int offset = random.nextInt(SIZE / 2);
            int length = 1 + random.nextInt(SIZE / 2);
            var expected = new RangeSet(bad).within(ByteRange.of(offset, length)).shifted(-offset);

            for (var device : List.of(known(bad), silent(bad, new int[1]))) {
                var target = new byte[length];
                Arrays.fill(target, (byte) 0x5a);
                var missing = Salvage.read(device, offset, MemorySegment.ofArray(target));

                assertThat(missing).isEqualTo(sectorsTouched(expected, offset, length, device));
                for (int i = 0; i < length; i++) {
                    if (!missing.contains(i)) assertThat(target[i]).isEqualTo(good[offset + i]);
                }
            }
        }
    }

    @Test
    void does_not_try_again_what_is_known_to_be_bad() {
        var tries = new int[1];
        var everySecond = new ArrayList<ByteRange>();
        for (int at = 0; at < SIZE; at += 1024) everySecond.add(ByteRange.of(at, 512));
        var device = new Unreadable(silent(List.of(), tries), new RangeSet(everySecond), "map");

        Salvage.read(device, 0, MemorySegment.ofArray(new byte[SIZE]));

        assertThat(tries[0]).isEqualTo(SIZE / 1024);
    }

    /// A device of which nothing is known beforehand loses the asked part of whole sectors.
    private static RangeSet sectorsTouched(
            RangeSet bad, long offset, long length, BlockDevice device) {
        if (device instanceof Unreadable) return bad;
        var whole = new ArrayList<ByteRange>();
        for (var range : bad.ranges()) {
            long from = (range.start() + offset) / 512 * 512;
            long to = (range.end() + offset + 511) / 512 * 512;
            whole.add(ByteRange.between(Math.max(0, from - offset), Math.min(length, to - offset)));
        }
        return new RangeSet(whole);
    }

    private static List<ByteRange> sectors(Random random) {
        var bad = new ArrayList<ByteRange>();
        for (int i = random.nextInt(6); i > 0; i--) {
            bad.add(ByteRange.of(random.nextInt(64) * 512L, 512));
        }
        return bad;
    }

    private BlockDevice known(List<ByteRange> bad) {
        return new Unreadable(Devices.of("disk", good), new RangeSet(bad), "map");
    }

    /// Refuses without having said so before, and counts how often it was asked.
    private BlockDevice silent(List<ByteRange> bad, int[] tries) {
        var inner = known(bad);
        return new BlockDevice() {
            @Override
            public long size() {
                return inner.size();
            }

            @Override
            public void read(long offset, MemorySegment target) throws UnreadableException {
                tries[0]++;
                inner.read(offset, target);
            }

            @Override
            public List<Place> trace(long offset) {
                return inner.trace(offset);
            }
        };
    }
}
