package holmes.ui.stack;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.stack.Layer;
import holmes.ui.Hands;
import holmes.ui.OnScreen;
import holmes.ui.Toolkit;
import holmes.ui.fx.Inspected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnScreen.class)
class StackViewTest {

    private final Hands hands = new Hands();
    private final StackModel model = new StackModel();
    private final AtomicInteger shown = new AtomicInteger();
    private Optional<Stage> stage = Optional.empty();

    @BeforeEach
    void open() {
        Toolkit.run(() -> {
            var boxes = new ArrayList<>(PlanTest.stack(4, 3));
            boxes.add(
                    new Box(
                            "gone",
                            Kind.PHYSICAL_VOLUME,
                            "pv1",
                            "",
                            Age.ONLY,
                            true,
                            List.of(),
                            "",
                            Optional.<Layer>empty(),
                            Inspected.NOTHING));
            model.show(boxes);
            var window = new Stage();
            window.setScene(new Scene(new StackView(model, shown::incrementAndGet), 900, 600));
            window.show();
            window.requestFocus();
            stage = Optional.of(window);
        });
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> stage.ifPresent(Stage::hide));
    }

    @Test
    void is_walked_by_mouse_and_by_keys_alone() {
        hands.click("array");
        assertThat(selected()).isEqualTo("array");

        hands.press(KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("volume 1");
        hands.press(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("volume 2");
        hands.press(KeyCode.LEFT);
        hands.press(KeyCode.LEFT);
        assertThat(selected()).isEqualTo("all of partition 1");

        hands.press(KeyCode.ENTER);
        assertThat(selected()).isEqualTo("part 0");
        hands.press(KeyCode.B);
        assertThat(shown).hasValue(1);
    }

    @Test
    void what_is_missing_says_so_in_words() {
        hands.see("missing");
    }

    private String selected() {
        return Toolkit.on(() -> model.selected().get().map(Box::id).orElse(""));
    }
}
