package holmes.examine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.device.Progress;
import holmes.examine.bench.Contest.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {

    @Test
    void measures_both_sides_and_leaves_the_folder_empty(@TempDir Path folder)
            throws IOException, Progress.Cancelled {
        for (var contest : DeviceContests.all(2, 1, 1)) {
            var measured = Benchmark.run(contest, folder, Progress.NONE);

            assertThat(measured.holmesSeconds()).isPositive();
            assertThat(measured.programSeconds()).isPositive();
            assertThat(measured.inWords()).contains(contest.name()).doesNotContain("\n");
            try (var left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void knows_whether_the_goal_was_reached() {
        assertThat(measured(1.1, new Goal.AtMostTimes(1.15)).reached()).isTrue();
        assertThat(measured(1.2, new Goal.AtMostTimes(1.15)).reached()).isFalse();
        assertThat(measured(0.03, new Goal.Faster(25)).reached()).isTrue();
        assertThat(measured(0.05, new Goal.Faster(25)).reached()).isFalse();
        assertThat(measured(0.3, new Goal.Within(0.3)).reached()).isTrue();
        assertThat(measured(0.05, new Goal.Faster(25)).inWords())
                .isEqualTo(
                        "x                                         0.050 s  cat                   1.000 s"
                                + "  20 times faster, goal 25  MISSED; limited by y");
    }

    private static Measured measured(double seconds, Goal goal) {
        return new Measured("x", seconds, "cat", 1, goal, "y");
    }
}
