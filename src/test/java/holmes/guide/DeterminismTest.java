package holmes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.sqlite.CaseFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same evidence, recovered by two processes that share nothing else: other folder and file
/// names, language, time zone, character set and number of processors.
class DeterminismTest {

    /// What lies where under which name, first and then.
    private record Disk(Path image, String name, String otherName) {}

    private static final List<Disk> DISKS =
            List.of(
                    new Disk(Fixtures.path("raid10-n2-4-nosb", 0), "disk0.img", "x9.dd"),
                    new Disk(Fixtures.path("raid10-n2-4-nosb", 1), "disk1.img", "b.dd"),
                    new Disk(Fixtures.path("raid10-n2-4-nosb", 2), "disk2.img", "zz.raw"),
                    new Disk(Fixtures.path("raid10-n2-4-nosb", 3), "disk3.img", "a.raw"),
                    new Disk(Fixtures.path("lvm-linear", 0), "pv0.img", "c.img"),
                    new Disk(Fixtures.path("lvm-linear", 1), "pv1.img", "aa.img"));

    @TempDir Path folder;

    @Test
    void what_was_derived_is_the_same_on_another_machine() throws Exception {
        var here = Files.createDirectories(folder.resolve("here"));
        var there = Files.createDirectories(folder.resolve("there/deep"));
        for (var disk : DISKS) {
            Files.copy(disk.image(), here.resolve(disk.name()));
            Files.copy(disk.image(), there.resolve(disk.otherName()));
        }
        var one = recover("one", here, List.of("-XX:ActiveProcessorCount=1"), Map.of());
        var other =
                recover(
                        "other",
                        there,
                        List.of(
                                "-XX:ActiveProcessorCount=16",
                                "-Duser.language=tr",
                                "-Duser.country=TR",
                                "-Duser.timezone=Asia/Tokyo",
                                "-Dfile.encoding=ISO-8859-1"),
                        Map.of("LANG", "tr_TR.ISO-8859-9", "TZ", "Asia/Tokyo"));

        assertThat(derived(other)).hasSizeGreaterThan(25).isEqualTo(derived(one));
        assertThat(requests(other)).isEqualTo(requests(one));
    }

    private Path recover(
            String name, Path evidence, List<String> options, Map<String, String> environment)
            throws Exception {
        var file = folder.resolve(name + ".holmes");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), "holmes.Main"));
        command.addAll(List.of("recover", ".", "--case", file.toString()));
        command.addAll(List.of("--out", folder.resolve(name + "-out").toString()));
        var log = folder.resolve(name + ".log").toFile();
        var builder = new ProcessBuilder(command).directory(evidence.toFile());
        builder.environment().putAll(environment);
        var process = builder.redirectErrorStream(true).redirectOutput(log).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isLessThan(2);
        assertThat(log).content().contains("Last seal: ");
        return file;
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> derived(Path file) {
        return entries(file).stream().map(e -> e.act().kind() + " " + e.act().outcome()).toList();
    }

    /// Decisions are put in words, in which files have names.
    private static List<String> requests(Path file) {
        return entries(file).stream()
                .filter(entry -> !entry.act().kind().equals("decide"))
                .filter(entry -> !entry.act().kind().equals("identify-disks"))
                .map(entry -> entry.act().request())
                .toList();
    }

    private static List<Entry> entries(Path file) {
        try (var log = CaseFile.review(file)) {
            return log.all(Filter.ALL)
                    .filter(entry -> entry.act().nature().equals("derived"))
                    .toList();
        }
    }
}
