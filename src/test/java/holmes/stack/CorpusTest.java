package holmes.stack;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.device.Memory;
import holmes.format.signature.Signature;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The images of util-linux's own tests, with what `blkid` printed for them. Run with
/// `-Dholmes.corpus=FOLDER`, where FOLDER holds `util-linux-blkid`; needs `xz`.
@EnabledIfSystemProperty(named = "holmes.corpus", matches = ".+")
class CorpusTest {

    private static final Path CORPUS =
            Path.of(System.getProperty("holmes.corpus", "."), "util-linux-blkid");

    /// `low-probe-iso-multi-genisoimage-348` is about the session that starts in sector 348.
    private static final Pattern SESSION = Pattern.compile("(iso-multi)-(\\w+)-(\\d+)");

    private static final Pattern PARTITION =
            Pattern.compile(
                    "#(\\d+): +(\\d+) +(\\d+) +0x(\\w+)"
                            + "(?: name='(.*?)')?(?: uuid='(.*?)')?(?: type='(.*?)')?.*");

    @TestFactory
    Stream<DynamicTest> names_file_systems_and_members_as_blkid_does() throws IOException {
        return expected("low-probe-")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> checkSignature(file)));
    }

    @TestFactory
    Stream<DynamicTest> lists_partitions_as_blkid_does() throws IOException {
        return expected("lowprobe-pt-")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> checkTable(file)));
    }

    private static void checkSignature(Path file) throws Exception {
        var expected = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            int at = line.indexOf('=');
            expected.put(line.substring(0, at), line.substring(at + 1));
        }
        var session = SESSION.matcher(name(file));
        boolean several = session.find();
        var image =
                image(
                        "images-fs",
                        several
                                ? "iso-multi-0-174-348-" + session.group(2)
                                : after(file, "probe-"));
        long from = several ? Long.parseLong(session.group(3)) * 2048 : 0;

        var identification = Prober.identify(new Memory("image", image.asSlice(from)));

        assertThat(identification.found()).as("found").isNotEmpty();
        assertThat(tags(identification.found().getFirst())).isEqualTo(tags(expected));
        assertThat(identification.ambivalent()).as("ambivalent").isFalse();
    }

    private static Map<String, String> tags(Signature found) {
        var tags = new TreeMap<String, String>();
        tags.put("TYPE", found.type());
        tags.put("VERSION", found.version());
        tags.put("UUID", found.uuid());
        tags.put("UUID_SUB", found.uuidSub());
        tags.put("LABEL", found.label());
        tags.put("USAGE", found.usage().name().toLowerCase(java.util.Locale.ROOT));
        return tags;
    }

    private static Map<String, String> tags(Map<String, String> expected) {
        var tags = new TreeMap<String, String>();
        for (var name : List.of("TYPE", "VERSION", "UUID", "UUID_SUB", "LABEL", "USAGE")) {
            var plain = expected.getOrDefault("ID_FS_" + name, "");
            tags.put(name, decoded(expected.getOrDefault("ID_FS_" + name + "_ENC", plain)));
        }
        return tags;
    }

    /// udev's encoding: what is not harmless is `\x` and two digits.
    private static String decoded(String text) {
        var bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            if (text.startsWith("\\x", i)) {
                bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 4;
            } else {
                int point = text.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void checkTable(Path file) throws Exception {
        var lines = Files.readAllLines(file);
        var type = lines.getFirst().replaceAll(".*PT: (\\w+),.*", "$1");
        var identification =
                Prober.identify(new Memory("image", image("images-pt", after(file, "-pt-"))));
        if (!type.equals("dos") && !type.equals("gpt")) {
            assertThat(identification.tables())
                    .as("named or nothing")
                    .allSatisfy(table -> assertThat(table.type()).isEqualTo(type));
            return;
        }
        var table = identification.tables().getFirst();
        assertThat(table.type()).isEqualTo(type);
        assertThat(table.id()).isEqualTo(lines.getFirst().replaceAll(".*id=", ""));
        var expected = lines.stream().skip(2).map(CorpusTest::partition).toList();
        assertThat(table.partitions().stream().map(CorpusTest::partition).toList())
                .isEqualTo(expected);
    }

    private static List<String> partition(String line) {
        var fields = PARTITION.matcher(line);
        assertThat(fields.matches()).as(line).isTrue();
        var type = fields.group(7) == null ? "0x" + fields.group(4) : fields.group(7);
        return List.of(
                fields.group(1),
                fields.group(2),
                fields.group(3),
                type,
                fields.group(5) == null ? "" : fields.group(5),
                fields.group(6) == null ? "" : fields.group(6));
    }

    private static List<String> partition(PartitionTable.Partition partition) {
        return List.of(
                Integer.toString(partition.number()),
                Long.toString(partition.start() / 512),
                Long.toString(partition.size() / 512),
                partition.type(),
                partition.name(),
                partition.uuid());
    }

    private static MemorySegment image(String folder, String name) throws Exception {
        var target = Path.of("target", "corpus", folder, name + ".img");
        if (!Files.exists(target)) {
            Files.createDirectories(target.getParent());
            var packed = CORPUS.resolve(folder).resolve(name + ".img.xz");
            var partial = Path.of(target + ".partial");
            int exit =
                    new ProcessBuilder("xz", "-dc", packed.toString())
                            .redirectOutput(partial.toFile())
                            .start()
                            .waitFor();
            assertThat(exit).as(packed.toString()).isZero();
            Files.move(partial, target);
        }
        try (var channel = FileChannel.open(target)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        }
    }

    private static Stream<Path> expected(String prefix) throws IOException {
        try (var files = Files.list(CORPUS.resolve("expected"))) {
            return files.filter(file -> name(file).startsWith(prefix)).sorted().toList().stream();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String after(Path file, String prefix) {
        return name(file).substring(name(file).indexOf(prefix) + prefix.length());
    }
}
