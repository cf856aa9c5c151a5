package holmes.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.OnScreen;
import holmes.ui.Toolkit;
import holmes.ui.fx.Lanes;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnScreen.class)
class LogViewTest {

    private final List<String> copied = new ArrayList<>();

    @Test
    void controls_and_table_follow_the_filter_and_a_new_kind_takes_no_choice_away() {
        var model = new LogModel(Lanes.direct());
        Toolkit.run(() -> {
            var view = new LogView(model, copied::add);
            new Scene(view, 900, 600);
            view.applyCss();
            view.layout();
            model.append(List.of(line(1, "survey"), line(2, "note")));
            model.only("note");
            ComboBox<?> kinds = (ComboBox<?>) view.lookup(".combo-box");
            assertThat(kinds.getValue()).isEqualTo("note");
            model.append(List.of(line(3, "decide")));
            assertThat(model.filter().get().kind()).isEqualTo("note");
            kinds.getSelectionModel().selectFirst();
            assertThat(model.filter().get()).isEqualTo(LogFilter.ALL);
            TableView<?> table = (TableView<?>) view.lookup(".log-table");
            assertThat(table.getItems()).hasSize(3);
            model.look(2);
            assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(1);
            table.getSelectionModel().select(2);
            assertThat(model.selected().get().getAsLong()).isEqualTo(3);

            table.getContextMenu().getItems().getFirst().fire();
            assertThat(copied).singleElement().asString().startsWith("3\t");
        });
    }

    private static LogLine line(long number, String kind) {
        return new LogLine(number, "", kind, "step", "done", "derived", "ab12");
    }
}
