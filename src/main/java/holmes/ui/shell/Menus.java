package holmes.ui.shell;

import holmes.ui.fx.Command;
import holmes.ui.fx.Commands;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/// The menu bar, made from the commands; it also gives each of them its key.
final class Menus {

    private Menus() {}

    static MenuBar of(Commands commands) {
        var bar = new MenuBar();
        commands.menus().forEach((name, items) -> bar.getMenus().add(menu(name, items)));
        return bar;
    }

    /// Keys beside those in the menu.
    static void otherKeys(Commands commands, Scene scene) {
        for (var command : commands.all()) {
            for (var key : command.otherKeys()) {
                scene.getAccelerators().put(KeyCombination.valueOf(key), command::run);
            }
        }
    }

    private static Menu menu(String name, List<Command> commands) {
        var menu = new Menu("_" + name);
        for (var command : commands) menu.getItems().add(item(command));
        return menu;
    }

    private static MenuItem item(Command command) {
        var item = new MenuItem(command.title());
        item.setAccelerator(KeyCombination.valueOf(command.key()));
        item.setOnAction(_ -> command.run());
        Runnable show =
                () -> {
                    boolean possible = command.possible().getValue();
                    var why = command.whyNot().getValue();
                    item.setDisable(!possible);
                    item.setText(
                            possible || why.isEmpty()
                                    ? command.title()
                                    : command.title() + " (" + why + ")");
                };
        command.possible().subscribe(show);
        command.whyNot().subscribe(show);
        show.run();
        return item;
    }
}
