package holmes.format.ext;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.device.Progress;
import holmes.tree.FileState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WipedTest {

    private static final int END = 64 << 10;

    @Test
    void zeros_at_the_end_are_in_doubt_only_where_the_beginning_was_zeroed() throws Exception {
        var image = Images.copy("ext3-1k");
        Arrays.fill(image, image.length - END, image.length, (byte) 0);
        var end = ByteRange.of(image.length - END, END);
        var sound = Images.open(Images.device(image.clone()));
        Arrays.fill(image, 0, 4096, (byte) 0);
        var zeroed = Images.open(Images.device(image));

        assertThat(Wiped.of(sound).touch(end)).isFalse();
        assertThat(Wiped.of(zeroed).touch(end)).isTrue();
    }

    /// A file's blocks among such zeros are not called its own.
    @Test
    void a_file_whose_blocks_are_zeros_at_the_end_is_partial() throws Exception {
        var image = Images.copy("ext3-1k");
        var whole = Images.open(Images.device(image.clone()));
        var file = Images.byPath(Images.entries(whole)).get("/big.csv");
        var last = whole.content(whole.inode(file.inode())).pieces().getLast();
        Arrays.fill(image, (int) last.place(), image.length, (byte) 0);
        Arrays.fill(image, 0, 4096, (byte) 0);

        var volume = ExtVolume.examine(Images.device(image), Progress.NONE);
        var tree =
                volume.open(
                        volume.generations().getFirst(),
                        JournalUse.REPLAY,
                        Suspects.NONE,
                        Progress.NONE);

        var found = Images.byPath(Images.entries(tree)).get("/big.csv");
        assertThat(found.state()).isEqualTo(FileState.PARTIAL);
    }
}
