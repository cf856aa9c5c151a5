package holmes.examine.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.casefile.Bench;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import holmes.device.Progress;
import holmes.format.signature.Signature;
import holmes.stack.Layer;
import holmes.stack.Resolver;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentifyTest {

    private static final Layer DISK = new Layer.Medium("mbr-logical");

    @Test
    void names_what_lies_on_each_partition() throws Exception {
        var tree = new IdentifyTree(DISK).perform(bench(disk()), Progress.NONE);

        assertThat(tree.partitions())
                .extracting(
                        node -> ((Layer.Partition) node.layer()).number(),
                        node -> node.identification().found().getFirst().type())
                .containsExactly(
                        tuple(1, "ext3"),
                        tuple(2, "swap"),
                        tuple(5, "ext2"),
                        tuple(6, "vfat"),
                        tuple(7, "ext4"));
        assertThat(tree.partitions().getFirst().layer())
                .isEqualTo(new Layer.Partition(DISK, 1, ByteRange.of(2048 * 512, 20480 * 512)));
    }

    @Test
    void finds_the_member_on_a_partition() throws Exception {
        var bench = bench(Fixtures.disk("raid5-la-4", 0));

        var tree = new IdentifyTree(DISK).perform(bench, Progress.NONE);

        assertThat(tree.identification().found()).isEmpty();
        assertThat(tree.partitions())
                .singleElement()
                .satisfies(node ->
                        assertThat(node.identification().found())
                                .extracting(Signature::type)
                                .contains("linux_raid_member"));
    }

    @Test
    void cuts_off_partitions_where_the_image_ends() throws Exception {
        var bench = bench(disk().window(ByteRange.of(0, 50_000 * 512)));

        var tree = new IdentifyTree(DISK).perform(bench, Progress.NONE);

        assertThat(tree.partitions())
                .extracting(node -> ((Layer.Partition) node.layer()).number())
                .containsExactly(1, 2, 5);
        assertThat(tree.identification().tables().getFirst().anomalies()).isNotEmpty();
    }

    @Test
    void identifies_one_layer() throws Exception {
        var partition = new Layer.Partition(DISK, 2, ByteRange.of(22528 * 512, 16384 * 512));

        var outcome = new Identify(partition).perform(bench(disk()), Progress.NONE);

        assertThat(outcome.found()).extracting(Signature::type).containsExactly("swap");
        assertThat(outcome.size()).isEqualTo(16384 * 512);
    }

    @Test
    void answers_for_an_empty_medium() throws Exception {
        var empty = new Memory("empty", MemorySegment.ofArray(new byte[0]));

        var tree = new IdentifyTree(DISK).perform(bench(empty), Progress.NONE);

        assertThat(tree.identification().nothing()).isTrue();
        assertThat(tree.partitions()).isEmpty();
    }

    private static BlockDevice disk() {
        return Fixtures.disk("mbr-logical", 0);
    }

    private static Bench bench(BlockDevice disk) {
        var roots = Map.of("mbr-logical", disk);
        var resolver =
                new Resolver(
                        new Resolver.Roots() {
                            @Override
                            public BlockDevice medium(String identity) {
                                return roots.get(identity);
                            }

                            @Override
                            public BlockDevice branch(Layer base, String name) {
                                throw new IllegalArgumentException("no branches here");
                            }
                        });
        return new Bench() {
            @Override
            public BlockDevice open(Layer layer) {
                return resolver.open(layer);
            }

            @Override
            public String label(Layer.Medium medium) {
                return medium.identity();
            }

            @Override
            public byte[] document(String sha256) {
                return new byte[0];
            }

            @Override
            public List<Layer.Medium> media() {
                return List.of(new Layer.Medium("mbr-logical"));
            }

            @Override
            public String keep(byte[] raw) {
                throw new IllegalStateException("an identification keeps nothing");
            }
        };
    }
}
