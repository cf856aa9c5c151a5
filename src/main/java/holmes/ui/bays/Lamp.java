package holmes.ui.bays;

import holmes.ui.fx.Glyph;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// The health light of a drive: a colour, a shape and a word.
public final class Lamp {

    private Lamp() {}

    public static Label of(Health health) {
        var lamp = new Label(health.words(), new Glyph(icon(health)));
        lamp.getStyleClass().addAll("health", "health-" + health.name().toLowerCase(Locale.ROOT));
        lamp.setMinWidth(Region.USE_PREF_SIZE);
        return lamp;
    }

    private static Ikon icon(Health health) {
        return switch (health) {
            case GOOD -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case SUSPECT -> MaterialDesignA.ALERT_OUTLINE;
            case FAILING -> MaterialDesignC.CLOSE_OCTAGON_OUTLINE;
            case UNKNOWN -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
        };
    }
}
