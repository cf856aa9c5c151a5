package holmes.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.device.Memory;
import holmes.device.Progress;
import holmes.examine.compare.Compare;
import holmes.examine.compare.Comparison;
import holmes.stack.Layer;
import holmes.ui.Hands;
import holmes.ui.OnScreen;
import holmes.ui.Toolkit;
import holmes.ui.fx.Dress;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Look;
import holmes.ui.fx.Settings;
import holmes.ui.fx.Tasks;
import holmes.ui.hex.Offer;
import holmes.ui.hex.Source;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The comparing screen by keys and clicks, on JavaFX's headless platform.
@ExtendWith(OnScreen.class)
class CompareViewTest {

    private static final int SIZE = 1 << 20;

    private final Hands hands = new Hands();
    private final CompareModel model =
            new CompareModel(Lanes.onto(Platform::runLater), new Tasks());
    private Stage stage;

    @BeforeEach
    void show() {
        Toolkit.run(() -> {
            model.offer(new Desk(), List.of(disk("a"), disk("b", 100, 900_000)), List.of());
            model.choose(0, model.offers().get(0));
            model.choose(1, model.offers().get(1));
            var look = new Look(Settings.inMemory());
            Dress.wear(look);
            var scene = new Scene(new CompareView(model), 900, 700);
            Dress.put(look, scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Toolkit.until(() -> model.ready().getValue());
    }

    @AfterEach
    void hide() {
        Toolkit.run(stage::hide);
    }

    /// A case that keeps nothing.
    private static final class Desk implements CompareDesk {
        @Override
        public Optional<Found> recall(Compare request) {
            return Optional.empty();
        }

        @Override
        public Found compare(Compare request, Progress progress) throws Progress.Cancelled {
            return new Found(comparison(progress), 7, List.of());
        }

        private static Comparison comparison(Progress progress) throws Progress.Cancelled {
            return Compare.of(List.of(memory("a"), memory("b", 100, 900_000)), progress);
        }
    }

    private static Memory memory(String name, int... flipped) {
        var bytes = new byte[SIZE];
        for (int at : flipped) bytes[at] = 1;
        return new Memory(name, MemorySegment.ofArray(bytes));
    }

    private static Offer disk(String name, int... flipped) {
        var device = memory(name, flipped);
        return new Offer(name, new Layer.Medium(name), _ -> Source.of(name, device));
    }

    @Test
    void differences_are_walked_by_keys_and_by_the_map() {
        Toolkit.run(() -> button("Compare").fire());
        Toolkit.until(() -> model.found().get().isPresent());
        Node cells = node(".compare-cells");
        Toolkit.run(cells::requestFocus);

        hands.press(KeyCode.N);
        assertThat(cursor()).isEqualTo(100);
        hands.press(KeyCode.N);
        assertThat(cursor()).isEqualTo(900_000);
        hands.press(KeyCode.P);
        assertThat(cursor()).isEqualTo(100);
        hands.press(KeyCode.RIGHT);
        hands.press(KeyCode.RIGHT);
        hands.press(KeyCode.DOWN);
        assertThat(cursor()).isEqualTo(102 + Toolkit.on(() -> model.rows().width()));

        hands.click(node -> node.getStyleClass().contains("density-map"));
        assertThat(cursor()).isBetween(SIZE / 2 - 5000L, SIZE / 2 + 5000L);
        String said = Toolkit.on(cells::getAccessibleText);
        assertThat(said).contains("A 0, B 0");
    }

    @Test
    void a_pane_starts_where_it_is_written() {
        TextField start =
                Toolkit.on(() ->
                        (TextField)
                                stage.getScene().getRoot().lookupAll(".text-field").stream()
                                        .filter(n -> "Where B starts".equals(n.getAccessibleText()))
                                        .findFirst()
                                        .orElseThrow());
        Toolkit.run(() -> {
            start.requestFocus();
            start.setText("2s");
        });

        hands.press(KeyCode.ENTER);

        assertThat(Toolkit.on(() -> model.panes().get(1).start().get())).isEqualTo(1024);
        String shown = Toolkit.on(start::getText);
        assertThat(shown).isEqualTo("1,024");
    }

    private long cursor() {
        return Toolkit.on(() -> model.rows().cursor().get());
    }

    private Node node(String selector) {
        return Toolkit.on(() -> stage.getScene().getRoot().lookup(selector));
    }

    private Button button(String text) {
        return (Button)
                stage.getScene().getRoot().lookupAll(".button").stream()
                        .filter(n -> n instanceof Button b && text.equals(b.getText()))
                        .findFirst()
                        .orElseThrow();
    }
}
