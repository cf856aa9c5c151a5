package holmes.ui.bays;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The chassis: one card for each disk.
public final class BaysView extends ScrollPane {

    private final BaysModel model;
    private final FlowPane bays = new FlowPane();
    private final ToggleGroup group = new ToggleGroup();

    public BaysView(BaysModel model) {
        this.model = model;
        getStyleClass().add("bays");
        setFitToWidth(true);
        bays.getStyleClass().add("bays-flow");
        var title = new Label("Disks");
        title.getStyleClass().add("page-title");
        var lead =
                new Label("Every disk of the case, what is known of it, and what it is used for.");
        lead.getStyleClass().add("lead");
        lead.setWrapText(true);
        var page = new VBox(new VBox(title, lead), bays);
        page.getStyleClass().add("bays-page");
        setContent(page);
        model.cards().addListener((ListChangeListener<DiskCard>) _ -> draw());
        draw();
    }

    private void draw() {
        bays.getChildren().setAll(model.cards().stream().map(this::card).toList());
        if (model.cards().isEmpty())
            bays.getChildren().add(new Label("No disk is in the case yet."));
    }

    private ToggleButton card(DiskCard disk) {
        var button = new ToggleButton(null, DiskFace.of(disk));
        button.getStyleClass().add("disk-card");
        button.setAccessibleText(disk.words());
        button.setToggleGroup(group);
        button.setSelected(model.selected().get().equals(Optional.of(disk.label())));
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.selected().set(Optional.of(disk.label()));
        });
        return button;
    }
}
