package holmes.ui.guide;

import holmes.ui.fx.Glyph;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A step in the list: its name, and how it stands as a sign and in words.
final class StepCell extends ListCell<StageState> {

    @Override
    protected void updateItem(StageState step, boolean empty) {
        super.updateItem(step, empty);
        setText(null);
        setGraphic(empty || step == null ? null : line(step));
        setAccessibleText(
                empty || step == null ? "" : step.stage().title() + ", " + step.standing().words());
    }

    private static HBox line(StageState step) {
        var title = new Label(step.stage().title());
        title.getStyleClass().add("step-title");
        var words = new Label(step.standing().words());
        words.getStyleClass().addAll("quiet", "small-words");
        var line = new HBox(sign(step.standing()), new VBox(title, words));
        line.getStyleClass().add("step-line");
        return line;
    }

    static Glyph sign(Standing standing) {
        var style = "standing-" + standing.name().toLowerCase(Locale.ROOT);
        return new Glyph(icon(standing), style);
    }

    private static Ikon icon(Standing standing) {
        return switch (standing) {
            case WAITING -> MaterialDesignC.CIRCLE_OUTLINE;
            case RUNNING -> MaterialDesignP.PROGRESS_CLOCK;
            case ASKING -> MaterialDesignC.COMMENT_QUESTION;
            case DONE -> MaterialDesignC.CHECK_CIRCLE;
            case NOTHING -> MaterialDesignM.MINUS_CIRCLE_OUTLINE;
            case STOPPED -> MaterialDesignA.ALERT_CIRCLE;
        };
    }
}
