package holmes.ui.stack;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.stack.Layer;
import holmes.ui.fx.Inspected;
import holmes.ui.stack.Plan.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StackModelTest {

    private final StackModel model = new StackModel();

    @Test
    void partitions_that_are_alike_are_one_until_they_are_looked_at_one_by_one() {
        model.show(PlanTest.stack(10, 2));
        assertThat(ids()).contains("all of partition 1").doesNotContain("part 0");

        model.look("all of partition 1");
        model.fold();
        assertThat(ids()).contains("part 0", "part 9").doesNotContain("all of partition 1");
        assertThat(model.selected().get().map(Box::id)).contains("part 0");

        model.fold();
        assertThat(ids()).contains("all of partition 1").doesNotContain("part 0");
    }

    @Test
    void shows_one_life_of_the_disks_or_both() {
        var boxes = new ArrayList<>(PlanTest.stack(2, 1));
        boxes.add(box("newer", Age.NEW, Optional.empty()));
        model.show(boxes);
        assertThat(ids()).contains("array", "newer");

        model.shown().set(Age.OLD);
        assertThat(ids()).contains("array").doesNotContain("newer");

        model.shown().set(Age.NEW);
        assertThat(ids()).contains("newer").doesNotContain("array");
    }

    @Test
    void the_first_arrow_key_selects_the_first_box() {
        model.show(PlanTest.stack(2, 1));

        model.go(Way.NEXT);

        assertThat(model.selected().get().map(Box::id)).contains("disk 0");
    }

    @Test
    void shows_the_bytes_of_what_has_some() {
        var layer = new Layer.Medium("disk");
        var asked = new ArrayList<Layer>();
        model.open(asked::add);
        model.show(
                List.of(
                        box("here", Age.ONLY, Optional.of(layer)),
                        box("gone", Age.ONLY, Optional.empty())));

        model.look("gone");
        assertThat(model.bytes()).isFalse();
        model.look("here");
        assertThat(model.bytes()).isTrue();

        assertThat(asked).containsExactly(layer);
    }

    private List<String> ids() {
        return model.plan().get().boxes().stream().map(placed -> placed.box().id()).toList();
    }

    private static Box box(String id, Age age, Optional<Layer> layer) {
        return new Box(id, Kind.ARRAY, id, "", age, false, List.of(), "", layer, Inspected.NOTHING);
    }
}
