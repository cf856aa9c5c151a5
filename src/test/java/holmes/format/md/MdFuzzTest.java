package holmes.format.md;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.Mutations;
import holmes.device.Memory;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/// Any bytes are answered, none with an exception.
class MdFuzzTest {

    @Test
    void survives_mutated_version_1_superblocks() throws Exception {
        var disk = Fixtures.disk("raid10-n2-4", 0);

        Mutations.of(disk.view(4096, MdSuperblock.SIZE), 10_000)
                .forEach(bytes -> {
                    var read = MdSuperblock.parse(bytes, 4096);
                    read.present().ifPresent(md -> assertThat(md.shape()).isNotNull());
                });
    }

    @Test
    void survives_mutated_version_0_90_superblocks() throws Exception {
        var disk = Fixtures.disk("raid1-090", 0);

        Mutations.of(disk.view(24512 << 10, MdSuperblock.SIZE), 10_000)
                .forEach(bytes -> assertThat(MdSuperblock.parse(bytes, 24512 << 10)).isNotNull());
    }

    @Test
    void survives_mutated_bad_block_logs() {
        var log = MemorySegment.ofArray(new byte[4096]);

        Mutations.of(log, 2_000)
                .forEach(bytes -> {
                    for (int shift : new int[] {0, 9, 16, 17, 255}) {
                        assertThat(MdBadBlocks.parse(bytes, shift)).isNotNull();
                    }
                });
    }

    @Test
    void survives_mutated_disks() throws Exception {
        var disk = Fixtures.disk("raid10-n2-4", 0);

        Mutations.of(disk.view(0, 72 << 10), 300)
                .forEach(bytes -> {
                    var device = new Memory("mutated", bytes);
                    for (var found : MdSuperblocks.find(device).found()) {
                        assertThat(found.reading()).isNotNull();
                    }
                });
    }
}
