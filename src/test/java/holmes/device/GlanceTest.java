package holmes.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlanceTest {

    private final List<ByteRange> asked = new ArrayList<>();

    @Test
    void reads_each_place_once() throws Exception {
        var glance = new Glance(new Recording(disk(1 << 20)));

        glance.view(0, 512);
        glance.view(4096, 4096);
        glance.view((1 << 20) - 512, 512);
        glance.view((1 << 20) - (64 << 10), 4096);
        glance.view(500_000, 10);

        assertThat(asked)
                .containsExactly(
                        ByteRange.of(0, 72 << 10),
                        ByteRange.of(896 << 10, 128 << 10),
                        ByteRange.of(499_712, 4096));
    }

    @Test
    void gives_the_bytes_of_the_device() throws Exception {
        var disk = disk(300_001);
        var glance = new Glance(disk);

        for (int[] place : new int[][] {{0, 3}, {73_000, 5000}, {300_000, 1}, {200_000, 100_001}}) {
            assertThat(glance.view(place[0], place[1]).mismatch(disk.view(place[0], place[1])))
                    .isEqualTo(-1);
        }
    }

    @Test
    void has_nothing_where_the_device_ends() {
        var glance = new Glance(disk(1000));

        assertThat(glance.at(990, 11)).isEmpty();
        assertThat(glance.at(-1, 1)).isEmpty();
        assertThat(glance.at(Long.MAX_VALUE, 512)).isEmpty();
        assertThat(glance.at(990, 10)).isPresent();
        assertThat(glance.unreadable().isEmpty()).isTrue();
    }

    @Test
    void reads_around_a_bad_sector_and_asks_for_it_once() {
        var bad = RangeSet.of(ByteRange.of(4096, 512));
        var glance = new Glance(new Recording(new Unreadable(disk(1 << 20), bad, "medium error")));

        assertThat(glance.at(0, 512)).isPresent();
        assertThat(glance.at(4608, 512)).isPresent();
        assertThat(glance.at(4096, 512)).isEmpty();
        assertThat(glance.at(4096, 4096)).isEmpty();
        assertThat(glance.at(4096, 512)).isEmpty();

        assertThat(glance.unreadable()).isEqualTo(RangeSet.of(ByteRange.of(4096, 4096)));
        assertThat(asked)
                .containsExactly(
                        ByteRange.of(0, 72 << 10),
                        ByteRange.of(0, 512),
                        ByteRange.of(4608, 512),
                        ByteRange.of(4096, 512));
    }

    @Test
    void refuses_what_the_device_does_not_have() {
        var glance = new Glance(disk(1000));

        assertThatThrownBy(() -> glance.view(990, 11))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Memory disk(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) bytes[i] = (byte) (i * 31 ^ i >> 8);
        return new Memory("disk", MemorySegment.ofArray(bytes));
    }

    private final class Recording implements BlockDevice {

        private final BlockDevice parent;

        Recording(BlockDevice parent) {
            this.parent = parent;
        }

        @Override
        public long size() {
            return parent.size();
        }

        @Override
        public void read(long offset, MemorySegment target) throws UnreadableException {
            asked.add(ByteRange.of(offset, target.byteSize()));
            parent.read(offset, target);
        }

        @Override
        public List<Place> trace(long offset) {
            return parent.trace(offset);
        }
    }
}
