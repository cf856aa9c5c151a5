package holmes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.OnScreen;
import holmes.ui.Toolkit;
import holmes.ui.fx.Settings;
import holmes.ui.fx.Tasks;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

@ExtendWith(OnScreen.class)
class RailTest {

    private static Screen screen(String name) {
        return new Screen(
                name, "Shortcut+1", name, MaterialDesignH.HARDDISK, Optional.empty(), Region::new);
    }

    /// How the buttons are shown in a window of that height.
    private static List<ContentDisplay> shown(double height) {
        return Toolkit.on(() -> {
            var screens = List.of(screen("Guide"), screen("Disks"), screen("Stack"));
            var rail = new Rail(new ShellModel(Settings.inMemory(), new Tasks()), screens);
            var frame = new BorderPane();
            frame.setLeft(rail);
            new Scene(frame, 400, height);
            frame.applyCss();
            frame.layout();
            return rail.getChildren().stream()
                    .map(child -> ((ToggleButton) child).getContentDisplay())
                    .distinct()
                    .toList();
        });
    }

    @Test
    void has_names_where_there_is_room_and_signs_alone_where_there_is_not() {
        assertThat(shown(800)).containsExactly(ContentDisplay.TOP);
        assertThat(shown(60)).containsExactly(ContentDisplay.GRAPHIC_ONLY);
    }
}
