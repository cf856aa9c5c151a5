package holmes.ui.compare;

import holmes.examine.compare.Comparison.Difference;
import holmes.report.words.Words;
import holmes.ui.fx.TextCell;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The ranges that differ, and which side is stale in each.
final class RangesTable extends TableView<Difference> {

    private final CompareModel model;
    private boolean following;

    RangesTable(CompareModel model) {
        this.model = model;
        getStyleClass().add("dense");
        setAccessibleText("Ranges that differ");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("From byte", 13, "number-cell", (_, range) -> Words.count(range.offset()));
        column("Length", 9, "number-cell", (_, range) -> Words.size(range.length()));
        column("Differ", 9, "number-cell", (_, r) -> Words.count(r.differing()));
        column("Stale side", 12, "", Found::stale);
        column("Because", 46, "", RangesTable::why);
        model.found().subscribe(_ -> fill());
        model.changes().subscribe(_ -> follow());
        getSelectionModel().selectedItemProperty().subscribe(this::go);
    }

    private static String why(Found found, Difference range) {
        var all = found.of(range);
        if (all.isEmpty()) return "";
        return String.join(" ", all.stream().map(Judgement::why).distinct().toList());
    }

    private void column(
            String title, double width, String style, BiFunction<Found, Difference, String> say) {
        var column = new TableColumn<Difference, String>(title);
        column.setCellValueFactory(cell ->
                new ReadOnlyStringWrapper(
                        model.found().get().map(f -> say.apply(f, cell.getValue())).orElse("")));
        column.setCellFactory(_ -> new TextCell<>(style));
        column.setPrefWidth(width * 12);
        if (style.equals("number-cell")) column.setMinWidth(width * 11);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
    }

    private void fill() {
        var found = model.found().get();
        getItems().setAll(found.map(f -> f.comparison().ranges()).orElse(List.of()));
        var words =
                found.isEmpty()
                        ? "Not compared yet. Comparing reads every layer once, from its start to the"
                                + " end of the smallest."
                        : found.get().comparison().provesEqual()
                                ? "Every byte was compared, and all are equal."
                                : "Nothing differs in what was compared.";
        var said = new Label(words);
        said.setWrapText(true);
        setPlaceholder(said);
    }

    /// The range under the cursor is the one selected.
    private void follow() {
        var here = model.found().get().flatMap(f -> f.holding(model.rows().cursor().get()));
        if (here.isEmpty() || here.get().equals(getSelectionModel().getSelectedItem())) return;
        following = true;
        getSelectionModel().select(here.get());
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 2));
        following = false;
    }

    private void go(Difference range) {
        if (range != null && !following) model.jump(range.offset());
    }
}
