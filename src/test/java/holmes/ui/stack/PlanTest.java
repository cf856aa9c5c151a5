package holmes.ui.stack;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.fx.Inspected;
import holmes.ui.stack.Plan.Placed;
import holmes.ui.stack.Plan.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void what_lies_on_something_is_drawn_to_the_right_of_it() {
        var plan = Plan.of(stack(2, 3));

        assertThat(plan.links()).isNotEmpty();
        assertThat(plan.links()).allSatisfy(l -> assertThat(l.from().x()).isLessThan(l.to().x()));
    }

    @Test
    void no_two_boxes_overlap_in_a_chassis_of_twelve_disks() {
        var plan = Plan.of(stack(12, 20));

        var boxes = plan.boxes();
        for (var one : boxes) {
            for (var other : boxes) {
                if (!one.equals(other))
                    assertThat(overlap(one, other)).as("%s %s", one, other).isFalse();
            }
            assertThat(one.y()).isNotNegative();
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(plan.height());
        }
    }

    @Test
    void an_array_stands_in_the_middle_of_what_it_carries() {
        var plan = Plan.of(stack(2, 3));

        double array = plan.find("array").orElseThrow().middle();
        assertThat(array).isEqualTo(plan.find("volume 1").orElseThrow().middle());
    }

    @Test
    void arrow_keys_walk_along_the_links_and_within_a_column() {
        var plan = Plan.of(stack(2, 3));

        assertThat(id(plan.from("volume 0", Way.DOWN_THE_STACK))).isEqualTo("array");
        assertThat(id(plan.from("array", Way.UP_THE_STACK))).isEqualTo("volume 1");
        assertThat(id(plan.from("volume 0", Way.NEXT))).isEqualTo("volume 1");
        assertThat(plan.from("volume 0", Way.PREVIOUS)).isEmpty();
    }

    @Test
    void a_stack_that_lies_on_itself_is_drawn_all_the_same() {
        var plan =
                Plan.of(
                        List.of(
                                box("a", Kind.ARRAY, List.of("b"), ""),
                                box("b", Kind.VOLUME, List.of("a"), "")));

        assertThat(plan.boxes()).hasSize(2);
    }

    private static String id(Optional<Placed> placed) {
        return placed.orElseThrow().box().id();
    }

    private static boolean overlap(Placed a, Placed b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    static List<Box> stack(int disks, int volumes) {
        var boxes = new ArrayList<Box>();
        var members = new ArrayList<String>();
        for (int i = 0; i < disks; i++) {
            boxes.add(box("disk " + i, Kind.DISK, List.of(), ""));
            boxes.add(box("part " + i, Kind.PARTITION, List.of("disk " + i), "partition 1"));
            members.add("part " + i);
        }
        boxes.add(box("array", Kind.ARRAY, members, ""));
        for (int i = 0; i < volumes; i++)
            boxes.add(box("volume " + i, Kind.VOLUME, List.of("array"), ""));
        return boxes;
    }

    static Box box(String id, Kind kind, List<String> below, String group) {
        return new Box(
                id,
                kind,
                id,
                "",
                Age.OLD,
                false,
                below,
                group,
                Optional.empty(),
                Inspected.NOTHING);
    }
}
