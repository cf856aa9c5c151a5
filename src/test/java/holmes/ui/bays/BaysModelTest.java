package holmes.ui.bays;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.BayLayout;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaysModelTest {

    private final Settings settings = Settings.inMemory();
    private final BaysModel model = new BaysModel(settings);
    private final Heard heard = new Heard();

    @Test
    void disks_stand_where_the_layout_puts_them_and_others_where_it_is_free() {
        var layout = new BayLayout(List.of(slot("1", ""), slot("2", "c"), slot("3", "")));
        model.show(cards("a", "b", "c"), Optional.of(layout));

        assertThat(labels()).startsWith("a", "c", "b", "");
        assertThat(model.bays()).hasSize(12);
    }

    @Test
    void a_disk_that_is_moved_changes_places_and_the_case_is_told() {
        model.open(Optional.of(heard));
        model.show(cards("a", "b"), Optional.empty());
        model.selected().set(Optional.of("a"));

        model.push(0, 1);
        assertThat(labels()).startsWith("b", "a");
        model.push(1, 0);

        assertThat(labels().get(5)).isEqualTo("a");
        assertThat(heard.layouts).hasSize(2);
        assertThat(heard.layouts.getLast().get(5)).isEqualTo(slot("6", "a"));
    }

    @Test
    void nothing_is_moved_in_a_review_or_out_of_the_chassis() {
        model.show(cards("a"), Optional.empty());
        model.move(0, 1);
        assertThat(labels().getFirst()).isEqualTo("a");

        model.open(Optional.of(heard));
        model.selected().set(Optional.of("a"));
        model.push(0, -1);

        assertThat(labels().getFirst()).isEqualTo("a");
        assertThat(heard.layouts).isEmpty();
    }

    @Test
    void nothing_is_left_out_without_a_reason() {
        model.open(Optional.of(heard));
        model.show(cards("a"), Optional.empty());
        model.selected().set(Optional.of("a"));

        model.leaveOut();
        assertThat(heard.said).isEmpty();
        model.reason().set("It clicks.");
        model.leaveOut();

        assertThat(heard.said).containsExactly("a out: It clicks.");
        assertThat(model.reason().get()).isEmpty();
    }

    @Test
    void sixty_bays_and_their_shape_are_remembered() {
        model.rows().set(10);
        model.columns().set(6);
        model.show(cards(names(60)), Optional.empty());

        assertThat(model.bays()).hasSize(60);
        assertThat(new BaysModel(settings).columns().get()).isEqualTo(6);
    }

    @Test
    void links_leave_and_reach_bays_at_their_sides_and_never_cross_one() {
        model.show(cards(names(12)), Optional.empty());
        var grid = new Traces.Grid(4, 200, 150, 20, 24);

        var traces = Traces.of(model.bays(), grid);

        assertThat(traces).hasSize(6);
        for (var trace : traces) {
            for (int i = 2; i < trace.points().size() - 2; i += 2) {
                double x = trace.points().get(i);
                double y = trace.points().get(i + 1);
                boolean inGap = x % 220 < 20 || y % 170 < 20;
                assertThat(inGap).as("%s, %s", x, y).isTrue();
            }
        }
    }

    private List<String> labels() {
        return model.bays().stream().map(b -> b.disk().map(DiskCard::label).orElse("")).toList();
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "d" + i).toArray(String[]::new);
    }

    private static BayLayout.Slot slot(String name, String identity) {
        return new BayLayout.Slot(name, identity);
    }

    /// Neighbours are pairs.
    static List<DiskCard> cards(String... labels) {
        var cards = new ArrayList<DiskCard>();
        for (int i = 0; i < labels.length; i++) {
            cards.add(
                    new DiskCard(
                            labels[i],
                            "",
                            labels[i],
                            "",
                            1 << 20,
                            List.of(),
                            Health.UNKNOWN,
                            "",
                            Role.OPEN,
                            Optional.of(i / 2),
                            Optional.empty(),
                            List.of(),
                            Inspected.NOTHING));
        }
        return cards;
    }

    /// Keeps what it is told.
    static final class Heard implements BaysModel.Actions {

        final List<List<BayLayout.Slot>> layouts = new ArrayList<>();
        final List<String> said = new ArrayList<>();

        @Override
        public void arrange(List<BayLayout.Slot> slots) {
            layouts.add(slots);
        }

        @Override
        public void exclude(DiskCard disk, boolean out, String why) {
            said.add(disk.label() + (out ? " out: " : " in: ") + why);
        }

        @Override
        public void prefer(DiskCard.Swap swap, String why) {
            said.add(swap.answer() + ": " + why);
        }

        @Override
        public void labels(List<Bay> bays) {
            said.add("labels");
        }
    }
}
