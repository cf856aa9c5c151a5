package holmes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.casefile.Case;
import holmes.casefile.Decision;
import holmes.casefile.MemoryStore;
import holmes.device.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A case is gone on with: what it holds is recalled, what is decided anew is said.
class GoingBackTest {

    private static final String ARRAY = "RAID10";

    private final MemoryStore store = new MemoryStore();
    private final Case file =
            Case.open(
                    store,
                    Evidence.MEDIA,
                    Clock.fixed(Instant.parse("2013-03-05T03:12:39Z"), ZoneOffset.UTC));
    private final List<Proposal<?>> asked = new ArrayList<>();
    private final List<Long> recalled = new ArrayList<>();

    @BeforeEach
    void recover() throws Exception {
        for (int i = 0; i < 4; i++) {
            file.take(Fixtures.path("raid10-n2-4-nosb", i).toString(), Progress.NONE);
        }
        new Recovery(new Desk(file, best(), Narrator.SILENT, Progress.NONE), Optional.empty())
                .run();
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void the_same_way_again_reads_nothing_and_says_nothing_new() throws Exception {
        long before = last();

        var again = again(best());

        assertThat(last()).isEqualTo(before);
        assertThat(recalled).isNotEmpty().allMatch(entry -> entry <= before);
        assertThat(whole(again)).isPositive();
    }

    @Test
    void a_worse_order_is_taken_knowingly_and_loses_files() throws Exception {
        long whole = whole(again(best()));

        var worse = again(instead());

        var decision = decision(worse);
        assertThat(decision.why().getLast().text())
                .startsWith("The examiner took this although the evidence supports better: ");
        assertThat(decision.why()).anyMatch(why -> why.text().startsWith("Missing: "));
        assertThat(whole(worse)).isLessThan(whole);
    }

    @Test
    void coming_back_to_the_best_is_said_again_and_the_other_way_stays_in_the_log()
            throws Exception {
        again(instead());
        long before = last();

        var back = again(best());

        assertThat(last()).isEqualTo(before + 1);
        assertThat(decision(back).why()).noneMatch(why -> why.text().startsWith("The examiner"));
    }

    @Test
    void health_that_is_not_known_names_the_report_to_bring() {
        var tests =
                asked.stream()
                        .filter(p -> p.question().startsWith("Which half"))
                        .flatMap(p -> p.tests().stream())
                        .toList();

        assertThat(tests)
                .isNotEmpty()
                .allMatch(t -> t.title().startsWith("Add a SMART report of "));
        assertThat(tests).allMatch(test -> test.look().isEmpty());
    }

    private Recovered again(Chooser chooser) throws Progress.Cancelled {
        var desk = Desk.recalling(file, chooser, new Ear(recalled), Progress.NONE);
        return new Recovery(desk, Optional.empty()).run();
    }

    private long last() {
        return store.last().orElseThrow().number();
    }

    private static Decision decision(Recovered recovered) {
        return recovered.decisions().stream()
                .filter(decision -> decision.what().contains(ARRAY))
                .findFirst()
                .orElseThrow();
    }

    private static long whole(Recovered recovered) {
        return recovered.volumes().stream()
                .flatMap(volume -> volume.listing().stream())
                .mapToLong(listing -> listing.count("complete"))
                .sum();
    }

    private Chooser best() {
        return new Pick(asked, false);
    }

    private Chooser instead() {
        return new Pick(asked, true);
    }

    /// @param worst whether the worst order is taken
    private record Pick(List<Proposal<?>> asked, boolean worst) implements Chooser {
        @Override
        public <T> Option<T> choose(Proposal<T> proposal) {
            asked.add(proposal);
            boolean order = proposal.question().contains(ARRAY);
            return worst && order ? proposal.options().getLast() : proposal.options().getFirst();
        }
    }

    private record Ear(List<Long> heard) implements Narrator {
        @Override
        public void begin(Step step) {}

        @Override
        public void tell(Step step, String sentence) {}

        @Override
        public void decided(Step step, Decision decision) {}

        @Override
        public void end(Step step) {}

        @Override
        public void recalled(Step step, long entry) {
            heard.add(entry);
        }
    }
}
