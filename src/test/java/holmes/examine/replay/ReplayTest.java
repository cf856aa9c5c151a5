package holmes.examine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.casefile.Case;
import holmes.casefile.Media;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import holmes.examine.replay.Replayed.State;
import holmes.guide.Chooser;
import holmes.guide.Desk;
import holmes.guide.Evidence;
import holmes.guide.Narrator;
import holmes.guide.Recovery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recovery of a RAID10 of four disks is replayed where the disks have other names.
class ReplayTest {

    private static final String CASE = "raid10-n2-4";

    @TempDir static Path made;
    private static Path file;

    @TempDir Path folder;
    private final List<Path> disks = new ArrayList<>();

    @BeforeAll
    static void recover() throws Exception {
        file = made.resolve("case.holmes");
        try (var open = Case.open(CaseFile.create(file), Evidence.MEDIA, Clock.systemUTC())) {
            var intake = new Evidence(open, Progress.NONE);
            for (int i = 0; i < 4; i++) intake.take(Fixtures.path(CASE, i));
            var desk = new Desk(open, Chooser.BEST, Narrator.SILENT, Progress.NONE);
            new Recovery(desk, Optional.empty()).run();
        }
    }

    @BeforeEach
    void shuffle_the_disks() throws Exception {
        for (int i = 0; i < 4; i++) {
            var name = List.of("c.img", "a.img", "d.img", "b.img").get(i);
            disks.add(Files.copy(Fixtures.path(CASE, i), folder.resolve(name)));
        }
    }

    private static Result replay(List<Path> evidence) throws Exception {
        var before = Files.readAllBytes(file);
        try (var open = Case.open(CaseFile.review(file), Media.NONE, Clock.systemUTC())) {
            var places = evidence.stream().sorted().map(Path::toString).toList();
            return new Replay(open).run(Evidence.MEDIA, places, Progress.NONE);
        } finally {
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }

    private void flip(int disk, long offset) throws Exception {
        var bytes = Files.readAllBytes(disks.get(disk));
        bytes[(int) offset] ^= 0x10;
        Files.write(disks.get(disk), bytes);
    }

    @Test
    void every_derived_entry_is_equal_wherever_the_disks_lie() throws Exception {
        var result = replay(disks);

        assertThat(result.isEqual()).isTrue();
        assertThat(result.count(State.EQUAL)).isGreaterThan(10);
        assertThat(result.count(State.OBSERVED)).isEqualTo(4);
        assertThat(result.entries())
                .allMatch(e -> e.state() == State.EQUAL || e.state() == State.OBSERVED);
        assertThat(result.media())
                .extracting(medium -> medium.place().orElseThrow())
                .containsExactlyElementsOf(disks.stream().map(Path::toString).toList());
    }

    @Test
    void a_flipped_bit_in_what_the_case_kept_is_told_to_the_byte() throws Exception {
        flip(2, 4096 + 0x20);
        var changed = replay(disks).media().get(2);

        assertThat(changed.state()).isEqualTo(Found.CHANGED);
        assertThat(changed.bytes()).hasSize(1);
        assertThat(changed.bytes().getFirst().offset()).isEqualTo(4096 + 0x20);
        assertThat(changed.bytes().getFirst().then() ^ changed.bytes().getFirst().now())
                .isEqualTo(0x10);
    }

    @Test
    void a_flipped_bit_anywhere_is_located_and_the_rest_goes_on() throws Exception {
        long at = 5_000_123;
        flip(1, at);
        var result = replay(disks);

        var changed = result.media().get(1);
        assertThat(changed.state()).isEqualTo(Found.CHANGED);
        assertThat(changed.differing().contains(at)).isTrue();
        assertThat(changed.differing().length()).isLessThanOrEqualTo(64 << 10);
        // Disk 1 is a half that is read, or one that is not: then no layer above shows the change.
        for (var reached : changed.reached()) {
            assertThat(reached.within().length()).isPositive();
        }
        var first = result.firstAffected(changed).orElseThrow();
        assertThat(first.kind()).isEqualTo("survey");
        assertThat(result.entries().getLast().state()).isNotEqualTo(State.MISSING);
        assertThat(result.count(State.EQUAL)).isGreaterThan(5);
        assertThat(result.media())
                .filteredOn(medium -> medium.state().equals(Found.AS_IT_WAS))
                .hasSize(3);
    }

    @Test
    void a_missing_disk_is_told_with_the_first_entry_that_needs_it() throws Exception {
        var result = replay(List.of(disks.get(0), disks.get(1), disks.get(3)));

        var missing = result.media().get(2);
        assertThat(missing.state()).isEqualTo(Found.MISSING);
        assertThat(result.firstAffected(missing).orElseThrow().state()).isEqualTo(State.MISSING);
        assertThat(result.isEqual()).isFalse();
        assertThat(result.count(State.DIFFERENT)).isZero();
        assertThat(result.count(State.EQUAL)).isPositive();
    }

    @Test
    void a_disk_of_another_case_is_a_stranger() throws Exception {
        var other = Files.write(folder.resolve("other.img"), new byte[1 << 20]);
        var all = new ArrayList<>(disks);
        all.add(other);
        var result = replay(all);

        assertThat(result.strangers()).containsExactly(other.toString());
        assertThat(result.isEqual()).isTrue();
    }
}
