package holmes.format.ext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import holmes.Fixtures;
import holmes.device.Progress;
import holmes.finding.Reading;
import holmes.tree.FileEntry;
import holmes.tree.FileState;
import holmes.tree.FileType;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// File systems that Linux wrote, and what find, stat, getfattr and sha256sum said of them.
class SoundFileSystemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ext2-1k",
                "ext3-1k",
                "ext4-default",
                "ext4-htree",
                "ext4-inline",
                "ext4-deleted"
            })
    void lists_and_reads_what_linux_saw(String name) throws Exception {
        var read = Fixtures.disk(name, 0);
        if (!(ExtFileSystem.open(read) instanceof Reading.Present<ExtFileSystem> open)) {
            throw new AssertionError(ExtFileSystem.open(read));
        }
        var entries = new ArrayList<FileEntry>();
        var odd = open.value().walk(entries::add, Progress.NONE);

        assertThat(open.anomalies()).isEmpty();
        assertThat(odd).isEmpty();
        assertThat(entries).filteredOn(e -> e.state() != FileState.COMPLETE).isEmpty();
        assertThat(described(open.value(), entries)).isEqualTo(truth(name));
    }

    private static Map<String, String> described(ExtFileSystem fs, List<FileEntry> entries)
            throws Exception {
        var all = new TreeMap<String, String>();
        for (var e : entries) {
            boolean own = e.path().equals("/lost+found") || e.path().startsWith("/lost+found/");
            if (own) continue;
            var text = new StringBuilder();
            text.append(e.type().letter()).append(' ').append(e.inode());
            text.append(' ').append(e.linkCount());
            text.append(' ').append(Integer.toOctalString(e.permissions()));
            text.append(' ').append(e.uid()).append(' ').append(e.gid());
            text.append(' ').append(e.size()).append(' ').append(e.modified().getEpochSecond());
            text.append('.').append(e.modified().getNano()).append('0');
            text.append(' ').append(e.linkTarget().orElse(""));
            if (e.type() == FileType.FILE) {
                text.append(fs.content(fs.inode(e.inode())).sha256(Progress.NONE).sha256());
            }
            var attributes = new TreeMap<String, String>();
            for (var a : e.attributes()) {
                attributes.put(a.name(), HexFormat.of().formatHex(Crc32c.heap(a.value())));
            }
            all.put(e.path(), text.append(' ').append(attributes).toString());
        }
        return all;
    }

    private static Map<String, String> truth(String name) {
        var all = new TreeMap<String, String>();
        for (var f : Fixtures.truth(name).path("devices").path("fs").path("files")) {
            if (f.path("path").asText().startsWith("/lost+found")) continue;
            var mtime = f.path("mtime").asText().split("\\.", 2);
            var words =
                    List.of(
                            f.path("type").asText(),
                            f.path("inode").asText(),
                            f.path("nlink").asText(),
                            f.path("mode").asText(),
                            f.path("uid").asText(),
                            f.path("gid").asText(),
                            f.path("size").asText(),
                            mtime[0] + "." + Long.parseLong(mtime[1]) / 10 + "0",
                            f.path("target").asText("") + f.path("sha256").asText(""));
            var attributes = new TreeMap<String, String>();
            for (Map.Entry<String, JsonNode> a : f.path("xattr").properties()) {
                attributes.put(a.getKey(), a.getValue().asText().substring(2));
            }
            all.put(f.path("path").asText(), String.join(" ", words) + " " + attributes);
        }
        return all;
    }
}
