package holmes.ui.bays;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.Hands;
import holmes.ui.OnScreen;
import holmes.ui.Toolkit;
import holmes.ui.fx.Settings;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnScreen.class)
class BaysViewTest {

    private final Hands hands = new Hands();
    private final BaysModel model = new BaysModel(Settings.inMemory());
    private final BaysModelTest.Heard heard = new BaysModelTest.Heard();
    private Optional<Stage> stage = Optional.empty();

    @BeforeEach
    void open() {
        Toolkit.run(() -> {
            model.open(Optional.of(heard));
            model.show(BaysModelTest.cards("DISK-A", "DISK-B"), Optional.empty());
            var window = new Stage();
            window.setScene(new Scene(new BaysView(model), 1000, 700));
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
    void a_disk_is_dragged_into_an_empty_bay() {
        hands.drag("DISK-A", "bay 4, empty");

        assertThat(labels()).startsWith("", "DISK-B", "", "DISK-A");
        assertThat(heard.layouts).hasSize(1);
    }

    @Test
    void keys_alone_choose_and_move_a_disk() {
        hands.click("DISK-A");
        hands.press(KeyCode.RIGHT);
        assertThat(model.selected().get()).contains("DISK-B");

        hands.press(KeyCode.SHIFT, KeyCode.DOWN);

        assertThat(labels().get(5)).isEqualTo("DISK-B");
    }

    private List<String> labels() {
        return Toolkit.on(() ->
                model.bays().stream().map(b -> b.disk().map(DiskCard::label).orElse("")).toList());
    }
}
