package holmes.stack;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import holmes.device.ParityLayout;
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
                new Layer.FarMirrored(parts, 1, 2, false, 4096, List.of(3)),
                new Layer.FarMirrored(parts.subList(0, 3), 1, 2, true, 2048, List.of(1, 0)),
                new Layer.Parity(parts, ParityLayout.RAID5_LEFT_SYMMETRIC, 4096),
                new Layer.Parity(without(parts, 2), ParityLayout.RAID5_RIGHT_ASYMMETRIC, 2048),
                new Layer.Parity(without(parts, 1), ParityLayout.RAID6_LEFT_SYMMETRIC, 2048),
                new Layer.Parity(
                        without(without(parts, 3), 0), ParityLayout.RAID6_LEFT_ASYMMETRIC, 4096),
                new Layer.Volume("g/v", "", new Layer.Slice(near, ByteRange.of(5000, 40_000))));
    }

    private static List<Layer> without(List<Layer> parts, int slot) {
        var rest = new ArrayList<>(parts);
        rest.set(slot, new Layer.Absent("slot " + slot, 32 << 10));
        return rest;
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
            for (long from = 0; from < one.byteSize(); ) {
                long next = one.asSlice(from).mismatch(other.asSlice(from));
                if (next < 0) break;
                differing.add(ByteRange.of(from + next, 1));
                from += next + 1;
            }

            var found =
                    reach.of(layer, new Layer.Medium("disk" + disk), ByteRange.of(at, 1))
                            .within(ByteRange.of(0, before.size()));
            assertThat(found).isEqualTo(new RangeSet(differing));
        }
    }
}
