package holmes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.OnScreen;
import holmes.ui.Toolkit;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OnScreen.class)
class TermsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chunk", "near copies", "extent", "PV", "VG", "LV", "seqno", "superblock", "UUID",
                "WWN", "stale", "generation", "resync", "seal", "RAID10", "LVM", "SMART", "MBR",
                "GPT", "inode", "journal", "mirror", "sector", "slot", "swap", "tie", "event count"
            })
    void every_word_that_the_screens_use_is_explained(String term) {
        assertThat(Terms.of("Something of the " + term + " here"))
                .contains(": ")
                .doesNotContain("\n");
    }

    @Test
    void a_label_that_is_pointed_at_explains_its_words_and_no_longer_when_it_has_others() {
        Toolkit.run(() -> {
            var label = new Label("chunk 64 KiB, seqno 12");
            var own = new Label("stale");
            own.setTooltip(new Tooltip("its own"));
            var window = new StackPane(label, own);
            Terms.explainIn(window);

            for (var pointed : List.of(label, own)) enter(pointed);
            assertThat(label.getTooltip().getText()).contains("chunk: ").contains("seqno: ");
            assertThat(own.getTooltip().getText()).isEqualTo("its own");

            label.setText("plain");
            assertThat(label.getTooltip()).isNull();
        });
    }

    private static void enter(Label label) {
        Event.fireEvent(
                label,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED_TARGET,
                        1,
                        1,
                        1,
                        1,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(label, 1, 1)));
    }
}
