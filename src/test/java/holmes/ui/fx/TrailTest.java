package holmes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class TrailTest {

    private final SimpleStringProperty screen = new SimpleStringProperty("");
    private final SimpleStringProperty disk = new SimpleStringProperty("");
    private final Trail trail = new Trail(screen, screen::set);

    TrailTest() {
        trail.watch("Disks", disk, disk::set);
    }

    @Test
    void goes_back_to_the_screen_and_what_was_selected_there_and_forth_again() {
        screen.set("Disks");
        disk.set("A");
        disk.set("B");
        screen.set("Log");
        disk.set("C");

        trail.back();
        assertThat(screen.get() + disk.get()).isEqualTo("DisksB");
        assertThat(trail.canBack().get()).isFalse();
        trail.forth();
        assertThat(screen.get()).isEqualTo("Log");
        assertThat(trail.canForth().get()).isFalse();
    }

    @Test
    void a_jump_on_one_screen_is_a_place_of_its_own() {
        screen.set("Disks");
        disk.set("A");
        trail.jump();
        disk.set("B");

        trail.back();
        assertThat(disk.get()).isEqualTo("A");
    }

    @Test
    void a_new_way_forgets_the_one_that_was_gone_back() {
        screen.set("Disks");
        screen.set("Log");
        trail.back();
        screen.set("Files");

        assertThat(trail.canForth().get()).isFalse();
        trail.back();
        assertThat(screen.get()).isEqualTo("Disks");
    }

    @Test
    void nothing_is_left_when_the_case_is_closed() {
        screen.set("Disks");
        screen.set("Log");
        screen.set("");
        trail.clear();

        trail.back();
        assertThat(screen.get()).isEmpty();
    }
}
