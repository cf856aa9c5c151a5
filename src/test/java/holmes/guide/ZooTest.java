package holmes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole recoveries of small cases that the real tools made: every file as the kernel saw it.
class ZooTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "raid10-n2-4, md9, md9",
        "raid10-n2-4-nosb, md9, whole disk",
        "raid10-n2-4-stale, md9, array-303e8832",
        "raid1-090, md9, array-0d986a81",
        "raid1-11-part, md9, md9",
        "raid1-stale, md9, md9",
        "raid0-3, md9, md9",
        "linear-3, md9, md9",
        "raid10-f2-4, md9, md9",
        "raid10-o2-3, md9, md9",
        "raid4-3, md9, md9",
        "raid5-la-4, md9, array-bfa7ec1a",
        "raid5-ls-3, md9, md9",
        "raid5-ls-4-missing, md9, md9",
        "raid5-ls-4-spare, md9, md9",
        "raid5-ls-4-stale, md9, md9",
        "raid5-ls-3-nosb, md9, whole disk",
        "raid6-ls-4, md9, md9",
        "raid6-ls-5-two-missing, md9, md9",
        "lvm-linear, a, a",
        "lvm-linear, b, b",
        "lvm-striped-3, s, s",
        "lvm-raid1, r, r",
        "lvm-mirror, m, m",
        "lvm-raid5, r, r",
        "lvm-snapshot, o, o",
        "lvm-missing-pv, one, one",
        "lvm-missing-pv, three, three",
        "mbr-logical, p1, p1",
        "mbr-logical, p5, p5",
        "mbr-logical, p7, p7",
        "mbr-wiped, p1, fs",
        "mbr-wiped, p2, fs-2",
        "gpt-3, p1, p1",
        "gpt-3, p3, p3",
        "gpt-no-primary, p1, p1",
        "gpt-no-primary, p2, p2",
        "ext2-1k, fs, fs",
        "ext3-1k, fs, fs",
        "ext4-default, fs, fs",
        "ext4-deleted, fs, fs",
        "ext4-htree, fs, fs",
        "ext4-inline, fs, fs",
        "xfs-v5, fs, disk0.img",
        "raid10-n2-3, md9, md9",
    })
    void every_file_is_as_it_was(String name, String device, String volume) throws Exception {
        var recovered = recover(name).volume(volume);

        assertThat(Expected.lines(recovered))
                .isEqualTo(
                        Expected.lines(Fixtures.truth(name).at("/devices/" + device + "/files")));
        assertThat(recovered.listing().orElseThrow().files())
                .allMatch(file -> file.state().equals("complete"));
    }

    /// A FAT has no inodes: their numbers are made up by whoever reads it.
    @Test
    void files_on_a_fat_are_as_they_were() throws Exception {
        var recovered = recover("mbr-logical").volume("p6");

        assertThat(Expected.lines(recovered).stream().map(ZooTest::withoutInode))
                .containsExactlyElementsOf(
                        Expected.lines(Fixtures.truth("mbr-logical").at("/devices/p6/files"))
                                .stream()
                                .map(ZooTest::withoutInode)
                                .toList());
        assertThat(recovered.listing().orElseThrow().count("complete")).isEqualTo(22);
    }

    private static String withoutInode(String line) {
        return line.replaceFirst("inode=\\d+, ", "");
    }

    @ParameterizedTest
    @CsvSource({"lvm-thin, t1", "lvm-thin, t2", "lvm-missing-pv, two"})
    void a_volume_that_cannot_be_read_is_listed_with_the_reason(String name, String volume)
            throws Exception {
        var trial = recover(name);

        assertThat(trial.volume(volume).listing()).isEmpty();
        assertThat(trial.volume(volume).notes()).isNotEmpty();
        assertThat(trial.recovered().needsAttention()).isTrue();
    }

    @Test
    void another_file_system_is_named_and_its_files_are_not_guessed() throws Exception {
        var volume = recover("minix").volume("disk0.img");

        assertThat(volume.content()).isEqualTo("minix");
        assertThat(volume.notes()).containsExactly("What is in minix is not read by this version.");
    }

    @Test
    void an_array_with_parity_is_worked_out_without_its_superblocks() throws Exception {
        var recovered = recover("raid5-ls-3-nosb").recovered();

        var base = recovered.bases().getFirst();
        assertThat(base.level()).isEqualTo("raid5");
        assertThat(base.order()).containsExactly("disk1.img", "disk0.img", "disk2.img");
        assertThat(base.chunk()).isEqualTo(64 << 10);
        assertThat(recovered.decisions().getFirst().chosen()).startsWith("RAID5 left-symmetric");
        assertThat(recovered.decisions().getFirst().why())
                .anyMatch(why -> why.text().contains("which says nothing of their order"));
    }

    @Test
    void place_and_time_of_the_recovery_change_nothing() throws Exception {
        var here = recover("raid10-n2-4-nosb");
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            var elsewhere = recover("raid10-n2-4-nosb");
            assertThat(elsewhere.outcomes()).isEqualTo(here.outcomes());
            assertThat(elsewhere.manifest()).isEqualTo(here.manifest());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private Trial recover(String name) throws Exception {
        var images = images(name);
        var place = Files.createTempDirectory(folder, name);
        return Trial.of(images, place, false);
    }

    private static List<Path> images(String name) {
        return IntStream.range(0, 16)
                .filter(i -> packed(name, i).toFile().exists())
                .mapToObj(i -> Fixtures.path(name, i))
                .toList();
    }

    private static Path packed(String name, int disk) {
        return Path.of("src/test/resources/disks", name, "disk" + disk + ".img.zst");
    }
}
