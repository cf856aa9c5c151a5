package holmes.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.fx.Lanes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineModelTest {

    private final List<Long> cited = new ArrayList<>();
    private final TimelineModel model = new TimelineModel(Lanes.direct(), cited::add);
    private int reads;

    private static Moment moment(Strand strand, String what, long entry) {
        return new Moment(
                Optional.of(Instant.ofEpochSecond(entry)),
                "1970-01-01",
                "by a clock",
                "By the clock.",
                strand,
                "Log line",
                what,
                "sda",
                "",
                "boot.log:3",
                entry);
    }

    private Told told() {
        reads++;
        return Told.of(
                List.of(
                        moment(Strand.LOGS, "md1: raid array is not clean", 1),
                        moment(Strand.WORK, "Read every disk", 2)),
                List.of("The clock of boot 1 is not known."));
    }

    @Test
    void is_read_when_somebody_looks_and_again_only_when_the_case_has_grown() {
        model.open(this::told);
        assertThat(reads).isZero();

        model.watch(true);
        assertThat(model.shown().get()).hasSize(2);
        assertThat(model.count().get()).isEqualTo("2 moments");
        model.watch(false);
        model.watch(true);
        assertThat(reads).isEqualTo(1);

        model.grown();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void strands_and_words_leave_what_fits() {
        model.open(this::told);
        model.watch(true);

        model.words().set("CLEAN md1");
        assertThat(model.shown().get()).extracting(Moment::entry).containsExactly(1L);
        assertThat(model.count().get()).isEqualTo("1 of 2");
        model.words().set("");
        model.strand(Strand.LOGS).set(false);
        assertThat(model.shown().get()).extracting(Moment::entry).containsExactly(2L);
    }

    @Test
    void what_is_selected_is_explained_and_leads_to_its_entry() {
        model.open(this::told);
        model.watch(true);
        assertThat(model.inspected().getValue().text()).contains("The clock of boot 1");
        model.selected().set(Optional.of(model.shown().get().getLast()));

        assertThat(model.inspected().getValue().text())
                .contains("Read every disk")
                .contains("entry 2");
        model.citeSelected();
        assertThat(cited).containsExactly(2L);

        model.strand(Strand.WORK).set(false);
        assertThat(model.selected().get()).isEmpty();
    }

    @Test
    void a_closed_case_leaves_nothing() {
        model.open(this::told);
        model.watch(true);
        model.close();

        assertThat(model.shown().get()).isEmpty();
    }
}
