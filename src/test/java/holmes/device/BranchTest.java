package holmes.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BranchTest {

    private static final int SIZE = 5 * 4096 + 700;
    private final byte[] original = Devices.noise(6, SIZE);
    private final Memory base = Devices.of("base", original);

    @Test
    void behaves_as_an_array_of_its_own_and_leaves_its_base_alone() throws UnreadableException {
        var random = new Random(8);
        var branch = new Branch(base);
        var model = original.clone();
        for (int round = 0; round < 500; round++) {
            int offset = random.nextInt(SIZE);
            int length = random.nextInt(Math.min(9000, SIZE - offset) + 1);
            var bytes = Devices.noise(round, length);
            branch.write(offset, MemorySegment.ofArray(bytes));
            System.arraycopy(bytes, 0, model, offset, length);

            int from = random.nextInt(SIZE);
            int asked = random.nextInt(SIZE - from + 1);
            assertThat(Devices.bytes(branch, from, asked))
                    .isEqualTo(java.util.Arrays.copyOfRange(model, from, from + asked));
        }
        assertThat(Devices.all(branch)).isEqualTo(model);
        assertThat(Devices.all(base)).isEqualTo(Devices.noise(6, SIZE));
    }

    @Test
    void forks_go_their_own_ways_and_reset_forgets() throws UnreadableException {
        var branch = new Branch(base);
        branch.write(10, MemorySegment.ofArray(new byte[] {1, 2, 3}));
        var fork = branch.fork();
        fork.write(10, MemorySegment.ofArray(new byte[] {7}));

        assertThat(Devices.bytes(branch, 10, 3)).containsExactly(1, 2, 3);
        assertThat(Devices.bytes(fork, 10, 3)).containsExactly(7, 2, 3);
        branch.reset();
        assertThat(Devices.all(branch)).isEqualTo(original);
        assertThat(branch.changed()).isEqualTo(RangeSet.EMPTY);
        assertThat(fork.changed()).isEqualTo(RangeSet.of(ByteRange.of(0, 4096)));
    }

    @Test
    void a_written_byte_is_on_no_root() {
        var branch = new Branch(base);
        branch.write(4096, MemorySegment.ofArray(new byte[1]));

        assertThat(branch.trace(4095)).containsExactly(new Place("base", 4095));
        assertThat(branch.trace(4096)).isEmpty();
    }

    @Test
    void what_is_unreadable_below_stays_so_until_it_is_written() throws UnreadableException {
        var branch = new Branch(Devices.bad(base, ByteRange.of(4096, 1024)));
        branch.write(4096, MemorySegment.ofArray(new byte[512]));

        assertThat(Devices.bytes(branch, 4096, 512)).isEqualTo(new byte[512]);
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Devices.bytes(branch, 4096, 513))
                .satisfies(e -> assertThat(e.range()).isEqualTo(ByteRange.of(4608, 512)));
        assertThat(branch.withheld(ByteRange.of(0, SIZE)))
                .isEqualTo(RangeSet.of(ByteRange.of(4608, 512)));

        branch.write(4608, MemorySegment.ofArray(new byte[512]));
        assertThat(Devices.bytes(branch, 4096, 1024)).isEqualTo(new byte[1024]);
        assertThat(branch.withheld(ByteRange.of(0, SIZE))).isEqualTo(RangeSet.EMPTY);
    }

    @Test
    void a_page_that_is_written_whole_needs_no_base() throws UnreadableException {
        var branch = new Branch(new Missing("gone", 8192));
        branch.write(4096, MemorySegment.ofArray(Devices.noise(3, 4096)));

        assertThat(Devices.bytes(branch, 4096, 4096)).isEqualTo(Devices.noise(3, 4096));
        assertThat(branch.withheld(ByteRange.of(0, 8192)))
                .isEqualTo(RangeSet.of(ByteRange.of(0, 4096)));
    }
}
