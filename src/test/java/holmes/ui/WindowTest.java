package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.fx.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnScreen.class)
class WindowTest {

    @TempDir Path folder;

    @Test
    void the_window_can_be_made_and_no_two_commands_share_a_key_or_a_name() {
        var settings = Settings.inMemory();
        var desktop = Toolkit.on(() -> Desks.desktop(settings, folder, folder));

        assertThat(Toolkit.on(() -> Window.scene(desktop, settings)).getRoot()).isNotNull();
    }
}
