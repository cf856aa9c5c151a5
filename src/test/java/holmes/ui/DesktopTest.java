package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.fx.Look;
import holmes.ui.fx.Settings;
import holmes.ui.health.Drive;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnScreen.class)
class DesktopTest {

    /// Two commands on one key, or under one name, are refused when the window is made.
    @Test
    void the_window_is_made_and_every_command_in_its_menus_has_a_key_of_its_own() {
        var desktop = Desks.desktop(Settings.inMemory(), Path.of(""), Path.of(""));
        var view = Toolkit.on(() -> Window.scene(desktop, Settings.inMemory()).getRoot());
        var items =
                Toolkit.on(() -> {
                    view.applyCss();
                    return ((MenuBar) view.lookup(".menu-bar"))
                            .getMenus().stream().flatMap(menu -> menu.getItems().stream()).toList();
                });
        assertThat(items)
                .hasSizeGreaterThan(25)
                .filteredOn(item -> !(item instanceof SeparatorMenuItem))
                .extracting(MenuItem::getAccelerator)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(desktop.look().theme().getValue()).isIn(Look.Theme.LIGHT, Look.Theme.DARK);
    }

    @Test
    void going_back_brings_back_the_drive_that_was_looked_at() {
        var desktop = Desks.desktop(Settings.inMemory(), Path.of(""), Path.of(""));
        Toolkit.run(() -> {
            Window.scene(desktop, Settings.inMemory());
            var health = desktop.screens().health();
            health.show(List.of(drive("A"), drive("B")));
            desktop.shell().show("Health");
            health.look("B");
            desktop.shell().show("Stack");
            health.look("A");

            desktop.shell().trail().back();

            assertThat(desktop.shell().screen().get()).isEqualTo("Health");
            assertThat(health.drive().getValue().map(Drive::label)).contains("B");
        });
    }

    private static Drive drive(String label) {
        return new Drive(label, "", true, Optional.empty(), List.of(), List.of());
    }
}
