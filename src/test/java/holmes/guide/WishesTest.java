package holmes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.casefile.Case;
import holmes.casefile.Decision;
import holmes.casefile.Exclusion;
import holmes.casefile.MemoryStore;
import holmes.casefile.Preference;
import holmes.casefile.Statement;
import holmes.device.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the examiner says beside the procedure, and what the procedure makes of it.
class WishesTest {

    private final Case file =
            Case.open(
                    new MemoryStore(), Evidence.MEDIA, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @BeforeEach
    void take() throws Exception {
        for (int i = 0; i < 4; i++) {
            file.take(Fixtures.path("raid10-n2-4-nosb", i).toString(), Progress.NONE);
        }
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void a_medium_that_is_left_out_is_not_read_and_the_result_says_why() throws Exception {
        var first = file.exhibits().getFirst();
        say(new Exclusion(first.medium(), true, "It clicks."));

        var recovered = recover();

        assertThat(recovered.disks()).extracting(Disk::medium).doesNotContain(first.medium());
        var decision = recovered.decisions().getFirst();
        assertThat(decision.what()).isEqualTo("Whether to use " + first.label());
        assertThat(decision.chosen()).isEqualTo("Left out");
        assertThat(decision.why().getFirst().text()).contains("It clicks.");
        assertThat(decision.why().getFirst().entries()).hasSize(1);
        assertThat(recovered.volumes()).anyMatch(v -> v.listing().isPresent());
    }

    @Test
    void a_medium_that_was_let_in_again_is_read() throws Exception {
        var first = file.exhibits().getFirst().medium();
        say(new Exclusion(first, true, "It clicks."));
        say(new Exclusion(first, false, "It was the cable."));

        assertThat(recover().disks()).hasSize(4);
    }

    @Test
    void the_half_that_the_examiner_wants_is_read_and_why_is_said() throws Exception {
        var asked = halves(recover());
        var other = asked.alternatives().getFirst().hypothesis();
        say(new Preference(asked.what(), other, "It was the last to be written to."));

        var again = recover();

        var decided =
                again.decisions().stream()
                        .filter(d -> d.what().equals(asked.what()))
                        .findFirst()
                        .orElseThrow();
        assertThat(decided.chosen()).isEqualTo(other);
        assertThat(decided.why().getFirst().text()).contains("It was the last to be written to.");
        assertThat(again.bases()).anyMatch(base -> base.chosen().contains(other));
    }

    @Test
    void a_wish_that_was_taken_back_leaves_it_to_the_evidence() throws Exception {
        var asked = halves(recover());
        var other = asked.alternatives().getFirst().hypothesis();
        say(new Preference(asked.what(), other, "A guess."));
        say(new Preference(asked.what(), "", "It was a guess."));

        assertThat(halves(recover()).chosen()).isEqualTo(asked.chosen());
    }

    @Test
    void a_wish_below_the_tie_leaves_no_tie_and_one_within_it_does() {
        var wishes = new Wishes(file);
        var proposal = new Proposal<>("Which", List.of(option("a"), option("b"), option("c")), 2);

        assertThat(wishes.first(proposal, wish("c")).ties()).isEqualTo(1);
        assertThat(wishes.first(proposal, wish("b")).ties()).isEqualTo(2);
        assertThat(wishes.first(proposal, wish("z"))).isEqualTo(proposal);
    }

    private static Wishes.Said<Preference> wish(String answer) {
        return new Wishes.Said<>(new Preference("Which", answer, "so"), 7);
    }

    private static Option<String> option(String title) {
        return new Option<>(title, title, List.of());
    }

    private static Decision halves(Recovered recovered) {
        return recovered.decisions().stream()
                .filter(decision -> decision.what().startsWith("Which half of"))
                .findFirst()
                .orElseThrow();
    }

    private void say(Statement statement) throws Progress.Cancelled {
        file.perform(statement, Progress.NONE);
    }

    private Recovered recover() throws Progress.Cancelled {
        var desk = new Desk(file, Chooser.BEST, Narrator.SILENT, Progress.NONE);
        return new Recovery(desk, Optional.empty()).run();
    }
}
