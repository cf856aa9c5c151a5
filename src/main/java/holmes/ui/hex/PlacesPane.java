package holmes.ui.hex;

import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/// The structures that were found on the layer, to go to.
final class PlacesPane extends ListView<PlacesPane.Spot> {

    private static final String CHOOSE = "Choose a disk, partition, array or volume at the top.";

    private static final String NOTHING =
            "No structure that Holmes knows was found here. That need not mean that there is none.";

    /// @param name what lies there
    /// @param at bytes from the start of the layer
    record Spot(String name, long at) {}

    PlacesPane(HexModel model) {
        getStyleClass().add("dense");
        setAccessibleText("Structures on this layer");
        var nothing = new Label(CHOOSE);
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        setCellFactory(_ -> new Cell());
        model.source()
                .subscribe(open -> {
                    nothing.setText(open.isPresent() ? NOTHING : CHOOSE);
                    getItems().setAll(open.map(PlacesPane::of).orElse(List.of()));
                });
        setOnMouseClicked(_ -> go(model));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) go(model);
        });
    }

    private void go(HexModel model) {
        var chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) model.jump(chosen.at());
    }

    static List<Spot> of(Source source) {
        var spots = new ArrayList<Spot>();
        for (var structure : source.structures()) {
            spots.add(new Spot(structure.name(), structure.offset()));
        }
        for (var table : source.overlay().tables()) {
            var last = table.first() + table.count() - 1;
            var name =
                    "%s %d to %d, %d bytes each"
                            .formatted(table.name(), table.first(), last, table.stride());
            spots.add(new Spot(name, table.offset()));
        }
        spots.sort(Comparator.comparingLong(Spot::at));
        return spots;
    }

    private static final class Cell extends ListCell<Spot> {

        private final Label place = new Label();

        Cell() {
            place.getStyleClass().addAll("figures", "spot-place");
        }

        @Override
        protected void updateItem(Spot spot, boolean empty) {
            super.updateItem(spot, empty);
            setText(empty || spot == null ? null : spot.name());
            setGraphic(empty ? null : place);
            if (spot != null) place.setText(Words.count(spot.at()));
        }
    }
}
