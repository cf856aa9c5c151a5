package holmes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import holmes.Incident;
import holmes.device.Progress;
import holmes.examine.export.DemoIncident;
import holmes.examine.files.FileRecord;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bundled incident, recovered once from beginning to end and held against what lay on the
/// server before it happened.
class IncidentTest {

    private static final JsonNode TRUTH = new Incident("holmes").truth();
    private static final Path EVIDENCE = Path.of("target/incidents/holmes");

    @TempDir static Path folder;

    private static Trial trial;

    @BeforeAll
    static void recover() throws Exception {
        DemoIncident.unpack(EVIDENCE, Progress.NONE);
        trial = Trial.of(List.of(EVIDENCE), folder, true);
    }

    static Stream<String> file_systems_of_volumes() {
        return each(TRUTH.get("filesystems"))
                .filter(system -> system.get("on").asText().startsWith("lv "))
                .filter(system -> system.has("files"))
                .map(system -> system.get("name").asText());
    }

    @ParameterizedTest
    @MethodSource("file_systems_of_volumes")
    void every_file_of_every_volume_is_back(String name) {
        var volume = trial.volume(name.replace(".p", "/p"));

        assertThat(Expected.lines(volume)).isEqualTo(Expected.lines(files(name)));
        assertThat(volume.listing().orElseThrow().files())
                .allMatch(file -> file.state().equals("complete"));
    }

    @Test
    void the_array_is_put_together_in_its_old_order() {
        var array = array();

        assertThat(array.chunk()).isEqualTo(65536);
        assertThat(pairs(array.order())).isEqualTo(pairs(serials(original().get("order"))));
    }

    @Test
    void no_half_is_read_that_is_less_healthy_than_its_mirror() {
        var worse = new ArrayList<String>();
        for (var pair : TRUTH.get("pairs")) {
            var halves = serials(pair);
            var one = smart(halves.getFirst());
            var other = smart(halves.getLast());
            if (!one.equals("clean") && other.equals("clean")) worse.add(halves.getFirst());
            if (one.equals("clean") && !other.equals("clean")) worse.add(halves.getLast());
        }

        assertThat(worse).hasSize(4);
        assertThat(array().chosen()).doesNotContainAnyElementsOf(worse).hasSize(5);
    }

    @Test
    void the_root_comes_back_below_lost_and_found_with_its_paths() {
        var before = new TreeMap<Long, String>();
        for (var file : files("root")) before.put(file.get("inode").asLong(), path(file));
        var root = trial.volume("root").listing().orElseThrow().files();

        assertThat(root).hasSizeGreaterThanOrEqualTo(386);
        assertThat(root)
                .extracting(FileRecord::path)
                .contains("/lost+found/#4097/lvm/backup/guests")
                .filteredOn(path -> path.startsWith("/lost+found/#4097/lvm/archive/"))
                .hasSize(10);
        for (var file : root) {
            var parts = file.path().split("/", 4);
            var top = before.get(Long.parseLong(parts[2].substring(1)));
            var path = parts.length < 4 ? top : top + "/" + parts[3];
            assertThat(paths(files("root"))).contains(path);
        }
    }

    @Test
    void what_is_called_complete_in_the_root_is() {
        var before = new TreeMap<String, Integer>();
        for (var file : files("root")) {
            if (file.has("sha256")) before.merge(content(file), 1, Integer::sum);
        }
        trial.volume("root").listing().orElseThrow().files().stream()
                .filter(file -> file.type().equals("f") && file.state().equals("complete"))
                .forEach(file ->
                        assertThat(before)
                                .containsKey(file.inode() + " " + file.sha256().orElseThrow()));
    }

    @Test
    void copies_have_the_digests_that_are_listed() throws Exception {
        for (var name : List.of("home", "mail/p2")) {
            for (var file : trial.volume(name).listing().orElseThrow().files()) {
                if (!file.type().equals("f")) continue;
                var copy = folder.resolve("files/" + name + file.path());
                assertThat(sha256(copy)).isEqualTo(file.sha256().orElseThrow());
            }
        }
    }

    @Test
    void the_evidence_is_as_it_was() throws Exception {
        for (var disk : TRUTH.get("disks")) {
            assertThat(sha256(EVIDENCE.resolve(disk.get("image").asText())))
                    .isEqualTo(disk.get("sha256").asText());
        }
    }

    @Test
    void the_case_verifies() {
        assertThat(trial.verification().faults()).isEmpty();
        assertThat(trial.verification().isWhole()).isTrue();
    }

    private static Base array() {
        return trial.recovered().bases().stream()
                .filter(base -> base.level().equals("raid10"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode original() {
        return TRUTH.at("/original/raid10");
    }

    private static JsonNode files(String name) {
        return each(TRUTH.get("filesystems"))
                .filter(system -> system.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .get("files");
    }

    private static List<String> paths(JsonNode files) {
        return each(files).map(IncidentTest::path).toList();
    }

    private static String path(JsonNode file) {
        return file.get("path").asText();
    }

    private static String content(JsonNode file) {
        return file.get("inode").asText() + " " + file.get("sha256").asText();
    }

    private static String smart(String serial) {
        return each(TRUTH.get("disks"))
                .filter(disk -> disk.get("serial").asText().equals(serial))
                .findFirst()
                .orElseThrow()
                .get("smart")
                .asText();
    }

    /// Which half stood in the lower slot is for the logs to say, and they do not always know.
    private static List<List<String>> pairs(List<String> order) {
        var pairs = new ArrayList<List<String>>();
        for (int slot = 0; slot < order.size(); slot += 2) {
            pairs.add(order.subList(slot, slot + 2).stream().sorted().toList());
        }
        return pairs;
    }

    private static List<String> serials(JsonNode list) {
        return each(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String sha256(Path file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
