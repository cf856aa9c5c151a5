package holmes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.OnScreen;
import holmes.ui.Toolkit;
import holmes.ui.fx.Dress;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Link;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import holmes.ui.fx.Look;
import holmes.ui.fx.Settings;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnScreen.class)
class InspectorViewTest {

    private static final String HASH =
            "888dba9aa92897b7cca8cf9a5718c007d84b21882c1dae26ac1941b16e018290";
    private static final String SENTENCE =
            "Bad sectors are counted, and there are none; the error log has no entry either.";

    private final List<String> copied = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final SimpleBooleanProperty explained = new SimpleBooleanProperty();

    private Inspected drive() {
        var link = new Link("entry 12", () -> gone.add("12"));
        var rows =
                List.of(
                        new Row("Size", "243,269,632 bytes"),
                        new Row("SHA-256", HASH),
                        new Row("Verdict", List.of("good"), "What the figures amount to."),
                        new Row("Why", SENTENCE),
                        new Row("Shown by", List.of(""), "", List.of(link)),
                        new Row("sectors that wait to be reallocated, which is a long name", "0"));
        var values = new Row("u16", List.of("4660", "13330"), "");
        return new Inspected(
                "WD-WCASY2216077",
                "disk",
                List.of(
                        new Section("Facts", rows),
                        new Section("Read as", List.of("LE", "BE"), List.of(values))));
    }

    private InspectorView shown(int width, int percent) {
        return Toolkit.on(() -> {
            var settings = Settings.inMemory();
            settings.put("text.percent", "" + percent);
            var look = new Look(settings);
            Dress.wear(look);
            var view =
                    new InspectorView(new SimpleObjectProperty<>(drive()), explained, copied::add);
            var scene = new Scene(view, width, 700);
            Dress.put(look, scene);
            view.applyCss();
            view.layout();
            view.layout();
            return view;
        });
    }

    private static List<Label> labels(InspectorView view) {
        return view.lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(Label.class::cast)
                .filter(label -> !label.getText().isEmpty())
                .toList();
    }

    private static Bounds place(InspectorView view, Node node) {
        return view.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private static Label label(InspectorView view, String text) {
        return labels(view).stream().filter(l -> l.getText().equals(text)).findFirst().get();
    }

    @Test
    void nothing_is_cut_off_however_narrow_it_is_and_however_large_the_text() {
        for (int width : List.of(220, 360, 900)) {
            for (int percent : List.of(80, 100, 200)) {
                var view = shown(width, percent);
                for (var label : labels(view)) {
                    var text = (Text) label.lookup(".text");
                    assertThat(text.getText().replace("\n", ""))
                            .as("%d px, %d %%", width, percent)
                            .isEqualTo(label.getText());
                    assertThat(place(view, label).getMaxX())
                            .as("%s at %d px, %d %%", label.getText(), width, percent)
                            .isLessThanOrEqualTo(width);
                }
            }
        }
    }

    @Test
    void short_values_stand_in_one_column_and_sentences_below_their_names() {
        var view = shown(360, 100);
        var size = place(view, label(view, "243,269,632 bytes"));
        var good = place(view, label(view, "good"));
        assertThat(size.getMinX()).isEqualTo(good.getMinX());
        assertThat(size.getMinY()).isEqualTo(place(view, label(view, "Size")).getMinY());
        var why = place(view, label(view, SENTENCE));
        assertThat(why.getMinY())
                .isGreaterThanOrEqualTo(place(view, label(view, "Why")).getMaxY() - 1);
        assertThat(why.getMinX()).isLessThan(good.getMinX());
    }

    @Test
    void a_hash_is_copied_whole_and_a_link_goes_where_it_says() {
        var view = shown(360, 100);
        Toolkit.run(() -> {
            ((Button) view.lookup(".row-copy")).fire();
            ((Hyperlink) view.lookup(".hyperlink")).fire();
        });
        assertThat(copied).containsExactly(HASH);
        assertThat(gone).containsExactly("12");
    }

    @Test
    void meanings_are_shown_when_asked_for() {
        assertThat(labels(shown(360, 100)).stream().map(Label::getText))
                .doesNotContain("What the figures amount to.");
        explained.set(true);
        assertThat(labels(shown(360, 100)).stream().map(Label::getText))
                .contains("What the figures amount to.");
    }

    @Test
    void all_of_it_is_text_for_the_clipboard() {
        assertThat(drive().text())
                .contains("WD-WCASY2216077\ndisk\n\nFacts\nSize: 243,269,632 bytes\n")
                .contains("Shown by:  [entry 12]")
                .contains("u16: 4660 / 13330");
    }
}
