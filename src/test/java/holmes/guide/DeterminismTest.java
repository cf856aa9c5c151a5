package holmes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.sqlite.CaseFile;
import holmes.report.Format;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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

    /// Where a process runs, and how it differs from another.
    private record Machine(String name, Path evidence, List<String> options, String zone) {}

    @TempDir static Path folder;
    private static Machine plain;
    private static Machine other;
    private static Path file;

    @BeforeAll
    static void recover_on_one_of_two_machines() throws Exception {
        var here = Files.createDirectories(folder.resolve("here"));
        var there = Files.createDirectories(folder.resolve("there/deep"));
        for (var disk : DISKS) {
            Files.copy(disk.image(), here.resolve(disk.name()));
            Files.copy(disk.image(), there.resolve(disk.otherName()));
        }
        plain = new Machine("one", here, List.of("-XX:ActiveProcessorCount=1"), "UTC");
        other =
                new Machine(
                        "other",
                        there,
                        List.of(
                                "-XX:ActiveProcessorCount=16",
                                "-Duser.language=tr",
                                "-Duser.country=TR",
                                "-Dfile.encoding=ISO-8859-1"),
                        "Asia/Tokyo");
        file = recover(plain);
    }

    @Test
    void what_was_derived_is_the_same_on_another_machine() throws Exception {
        var again = recover(other);

        assertThat(derived(again)).hasSizeGreaterThan(25).isEqualTo(derived(file));
        assertThat(requests(again)).isEqualTo(requests(file));
    }

    @Test
    void a_replay_is_equal_and_reports_are_byte_for_byte_on_another_machine() throws Exception {
        assertThat(run(other, "replay", file.toString(), ".")).isZero();

        for (var machine : List.of(plain, other)) {
            var to = folder.resolve("report-" + machine.name());
            assertThat(run(machine, "report", file.toString(), "--out", to.toString())).isZero();
        }
        for (var format : Format.values()) {
            assertThat(folder.resolve("report-other").resolve(format.file()))
                    .hasSameBinaryContentAs(folder.resolve("report-one").resolve(format.file()));
        }
    }

    private static Path recover(Machine on) throws Exception {
        var to = folder.resolve(on.name() + ".holmes");
        var out = folder.resolve(on.name() + "-out");
        int code = run(on, "recover", ".", "--case", to.toString(), "--out", out.toString());
        assertThat(code).isLessThan(2);
        assertThat(log(on)).content().contains("Last seal: ");
        return to;
    }

    private static File log(Machine of) {
        return folder.resolve(of.name() + ".log").toFile();
    }

    private static int run(Machine on, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
        command.addAll(on.options());
        command.addAll(List.of("-cp", classPath(), "holmes.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(on.evidence().toFile());
        builder.environment().put("TZ", on.zone());
        var process = builder.redirectErrorStream(true).redirectOutput(log(on)).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
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
