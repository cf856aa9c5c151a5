package holmes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void a_stopped_run_makes_no_claim() {
        assertThat(new State.Stopped<>().line())
                .isEqualTo("Stopped before the end: no claim is made");
        assertThat(new State.Running<>("Comparing", 1, 4, Duration.ofSeconds(3)).line())
                .isEqualTo("Comparing: 25 %, about 9 s left in this step");
    }
}
