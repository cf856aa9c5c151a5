package holmes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recoveries of arrays with parity that are damaged on purpose.
class ParityArraysTest {

    private static final int DATA = 1 << 20;
    private static final int SUPERBLOCK = 4096;

    @TempDir Path folder;

    /// The decision says in how many places, and every other file is as it was.
    @Test
    void a_file_in_a_row_that_parity_does_not_fit_is_not_called_complete() throws Exception {
        var disks = disks("raid5-ls-3", 3);
        var file = whole("raid5-ls-3", disks);
        long before = file.listing().orElseThrow().count("complete");
        flip(disks, Files.readAllBytes(copied(disks, "big.csv")));

        var trial = recover(disks);
        var listing = trial.volume("md9").listing().orElseThrow();
        assertThat(why(trial)).anyMatch(why -> why.startsWith("In 1 blocks it does not"));
        assertThat(listing.count("complete")).isLessThan(before);
        assertThat(listing.files())
                .filteredOn(f -> !f.state().equals("complete"))
                .isNotEmpty()
                .allMatch(f -> f.why().toString().contains("rows that parity does not fit"));
    }

    @Test
    void a_member_short_of_all_is_rebuilt_and_one_more_is_too_many() throws Exception {
        var disks = disks("raid6-ls-4", 4);
        var two = recover(disks.subList(2, 4));
        assertThat(two.volume("md9").listing().orElseThrow().files())
                .allMatch(f -> f.state().equals("complete"));

        var one = recover(disks.subList(3, 4));
        assertThat(one.recovered().volumes()).allMatch(v -> v.listing().isEmpty());
        assertThat(why(one))
                .anyMatch(why ->
                        why.endsWith(
                                "1 of 4 members is not whole: it cannot be put" + " together."));
    }

    /// Two of four are left that missed nothing, and one that did: what was not written since is as
    /// it was, and nobody can tell what that is.
    @Test
    void a_member_that_missed_updates_is_read_where_too_few_others_are_left() throws Exception {
        var disks = disks("raid5-ls-4-stale", 4);
        var trial = recover(disks.subList(1, 4));
        var listing = trial.volume("md9").listing().orElseThrow();

        assertThat(trial.recovered().decisions().getFirst().chosen())
                .isEqualTo("Put together with a member that missed updates");
        assertThat(trial.recovered().decisions().getFirst().alternatives())
                .anyMatch(other -> other.hypothesis().equals("Not put together"));
        assertThat(why(trial)).anyMatch(why -> why.endsWith("the newest is 9. It is read."));
        assertThat(listing.files())
                .filteredOn(f -> f.type().equals("f") && f.size() > 100)
                .isNotEmpty()
                .noneMatch(f -> f.state().equals("complete"));
        assertThat(trial.recovered().needsAttention()).isTrue();
    }

    @Test
    void an_array_that_was_being_reshaped_is_refused() throws Exception {
        var disks = disks("raid5-ls-3", 3);
        for (var disk : disks) {
            var bytes = Files.readAllBytes(disk);
            bytes[SUPERBLOCK + 8] |= 4;
            Files.write(disk, bytes);
        }
        var trial = recover(disks);

        assertThat(trial.recovered().decisions().getFirst().chosen()).isEqualTo("Not put together");
        assertThat(why(trial)).anyMatch(why -> why.startsWith("The array was being reshaped"));
    }

    /// Bad sectors of two members in different rows: both are rebuilt from the others.
    @Test
    void sectors_that_an_image_lacks_are_rebuilt() throws Exception {
        var disks = disks("raid5-ls-3", 3);
        long whole = whole("raid5-ls-3", disks).listing().orElseThrow().count("complete");
        for (int disk : List.of(0, 2)) {
            var bytes = Files.readAllBytes(disks.get(disk));
            int from = DATA + disk * 65536;
            for (int i = from; i < from + 65536; i++) bytes[i] = 0;
            Files.write(disks.get(disk), bytes);
            Files.writeString(
                    Path.of(disks.get(disk) + ".map"),
                    "0x%x ? 1%n0x0 0x%x +%n0x%x 0x10000 -%n0x%x 0x%x +%n"
                            .formatted(0, from, from, from + 65536, bytes.length - from - 65536));
        }
        var listing = recover(disks).volume("md9").listing().orElseThrow();

        assertThat(listing.count("complete")).isEqualTo(whole);
        assertThat(Expected.lines(recover(disks).volume("md9")))
                .isEqualTo(Expected.lines(Fixtures.truth("raid5-ls-3").at("/devices/md9/files")));
    }

    /// Flips a bit in the first sector of a file, on the member that holds it.
    private static void flip(List<Path> disks, byte[] content) throws Exception {
        var first = Arrays.copyOf(content, 512);
        for (var disk : disks) {
            var bytes = Files.readAllBytes(disk);
            for (int at = DATA; at + 512 <= bytes.length; at += 512) {
                if (!Arrays.equals(bytes, at, at + 512, first, 0, 512)) continue;
                bytes[at] ^= 1;
                Files.write(disk, bytes);
                return;
            }
        }
        throw new AssertionError("no such content");
    }

    private Path copied(List<Path> disks, String name) throws Exception {
        var place = Files.createTempDirectory(folder, "copies");
        Trial.of(disks, place, true);
        return place.resolve("files").resolve("md9").resolve(name);
    }

    private RecoveredVolume whole(String name, List<Path> disks) throws Exception {
        var volume = recover(disks).volume("md9");
        assertThat(Expected.lines(volume))
                .isEqualTo(Expected.lines(Fixtures.truth(name).at("/devices/md9/files")));
        return volume;
    }

    private static List<String> why(Trial trial) {
        return trial.recovered().decisions().getFirst().why().stream().map(w -> w.text()).toList();
    }

    private List<Path> disks(String name, int count) throws Exception {
        var place = Files.createTempDirectory(folder, name);
        var disks = new ArrayList<Path>();
        for (int i = 0; i < count; i++) {
            var copy = place.resolve("disk" + i + ".img");
            Files.copy(Fixtures.path(name, i), copy);
            disks.add(copy);
        }
        return disks;
    }

    private Trial recover(List<Path> disks) throws Exception {
        return Trial.of(disks, Files.createTempDirectory(folder, "case"), false);
    }
}
