package holmes.ui.fx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;

/// Widths of columns and places of dividers of a view, kept from one day to the next. A view needs
/// to do nothing for it.
///
/// @param name of the view; its tables and dividers are counted from the first
public record Remembered(Settings settings, String name) {

    /// Sets what was remembered, and remembers from now on.
    public void of(Node view) {
        var all = new ArrayList<Node>();
        collect(view, all);
        for (int i = 0; i < all.size(); i++) {
            var key = name + "." + i;
            switch (all.get(i)) {
                case TableView<?> table -> columns("columns." + key, table.getColumns());
                case TreeTableView<?> table -> columns("columns." + key, table.getColumns());
                case SplitPane pane -> dividers("dividers." + key, pane);
                default -> {}
            }
        }
    }

    private static void collect(Node node, List<Node> all) {
        switch (node) {
            case TableView<?> table -> all.add(table);
            case TreeTableView<?> table -> all.add(table);
            case SplitPane pane -> {
                all.add(pane);
                pane.getItems().forEach(item -> collect(item, all));
            }
            case ScrollPane pane -> {
                if (pane.getContent() != null) collect(pane.getContent(), all);
            }
            case TabPane pane ->
                    pane.getTabs().stream()
                            .map(tab -> tab.getContent())
                            .filter(Objects::nonNull)
                            .forEach(content -> collect(content, all));
            case Parent parent ->
                    parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
            default -> {}
        }
    }

    private void columns(String key, List<? extends TableColumnBase<?, ?>> columns) {
        var widths = numbers(settings.get(key, ""));
        if (widths.size() == columns.size()) {
            for (int i = 0; i < widths.size(); i++) columns.get(i).setPrefWidth(widths.get(i));
        }
        for (var column : columns) {
            column.widthProperty()
                    .addListener((_, _, _) ->
                            put(key, columns.stream().map(c -> c.getWidth()).toList()));
        }
    }

    private void dividers(String key, SplitPane pane) {
        var places = numbers(settings.get(key, ""));
        if (places.size() == pane.getDividers().size()) {
            for (int i = 0; i < places.size(); i++) pane.setDividerPosition(i, places.get(i));
        }
        for (var divider : pane.getDividers()) {
            divider.positionProperty()
                    .addListener((_, _, _) ->
                            put(key, Arrays.stream(pane.getDividerPositions()).boxed().toList()));
        }
    }

    private void put(String key, List<Double> numbers) {
        settings.put(
                key,
                numbers.stream()
                        .map(n -> Double.toString(Math.round(n * 1000) / 1000.0))
                        .collect(Collectors.joining(" ")));
    }

    private static List<Double> numbers(String text) {
        try {
            return Arrays.stream(text.strip().split(" +", -1))
                    .filter(word -> !word.isEmpty())
                    .map(Double::parseDouble)
                    .toList();
        } catch (NumberFormatException _) {
            return List.of();
        }
    }
}
