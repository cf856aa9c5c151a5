package holmes.stack;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A byte is changed on a medium, and the layer read through before and after: what differs is the
/// reach of the byte.
class ReachTest {

    private static final int SIZE = 64 << 10;

    static List<Layer> layers() {
        var parts = new ArrayList<Layer>();
        for (int i = 0; i < 4; i++) {
            var disk = new Layer.Medium("disk" + i);
            parts.add(new Layer.Slice(disk, ByteRange.of(1024L * (i + 1), 32 << 10)));
        }
        var near = new Layer.NearMirrored(parts, 2, 4096, List.of(1, 2));
        return List.of(
                new Layer.Partition(new Layer.Medium("disk1"), 1, ByteRange.of(512, 9000)),
                new Layer.Linear(parts),
                new Layer.Striped(parts, 4096),
                new Layer.Mirrored(parts, 2),
                near,
                new Layer.NearMirrored(parts.subList(0, 3), 2, 4096, List.of()),
                new Layer.Volume("g/v", "", new Layer.Slice(near, ByteRange.of(5000, 40_000))));
    }

    private static BlockDevice open(Layer layer, String changed, int at) {
        return new Resolver(
                        new Resolver.Roots() {
                            @Override
                            public BlockDevice medium(String identity) {
                                var bytes = new byte[SIZE];
                                new Random(identity.hashCode()).nextBytes(bytes);
                                if (identity.equals(changed)) bytes[at] ^= 1;
                                return new Memory(identity, MemorySegment.ofArray(bytes));
                            }

                            @Override
                            public BlockDevice branch(Layer base, String name) {
                                throw new IllegalArgumentException(name);
                            }
                        })
                .open(layer);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void a_changed_byte_shows_where_it_reaches(Layer layer) throws Exception {
        var reach = new Reach(part -> open(part, "", 0).size());
        var random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int disk = random.nextInt(4);
            int at = random.nextInt(SIZE);
            var before = open(layer, "", 0);
            var after = open(layer, "disk" + disk, at);
            var differing = new ArrayList<ByteRange>();
            var one = before.view(0, before.size());
            var other = after.view(0, after.size());
            long first = one.mismatch(other);
            if (first >= 0) differing.add(ByteRange.of(first, 1));

            var found =
                    reach.of(layer, new Layer.Medium("disk" + disk), ByteRange.of(at, 1))
                            .within(ByteRange.of(0, before.size()));
            assertThat(found).isEqualTo(new RangeSet(differing));
        }
    }
}
