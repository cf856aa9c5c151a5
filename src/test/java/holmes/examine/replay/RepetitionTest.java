package holmes.examine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.Fixtures;
import holmes.bytes.Refused;
import holmes.casefile.Carried;
import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.Media;
import holmes.casefile.Note;
import holmes.casefile.Repeats;
import holmes.casefile.SealSigned;
import holmes.casefile.Verification;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import holmes.examine.identify.Identify;
import holmes.guide.Chooser;
import holmes.guide.Desk;
import holmes.guide.Evidence;
import holmes.guide.Narrator;
import holmes.guide.Recovery;
import holmes.report.Format;
import holmes.report.Report;
import holmes.stack.Layer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recovery of a mirror of two disks is performed again into a case of its own.
class RepetitionTest {

    private static final String CASE = "raid1-11-part";

    @TempDir static Path made;
    private static Path file;

    @TempDir Path folder;

    @BeforeAll
    static void recover() throws Exception {
        file = made.resolve("case.holmes");
        try (var open = Case.open(CaseFile.create(file), Evidence.MEDIA, Clock.systemUTC())) {
            var intake = new Evidence(open, Progress.NONE);
            for (int i = 0; i < 2; i++) intake.take(Fixtures.path(CASE, i));
            open.takeDocument("note.txt", "text", "words".getBytes(StandardCharsets.UTF_8));
            var nowhere = new Identify(new Layer.Medium("nowhere"));
            assertThatThrownBy(() -> open.perform(nowhere, Progress.NONE))
                    .isInstanceOf(Refused.class);
            var desk = new Desk(open, Chooser.BEST, Narrator.SILENT, Progress.NONE);
            new Recovery(desk, Optional.empty()).run();
            open.perform(new Note("a word", List.of(1L)), Progress.NONE);
            var seal = open.log().last().orElseThrow();
            open.perform(new SealSigned(seal.number(), seal.seal(), "AA", "AA"), Progress.NONE);
        }
    }

    private List<String> shuffled() throws Exception {
        var places = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            var name = List.of("z.img", "a.img").get(i);
            places.add(Files.copy(Fixtures.path(CASE, i), folder.resolve(name)).toString());
        }
        return places;
    }

    private Repeats repeat(Path target, List<String> places) throws Exception {
        var said = new ArrayList<Repeats>();
        try (var origin = Case.open(CaseFile.review(file), Media.NONE, Clock.systemUTC())) {
            CaseFile.createWhole(
                    target,
                    store -> {
                        try (var copy = Case.open(store, Evidence.MEDIA, Clock.systemUTC())) {
                            said.add(
                                    new Repetition(origin, copy)
                                            .run(Evidence.MEDIA, places, Progress.NONE));
                        }
                    });
        }
        return said.getFirst();
    }

    private static List<Entry> entries(Path of) {
        try (var store = CaseFile.review(of)) {
            return store.all(Filter.ALL).toList();
        }
    }

    @Test
    void every_entry_has_its_number_and_every_derived_one_its_outcome() throws Exception {
        var target = folder.resolve("again.holmes");
        var said = repeat(target, shuffled());

        var then = entries(file);
        var now = entries(target);
        assertThat(now).hasSize(then.size() + 1);
        assertThat(said.seal()).isEqualTo(then.getLast().seal());
        assertThat(said.different()).isZero();
        assertThat(said.equal()).isGreaterThan(10);
        // The refused one, and the signature, which is of another case's seal.
        assertThat(said.carried()).isEqualTo(2);
        for (int i = 0; i < then.size(); i++) {
            if (now.get(i).act().kind().equals(Carried.KIND)) continue;
            assertThat(now.get(i).act().kind()).isEqualTo(then.get(i).act().kind());
            assertThat(now.get(i).act().request()).isEqualTo(then.get(i).act().request());
            if (then.get(i).act().kind().equals("intake")) continue;
            assertThat(now.get(i).act().outcome()).isEqualTo(then.get(i).act().outcome());
        }
        try (var store = CaseFile.review(target)) {
            var verified = Verification.of(store, Optional.empty(), Progress.NONE);
            assertThat(verified.isWhole()).isTrue();
        }
    }

    @Test
    void its_report_names_the_seal_of_the_case_that_it_repeats() throws Exception {
        var target = folder.resolve("again.holmes");
        var seal = repeat(target, shuffled()).seal();
        try (var open = Case.open(CaseFile.review(target), Media.NONE, Clock.systemUTC())) {
            var out = new ByteArrayOutputStream();
            Report.of(open, Progress.NONE).write(Format.HTML, out, Progress.NONE);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("This case repeats another one", "<code>" + seal + "</code>");
        }
    }

    @Test
    void a_repetition_is_replayed_and_repeated_like_any_other_case() throws Exception {
        var places = shuffled();
        var target = folder.resolve("again.holmes");
        repeat(target, places);
        try (var open = Case.open(CaseFile.review(target), Media.NONE, Clock.systemUTC())) {
            var result = new Replay(open).run(Evidence.MEDIA, places, Progress.NONE);
            assertThat(result.isEqual()).isTrue();
        }
    }

    @Test
    void without_a_disk_what_needs_it_is_refused_there_and_counted_as_different() throws Exception {
        var target = folder.resolve("again.holmes");
        var said = repeat(target, shuffled().subList(0, 1));

        assertThat(said.different()).isPositive();
        assertThat(said.first()).hasSize((int) said.different());
        assertThat(entries(target)).hasSize(entries(file).size() + 1);
    }

    @Test
    void a_file_that_is_there_is_not_touched_and_one_that_failed_is_not_left() throws Exception {
        var there = Files.writeString(folder.resolve("there.holmes"), "mine");
        assertThatThrownBy(() -> repeat(there, shuffled())).hasMessageContaining("exists already");
        assertThat(there).hasContent("mine");

        var failed = folder.resolve("failed.holmes");
        assertThatThrownBy(() -> repeat(failed, List.of(folder.resolve("none").toString())))
                .isInstanceOf(Refused.class);
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("failed"));
        }
    }
}
