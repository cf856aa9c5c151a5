package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.device.Memory;
import holmes.device.Progress;
import holmes.examine.compare.Compare;
import holmes.stack.Layer;
import holmes.ui.compare.CompareDesk;
import holmes.ui.files.FileState;
import holmes.ui.files.Found;
import holmes.ui.files.Preview;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Settings;
import holmes.ui.fx.Tasks;
import holmes.ui.fx.Trail;
import holmes.ui.hex.Offer;
import holmes.ui.hex.Source;
import holmes.ui.session.Screens;
import holmes.ui.timeline.Moment;
import holmes.ui.timeline.Strand;
import holmes.ui.timeline.Told;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Going back brings back the screen and what was looked at on it.
class PlacesTest {

    private static final int SIZE = 1 << 20;

    private final Screens screens =
            Screens.with(Lanes.direct(), new Tasks(), Settings.inMemory(), _ -> {});
    private final SimpleStringProperty screen = new SimpleStringProperty("");
    private final Trail trail = new Trail(screen, screen::set);

    @BeforeEach
    void watch() {
        new Places(screens).on(trail);
    }

    @Test
    void a_file_is_looked_at_again_also_if_a_filter_hides_it_by_now() {
        screens.files()
                .open(
                        List.of(file("/etc/passwd"), file("/home/letter")),
                        (_, _) -> Preview.none(""),
                        Optional.empty());
        screen.set("Files");
        screens.files().look("root\n/home/letter");
        screen.set("Log");
        screens.files().selected().set(Optional.empty());
        screens.files().words().set("passwd");

        trail.back();

        assertThat(screen.get()).isEqualTo("Files");
        assertThat(screens.files().selected().get().orElseThrow().path()).isEqualTo("/home/letter");
        assertThat(screens.files().words().get()).isEmpty();
    }

    @Test
    void layers_stand_side_by_side_again_with_the_byte_that_was_looked_at() {
        var compare = screens.compare();
        compare.offer(new Nothing(), List.of(disk("a"), disk("b"), disk("c")), List.of());
        screen.set("Compare");
        compare.choose(0, compare.offers().get(0));
        compare.choose(1, compare.offers().get(1));
        assertThat(compare.startAt(1, "512")).isTrue();
        compare.moveTo(70_000);
        var there = compare.place().get();
        screen.set("Log");
        compare.choose(1, compare.offers().get(2));

        trail.back();

        assertThat(screen.get()).isEqualTo("Compare");
        assertThat(compare.place().get()).isEqualTo(there).contains("70000").contains("b");
        assertThat(compare.panes().get(1).start().get()).isEqualTo(512);
    }

    @Test
    void a_byte_that_was_jumped_from_is_gone_back_to_also_on_another_layer() {
        var hex = screens.hex();
        hex.offer(List.of(disk("a"), disk("b")));
        screen.set("Bytes");
        hex.choose(hex.offers().getFirst());
        hex.moveTo(300, false);
        hex.goTo("512k");
        hex.choose(hex.offers().getLast());
        hex.moveTo(77, false);

        trail.back();
        assertThat(hex.place().get()).isEqualTo("a\n" + (512 << 10));
        trail.back();
        assertThat(hex.place().get()).isEqualTo("a\n300");
        trail.forth();
        trail.forth();
        assertThat(hex.place().get()).isEqualTo("b\n77");
        assertThat(trail.canForth().get()).isFalse();
    }

    @Test
    void a_layer_that_the_stack_opened_is_found_again_though_nobody_offers_it() {
        var hex = screens.hex();
        hex.offer(List.of(disk("a")));
        screen.set("Stack");
        hex.choose(disk("unlisted"));
        screen.set("Bytes");
        hex.moveTo(5, false);
        hex.choose(hex.offers().getFirst());

        trail.back();

        assertThat(hex.place().get()).isEqualTo("unlisted\n5");
        trail.back();
        assertThat(screen.get()).isEqualTo("Stack");
    }

    @Test
    void a_moment_of_the_timeline_is_selected_again() {
        var timeline = screens.timeline();
        timeline.open(() -> Told.of(List.of(moment("one", 1), moment("two", 2)), List.of()));
        timeline.watch(true);
        screen.set("Timeline");
        timeline.selected().set(Optional.of(moment("two", 2)));
        screen.set("Log");
        timeline.selected().set(Optional.empty());
        timeline.words().set("one");

        trail.back();

        assertThat(timeline.selected().get()).contains(moment("two", 2));
    }

    private static Found file(String path) {
        return new Found(
                "root", path, "f", 0644, 0, 0, 1, FileState.COMPLETE, "", "", "", List.of());
    }

    private static Offer disk(String name) {
        var bytes = new Memory(name, MemorySegment.ofArray(new byte[SIZE]));
        return new Offer(name, new Layer.Medium(name), _ -> Source.of(name, bytes));
    }

    private static Moment moment(String what, long entry) {
        return new Moment(Optional.empty(), "", "", "", Strand.WORK, "", what, "", "", "", entry);
    }

    /// A case that holds no comparison.
    private record Nothing() implements CompareDesk {
        @Override
        public Optional<holmes.ui.compare.Found> recall(Compare request) {
            return Optional.empty();
        }

        @Override
        public holmes.ui.compare.Found compare(Compare request, Progress progress) {
            throw new AssertionError("nobody asked for it");
        }
    }
}
