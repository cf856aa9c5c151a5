package holmes.ui.files;

import holmes.ui.fx.TabLeaves;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is in the file that is looked at.
final class PreviewPane extends VBox {

    private final Label kind = new Label();
    private final TextArea text = new TextArea();
    private final ImageView picture = new ImageView();
    private final ScrollPane frame = new ScrollPane(picture);

    PreviewPane(ObservableValue<Preview> preview) {
        getStyleClass().add("preview-box");
        kind.getStyleClass().add("quiet");
        kind.setWrapText(true);
        text.setEditable(false);
        TabLeaves.from(text);
        text.getStyleClass().addAll("figures", "preview");
        text.setAccessibleText("What is in the file");
        frame.setAccessibleText("The picture in the file");
        frame.getStyleClass().add("preview-frame");
        var content = new StackPane(text, frame);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(kind, content);
        preview.subscribe(this::show);
    }

    private void show(Preview preview) {
        kind.setText(preview.kind());
        text.setText(preview.content());
        text.setVisible(!preview.content().isEmpty());
        picture.setImage(preview.picture().orElse(null));
        frame.setVisible(preview.picture().isPresent());
    }
}
