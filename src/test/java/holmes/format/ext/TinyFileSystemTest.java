package holmes.format.ext;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.tree.FileName;
import holmes.tree.FilePiece;
import holmes.tree.FileState;
import holmes.tree.FileType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One of each kind of thing that a file system holds, written by `mke2fs -d`.
class TinyFileSystemTest {

    @ParameterizedTest
    @ValueSource(strings = {"ext4-tiny", "ext2-tiny"})
    void reads_every_kind_of_inode(String name) throws Exception {
        var files = Images.byPath(Images.entries(Images.open(Fixtures.disk(name, 0))));

        assertThat(files.values()).allMatch(e -> e.state() == FileState.COMPLETE);
        assertThat(files.get("/pipe").type()).isEqualTo(FileType.FIFO);
        assertThat(files.get("/null").device()).contains("1:3");
        assertThat(files.get("/disk").device()).contains("8:17");
        assertThat(files.get("/dir/link").linkTarget()).contains("three");
        assertThat(files.get("/dir/longlink").linkTarget()).contains("x".repeat(100));
        assertThat(files).containsKey("/latin-\udce4\udcf6.txt");
    }

    @Test
    void reads_attributes_of_the_inode_and_of_its_block() throws Exception {
        var files = Images.byPath(Images.entries(Images.open(Fixtures.disk("ext4-tiny", 0))));

        assertThat(files.get("/dir/three").attributes())
                .extracting(a ->
                        a.name() + "=" + new String(Crc32c.heap(a.value()), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("user.note=hello", "user.long=" + "z".repeat(200));
    }

    @Test
    void keeps_small_files_in_the_inode() throws Exception {
        var fileSystem = Images.open(Fixtures.disk("ext4-tiny", 0));
        var files = Images.byPath(Images.entries(fileSystem));
        var content = fileSystem.content(fileSystem.inode(files.get("/hundred").inode()));

        assertThat(content.pieces())
                .extracting(FilePiece::kind)
                .containsExactly(FilePiece.Kind.INLINE);
        assertThat(new String(Crc32c.heap(content.view(0, 120)), StandardCharsets.UTF_8))
                .isEqualTo("y".repeat(120));
    }

    @Test
    void gives_every_name_one_text_that_leads_back_to_its_bytes() {
        byte[][] names = {
            {'a'},
            {(byte) 0xe4, 'x'},
            {(byte) 0xe2, (byte) 0x82},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            "日本語".getBytes(StandardCharsets.UTF_8),
            {(byte) 0xf0, (byte) 0x9f, (byte) 0x98, (byte) 0x80, (byte) 0x80}
        };
        for (var name : names) {
            assertThat(FileName.bytes(FileName.text(name))).isEqualTo(name);
        }
        assertThat(FileName.text(new byte[] {(byte) 0xe4, 'x'})).isEqualTo("\udce4x");
    }
}
