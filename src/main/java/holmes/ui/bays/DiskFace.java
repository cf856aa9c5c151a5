package holmes.ui.bays;

import holmes.report.words.Words;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The face of a disk: what one would want to read through the grid of a chassis.
final class DiskFace {

    private DiskFace() {}

    static Region of(String bay, DiskCard disk) {
        var face = new VBox(top(disk), modelAndSize(disk), PartBars.of(disk));
        var letters = label(letters(disk), "letters");
        if (!disk.letters().isEmpty()) letters.setTooltip(new Tooltip(letters(disk)));
        face.getChildren().add(letters);
        face.getChildren().addAll(health(disk), roleAndBay(disk, bay));
        face.getStyleClass().add("disk-face");
        return face;
    }

    private static Node top(DiskCard disk) {
        var top = new HBox();
        var name = label(disk.label(), "disk-label");
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        top.getChildren().addAll(name, space());
        disk.pair().ifPresent(pair -> top.getChildren().add(pair(pair)));
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("disk-top");
        return top;
    }

    private static Node pair(int pair) {
        var mark = label(DiskCard.letter(pair), "pair");
        mark.getStyleClass().add("pair-" + pair % 6);
        mark.setTooltip(new Tooltip("Mirror pair " + DiskCard.letter(pair)));
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    private static Node health(DiskCard disk) {
        var health = Lamp.of(disk.health());
        if (!disk.healthWhy().isEmpty()) health.setTooltip(new Tooltip(disk.healthWhy()));
        var line = new HBox(health, space(), label(disk.slot(), "role"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node roleAndBay(DiskCard disk, String bay) {
        var number = label("bay " + bay, "bay-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(label(disk.role().words(), "role"), space(), number);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node modelAndSize(DiskCard disk) {
        var size = label(Words.size(disk.size()), "quiet");
        size.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(label(disk.model(), "quiet"), space(), size);
        line.getStyleClass().add("disk-model");
        return line;
    }

    private static String letters(DiskCard disk) {
        return disk.letters().stream()
                .map(letter -> letter.letter() + " " + letter.boot())
                .collect(Collectors.joining("  ·  "));
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
