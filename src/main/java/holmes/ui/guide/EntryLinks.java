package holmes.ui.guide;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Numbers of entries that prove something; each leads to its line in the log.
final class EntryLinks extends HBox {

    private static final int MOST = 4;

    EntryLinks(List<Long> entries, LongConsumer cite) {
        getStyleClass().add("entry-links");
        setMinWidth(Region.USE_PREF_SIZE);
        for (long entry : entries.stream().filter(n -> n > 0).limit(MOST).toList()) {
            var link = new Hyperlink("entry " + entry);
            link.getStyleClass().add("entry-mark");
            link.setTooltip(new Tooltip("Shows the entry of the log that proves it"));
            link.setAccessibleText("Entry " + entry + " of the log");
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setOnAction(_ -> cite.accept(entry));
            getChildren().add(link);
        }
    }
}
