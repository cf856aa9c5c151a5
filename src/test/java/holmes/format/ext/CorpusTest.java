package holmes.format.ext;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.device.Progress;
import holmes.tree.FileEntry;
import holmes.tree.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Damaged file systems of other projects, which are not part of this one: run with
/// `-Dholmes.corpus=FOLDER`. `ORACLE.tsv` there gives the files that e2fsck brings back.
@EnabledIfSystemProperty(named = "holmes.corpus", matches = ".+")
class CorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("holmes.corpus", ""));
    private static final long TEN_SECONDS = 10_000_000_000L;

    @Test
    void delivers_what_e2fsck_can_repair() throws Exception {
        long wanted = 0;
        long had = 0;
        for (var image : oracle().entrySet()) {
            long start = System.nanoTime();
            var digests = digests(image.getKey());
            assertThat(System.nanoTime() - start).as(image.getKey()).isLessThan(TEN_SECONDS);
            var missing = image.getValue().stream().filter(d -> !digests.contains(d)).toList();
            wanted += image.getValue().size();
            had += image.getValue().size() - missing.size();
            if (!missing.isEmpty()) System.out.println(image.getKey() + " misses " + missing);
        }
        System.out.println(had + " of " + wanted + " files");
        assertThat(had).isGreaterThan(wanted * 95 / 100);
    }

    /// For each ext image the SHA-256 of its files.
    private static Map<String, List<String>> oracle() throws IOException {
        var all = new LinkedHashMap<String, List<String>>();
        for (var line : Files.readAllLines(CORPUS.resolve("ORACLE.tsv"))) {
            var columns = line.split("\t", 3);
            boolean image = columns[0].matches("(e2fsprogs-tests|ext-images)/.*");
            if (!image || columns[0].contains("expect")) continue;
            var digests = all.computeIfAbsent(columns[0], _ -> new ArrayList<>());
            if (columns[1].equals("repaired.file")) {
                digests.add(columns[2].substring(columns[2].length() - 64));
            }
        }
        return all;
    }

    private static Set<String> digests(String image) throws Exception {
        var device = Images.device(unpacked(CORPUS.resolve(image)));
        var digests = new HashSet<String>();
        var volume = ExtVolume.examine(device, Progress.NONE);
        for (var generation : volume.generations()) {
            if (generation.start() < 0) continue;
            var tree = volume.open(generation, JournalUse.REPLAY, Suspects.NONE, Progress.NONE);
            for (var entry : Images.entries(tree)) {
                boolean inode = entry.evidence() != FileEntry.Evidence.NAME_ONLY;
                if (entry.type() != FileType.FILE || !inode) continue;
                digests.add(tree.content(entry).sha256(Progress.NONE).sha256());
            }
        }
        return digests;
    }

    private static byte[] unpacked(Path file) throws IOException {
        var name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            if (name.endsWith(".gz")) return new GZIPInputStream(in).readAllBytes();
            if (name.endsWith(".zst")) {
                return new com.github.luben.zstd.ZstdInputStream(in).readAllBytes();
            }
            if (!name.endsWith(".bz2")) return in.readAllBytes();
        }
        var unpack = new ProcessBuilder("bzip2", "-dc", name).start();
        try (var out = unpack.getInputStream()) {
            return out.readAllBytes();
        }
    }
}
