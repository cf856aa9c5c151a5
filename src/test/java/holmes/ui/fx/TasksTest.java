package holmes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.Refused;
import org.junit.jupiter.api.Test;

class TasksTest {

    private final Tasks tasks = new Tasks();

    @Test
    void a_failure_stays_until_the_same_is_done() {
        start("Export", "the disk is full");
        start("Verify", "");
        assertThat(tasks.all()).extracting(Task::title).containsExactly("Export", "Verify");

        start("Export", "");
        assertThat(tasks.all()).extracting(Task::title).containsExactly("Verify", "Export");
    }

    @Test
    void a_failure_stays_though_it_failed_again() {
        start("Export", "the disk is full");
        start("Export", "the disk is full still");

        assertThat(tasks.all()).hasSize(2);
    }

    @Test
    void of_what_is_done_the_newest_are_shown() {
        for (var title : new String[] {"A", "B", "C"}) start(title, "");

        assertThat(tasks.all()).extracting(Task::title).containsExactly("B", "C");
    }

    /// @param why it fails; empty if it does not
    private void start(String title, String why) {
        tasks.start(
                title,
                new Worker<>(
                        Lanes.direct(),
                        _ -> {
                            if (!why.isEmpty()) throw new Refused(why);
                            return true;
                        }));
    }
}
