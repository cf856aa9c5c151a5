package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.fx.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The window as a whole: two commands on one key would keep it from opening at all.
@ExtendWith(OnScreen.class)
class CommandKeysTest {

    @TempDir Path folder;

    @Test
    void the_window_opens_with_all_its_commands() {
        var settings = Settings.inMemory();
        var scene =
                Toolkit.on(() -> Window.scene(Desks.desktop(settings, folder, folder), settings));

        assertThat(scene.getRoot().lookup(".menu-bar")).isNotNull();
    }
}
