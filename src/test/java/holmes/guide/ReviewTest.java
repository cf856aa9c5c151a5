package holmes.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.casefile.Bookmark;
import holmes.casefile.Case;
import holmes.casefile.Filter;
import holmes.casefile.Media;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.stack.Layer;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recovery, and the case that it left, opened where there is no evidence.
class ReviewTest {

    private static final String CASE = "raid10-n2-4";
    private static final ByteRange MARKED = ByteRange.of(3_000_000, 5000);

    @TempDir static Path folder;
    private static Path file;
    private static Layer volume;
    private static byte[] marked;
    private static long entries;

    @BeforeAll
    static void recover() throws Exception {
        file = folder.resolve("case.holmes");
        try (var open = Case.open(CaseFile.create(file), Evidence.MEDIA, Clock.systemUTC())) {
            for (int i = 0; i < 4; i++) {
                new Evidence(open, Progress.NONE).take(Fixtures.path(CASE, i));
            }
            volume = recover(open).volumes().getFirst().layer();
            open.perform(new Bookmark(volume, MARKED, "odd bytes", ""), Progress.NONE);
            marked = bytes(open.look(volume, Progress.NONE), MARKED);
            entries = open.log().count(Filter.ALL);
        }
    }

    private static Recovered recover(Case open) throws Exception {
        var desk = Desk.recalling(open, Chooser.BEST, Narrator.SILENT, Progress.NONE);
        return new Recovery(desk, Optional.empty()).run();
    }

    private static byte[] bytes(BlockDevice device, ByteRange range) throws UnreadableException {
        var bytes = MemorySegment.ofArray(new byte[(int) range.length()]);
        device.read(range.start(), bytes);
        return bytes.toArray(ValueLayout.JAVA_BYTE);
    }

    private static Case review() {
        return Case.open(CaseFile.review(file), Media.NONE, Clock.systemUTC());
    }

    @Test
    void a_medium_shows_what_was_kept_and_nothing_else() throws Exception {
        try (var open = review()) {
            var exhibit = open.exhibits().getFirst();
            var device = open.look(exhibit.medium(), Progress.NONE);
            var image = Fixtures.disk(CASE, 0);

            assertThat(open.isAtHand(exhibit.medium())).isFalse();
            assertThat(device.size()).isEqualTo(image.size());
            for (var piece : open.kept(exhibit.medium())) {
                assertThat(bytes(device, piece.range())).isEqualTo(bytes(image, piece.range()));
            }
            long middle = image.size() / 2 + 12_345;
            assertThatThrownBy(() -> bytes(device, ByteRange.of(middle, 1)))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageContaining("the case keeps no copy of these bytes");
            assertThat(device.withheld(ByteRange.of(middle, 1)).length()).isEqualTo(1);
        }
    }

    @Test
    void superblocks_that_the_survey_found_are_kept_wherever_they_lie() throws Exception {
        try (var open = review()) {
            var medium = open.exhibits().getFirst().medium();
            var ends = open.exhibits().getFirst().snapshot();

            assertThat(open.kept(medium)).hasSizeGreaterThan(ends.size());
        }
    }

    @Test
    void bytes_under_a_bookmark_are_shown_on_their_volume() throws Exception {
        try (var open = review()) {
            var device = open.look(volume, Progress.NONE);

            assertThat(bytes(device, MARKED)).isEqualTo(marked);
            assertThat(device.withheld(MARKED).isEmpty()).isTrue();
            var beside = ByteRange.of(MARKED.end() + 100_000, 1);
            assertThatThrownBy(() -> bytes(device, beside)).isInstanceOf(UnreadableException.class);
            assertThat(device.withheld(beside).length()).isEqualTo(1);
        }
    }

    @Test
    void a_recovery_goes_on_with_what_the_case_knows() throws Exception {
        var again = folder.resolve("again.holmes");
        Files.copy(file, again);
        try (var open = Case.open(CaseFile.open(again), Evidence.MEDIA, Clock.systemUTC())) {
            for (int i = 0; i < 4; i++) {
                new Evidence(open, Progress.NONE).take(Fixtures.path(CASE, i));
            }
            var recovered = recover(open);

            assertThat(recovered.volumes().getFirst().layer()).isEqualTo(volume);
            assertThat(open.log().count(Filter.ALL)).isEqualTo(entries);
        }
    }
}
