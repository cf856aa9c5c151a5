package holmes.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import holmes.Fixtures;
import holmes.bytes.Digests;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import holmes.device.Progress;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Images of file systems that a test may damage, what is on them, and what should be.
public final class TreeImages {

    private TreeImages() {}

    public static byte[] copy(String name) throws Exception {
        var disk = Fixtures.disk(name, 0);
        var bytes = new byte[(int) disk.size()];
        disk.read(0, MemorySegment.ofArray(bytes));
        return bytes;
    }

    public static BlockDevice device(byte[] image) {
        return new Memory("image", MemorySegment.ofArray(image));
    }

    public static Map<String, FileEntry> entries(FileTree tree) throws Progress.Cancelled {
        var entries = new ArrayList<FileEntry>();
        tree.walk(entries::add, Progress.NONE);
        var byPath = new TreeMap<String, FileEntry>();
        for (var entry : entries) byPath.put(entry.path(), entry);
        return byPath;
    }

    public static String sha256(FileTree tree, FileEntry entry) throws Exception {
        return tree.content(entry).sha256(Progress.NONE).sha256();
    }

    public static List<JsonNode> truth(String name) {
        return Fixtures.truth(name).at("/devices/fs/files").valueStream().toList();
    }

    /// That the directory of many names has them all: as many, and the same.
    public static void assertManyNames(FileTree tree, String image) throws Progress.Cancelled {
        var many = entries(tree).keySet().stream().filter(p -> p.startsWith("/many/")).toList();
        var truth = Fixtures.truth(image).at("/devices/fs");

        assertThat(many).hasSize(truth.get("many").asInt());
        var names = many.stream().sorted().collect(Collectors.joining("\n"));
        assertThat(Digests.sha256(names.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(truth.get("names").asText());
    }

    /// What a tool of the system said of a file, as far as it said it, and the same of an entry.
    public static Map<String, String> words(JsonNode said) {
        var words = new TreeMap<String, String>();
        for (var key : List.of("type", "mode", "sha256", "target", "device", "inode")) {
            if (said.has(key)) words.put(key, said.get(key).asText());
        }
        if (said.has("uid")) {
            words.put("owner", said.get("uid").asText() + ":" + said.get("gid").asText());
        }
        if (said.has("nlink")) words.put("nlink", said.get("nlink").asText());
        if (said.has("size")) words.put("size", said.get("size").asText());
        if (said.has("mtime")) words.put("mtime", said.get("mtime").asText());
        if (said.has("xattr")) {
            said.get("xattr")
                    .properties()
                    .forEach(a -> words.put(a.getKey(), a.getValue().asText()));
        }
        return words;
    }

    public static Map<String, String> words(FileTree tree, FileEntry entry) throws Exception {
        var words = new TreeMap<String, String>();
        words.put("type", String.valueOf(entry.type().letter()));
        words.put("mode", Integer.toOctalString(entry.permissions()));
        if (entry.type() == FileType.FILE) words.put("sha256", sha256(tree, entry));
        entry.linkTarget().ifPresent(to -> words.put("target", to));
        entry.device().ifPresent(device -> words.put("device", device));
        words.put("inode", String.valueOf(entry.inode()));
        words.put("owner", entry.uid() + ":" + entry.gid());
        words.put("nlink", String.valueOf(entry.linkCount()));
        words.put("size", String.valueOf(entry.size()));
        var time = entry.modified();
        words.put(
                "mtime",
                time.getEpochSecond()
                        + "."
                        + ("" + (1_000_000_000L + time.getNano())).substring(1)
                        + "0");
        for (var attribute : entry.attributes()) {
            var value = attribute.value().toArray(ValueLayout.JAVA_BYTE);
            words.put(attribute.name(), "0x" + HexFormat.of().formatHex(value));
        }
        return words;
    }
}
