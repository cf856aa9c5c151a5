package holmes.ui.health;

import holmes.ui.bays.DiskCard;
import holmes.ui.bays.Lamp;
import holmes.ui.fx.Bar;
import holmes.ui.fx.Glyph;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The health screen: the drives at the left, what the reports say of one of them beside.
public final class HealthView extends BorderPane {

    private final HealthModel model;

    public HealthView(HealthModel model) {
        this.model = model;
        getStyleClass().add("health-screen");
        setTop(bar());
        setLeft(list());
        var page = new DrivePage(model);
        var scroll = new ScrollPane(page);
        scroll.getStyleClass().add("guide-scroll");
        scroll.setFitToWidth(true);
        setCenter(scroll);
        model.drive().subscribe(_ -> scroll.setVvalue(0));
    }

    private Bar bar() {
        var judge = new Button("Judge all reports", new Glyph(MaterialDesignG.GAVEL));
        judge.setTooltip(
                new Tooltip("Weighs every SMART report of the case, and logs the verdicts."));
        judge.setOnAction(_ -> model.judge());
        model.judgeable().subscribe(can -> judge.setDisable(!can));
        var read = new Button("Ask the drive now", new Glyph(MaterialDesignP.PULSE));
        read.setTooltip(
                new Tooltip(
                        "Runs smartctl on the selected drive of this machine, and keeps what it"
                                + " prints. Nothing is changed on the drive."));
        read.setOnAction(_ -> model.read());
        model.readable().subscribe(can -> read.setDisable(!can));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var title = new Label("Health");
        title.getStyleClass().add("page-title");
        var bar = new Bar(title, space, judge, read);
        bar.getStyleClass().add("guide-bar");
        return bar;
    }

    private ListView<Drive> list() {
        var list = new ListView<>(model.drives());
        list.getStyleClass().addAll("drives", "first-focus");
        list.setAccessibleText("Drives");
        list.setPlaceholder(new Label("No drive is in the case."));
        list.setCellFactory(_ -> new Cell());
        var selection = list.getSelectionModel();
        selection
                .selectedItemProperty()
                .subscribe(drive ->
                        Optional.ofNullable(drive).map(Drive::label).ifPresent(model::look));
        model.drive().subscribe(drive -> drive.ifPresent(selection::select));
        return list;
    }

    private static final class Cell extends ListCell<Drive> {

        @Override
        protected void updateItem(Drive drive, boolean empty) {
            super.updateItem(drive, empty);
            setText(null);
            setGraphic(empty || drive == null ? null : line(drive));
            setAccessibleText(
                    empty || drive == null
                            ? ""
                            : drive.label() + ", health " + drive.health().words());
        }

        private static VBox line(Drive drive) {
            var name = new Label(drive.label());
            name.getStyleClass().add("step-title");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var top = new HBox(name, space);
            top.setAlignment(Pos.CENTER_LEFT);
            drive.pair()
                    .ifPresent(pair -> {
                        var mark = new Label(DiskCard.letter(pair));
                        mark.getStyleClass().addAll("pair", "pair-" + pair % 6);
                        mark.setTooltip(new Tooltip("Mirror pair " + DiskCard.letter(pair)));
                        mark.setMinWidth(Region.USE_PREF_SIZE);
                        top.getChildren().add(mark);
                    });
            return new VBox(top, Lamp.of(drive.health()));
        }
    }
}
