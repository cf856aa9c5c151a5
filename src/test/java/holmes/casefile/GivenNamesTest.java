package holmes.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.device.Progress;
import holmes.stack.Layer;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GivenNamesTest {

    private static final Layer ONE = new Layer.Medium("one");
    private static final Layer TWO = new Layer.Medium("two");

    private final MemoryStore store = new MemoryStore();
    private final Case open = Case.open(store, Media.NONE, Clock.systemUTC());

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void the_newest_name_counts() throws Exception {
        say(ONE, "a", "md0");
        say(ONE, "a", "home");

        assertThat(GivenNames.of(store).of(ONE, "a")).hasValue("home");
        assertThat(GivenNames.of(store).of(ONE, "b")).isEmpty();
        assertThat(GivenNames.of(store).of(ONE)).hasValue("home");
    }

    @Test
    void a_name_is_one_volume_s_and_the_newer_one_has_it() throws Exception {
        say(ONE, "a", "md0");
        say(TWO, "a", "md0");

        assertThat(GivenNames.of(store).of(TWO, "a")).hasValue("md0");
        assertThat(GivenNames.of(store).of(ONE, "a")).hasValue("md0-2");
        assertThat(GivenNames.of(store).all())
                .extracting(Naming::name)
                .containsExactly("md0-2", "md0");
    }

    @Test
    void several_file_systems_on_a_layer_have_names_of_their_own() throws Exception {
        say(ONE, "old", "fs");
        say(ONE, "new", "fs-2");

        assertThat(GivenNames.of(store).of(ONE, "old")).hasValue("fs");
        assertThat(GivenNames.of(store).of(ONE, "new")).hasValue("fs-2");
    }

    private void say(Layer layer, String system, String name) throws Exception {
        open.perform(new Naming(layer, system, name), Progress.NONE);
    }
}
