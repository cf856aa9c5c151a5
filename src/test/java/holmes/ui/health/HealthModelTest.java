package holmes.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.bays.Health;
import holmes.ui.health.Attribute.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HealthModelTest {

    private final HealthModel model = new HealthModel();

    @Test
    void a_drive_without_a_report_is_unknown_and_never_good() {
        model.show(List.of(drive("A", List.of())));

        assertThat(model.drive().getValue().orElseThrow().health()).isEqualTo(Health.UNKNOWN);
        assertThat(model.snapshot().get()).isEmpty();
    }

    @Test
    void shows_the_latest_report_first_and_keeps_the_one_that_was_chosen() {
        var late = snapshot("late.json", 200, Health.SUSPECT, "7");
        var early = snapshot("early.json", 100, Health.GOOD, "0");
        model.show(List.of(drive("A", List.of(late, early))));
        assertThat(model.snapshot().get()).contains(late);

        model.snapshot().set(Optional.of(early));
        model.show(List.of(drive("A", List.of(late, early))));

        assertThat(model.snapshot().get()).contains(early);
    }

    @Test
    void history_has_each_moment_once_and_what_changed() {
        var drive =
                drive(
                        "A",
                        List.of(
                                snapshot("late.json", 200, Health.SUSPECT, "7"),
                                snapshot("late.txt", 200, Health.SUSPECT, "7"),
                                snapshot("early.json", 100, Health.GOOD, "0")));

        var history = History.of(drive);

        assertThat(history.moments()).containsExactly(100L, 200L);
        assertThat(history.rows())
                .containsExactly(
                        new History.Row("Verdict", List.of("good", "suspect")),
                        new History.Row("197 Current_Pending_Sector", List.of("0", "7")));
    }

    @Test
    void an_attribute_is_explained_with_its_decoded_count() {
        model.show(List.of(drive("A", List.of(snapshot("r", 1, Health.SUSPECT, "7")))));
        model.attribute().set(Optional.of(model.snapshot().get().get().attributes().getFirst()));

        var inspected = model.inspected().getValue();

        assertThat(inspected.title()).isEqualTo("197 Current_Pending_Sector");
        assertThat(inspected.sections().getFirst().rows().getFirst().values())
                .containsExactly("Sectors that wait.");
    }

    @Test
    void nothing_is_judged_or_asked_in_a_review() {
        model.show(List.of(drive("A", List.of())));

        assertThat(model.judgeable().getValue()).isFalse();
        assertThat(model.readable().getValue()).isFalse();
    }

    @Test
    void asks_the_drive_that_is_looked_at() {
        var asked = new ArrayList<String>();
        model.open(
                Optional.of(
                        new HealthModel.Actions() {
                            @Override
                            public void judge() {}

                            @Override
                            public void read(Drive drive) {
                                asked.add(drive.label());
                            }
                        }));
        model.show(List.of(drive("A", List.of()), drive("B", List.of())));
        model.look("B");

        model.read();

        assertThat(asked).containsExactly("B");
    }

    private static Drive drive(String label, List<Snapshot> snapshots) {
        return new Drive(label, "", true, Optional.empty(), snapshots, List.of());
    }

    private static Snapshot snapshot(String name, long hours, Health health, String pending) {
        var mark = pending.equals("0") ? Mark.PLAIN : Mark.TELLING;
        var row =
                new Attribute(
                        197,
                        "Current_Pending_Sector",
                        "200",
                        "200",
                        "0",
                        pending,
                        pending,
                        "",
                        "Sectors that wait.",
                        mark);
        return new Snapshot(
                name,
                OptionalLong.of(hours),
                health,
                List.of(),
                List.of(row),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
