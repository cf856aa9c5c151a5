package holmes.format.ext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZeroRunsTest {

    private static final int FIRST = 400;
    private static final int BLOCKS = 60;

    @Test
    void looking_at_few_beginnings_finds_what_looking_at_every_block_does() throws Exception {
        var image = Images.copy("ext4-tiny");
        var fileSystem = Images.open(Images.device(image));
        int size = fileSystem.superblock().blockSize();
        var random = new Random(1);
        var found = new BitSet();
        for (int round = 0; round < 300; round++) {
            var data = new BitSet();
            var starts = new BitSet();
            for (int block = FIRST; block < FIRST + BLOCKS; block++) {
                boolean zero = random.nextInt(5) > 0;
                Arrays.fill(image, block * size, (block + 1) * size, (byte) 0);
                if (!zero) image[block * size + random.nextInt(size)] = 1;
                if (random.nextInt(9) > 0) data.set(block);
                if (data.get(block) && random.nextInt(3) > 0) starts.set(block);
            }
            int most = every(image, size, data, starts);

            int files = ZeroRuns.files(fileSystem, data, starts, Suspects.NONE);

            if (most >= ZeroRuns.FILES) assertThat(files).isEqualTo(most);
            else assertThat(files).isLessThan(ZeroRuns.FILES);
            found.set(most);
        }
        assertThat(found.cardinality()).isGreaterThan(5);
    }

    private static int every(byte[] image, int size, BitSet data, BitSet starts) {
        int most = 0;
        int files = 0;
        for (int block = FIRST; block < FIRST + BLOCKS; block++) {
            int at = block * size;
            boolean zero = true;
            for (int i = at; i < at + size; i++) zero &= image[i] == 0;
            if (!data.get(block) || !zero) files = 0;
            else if (starts.get(block)) files++;
            most = Math.max(most, files);
        }
        return most;
    }
}
