package holmes.ui.shell;

import holmes.ui.fx.Command;
import holmes.ui.fx.Commands;
import java.util.List;
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

    private static Menu menu(String name, List<Command> commands) {
        var menu = new Menu("_" + name);
        for (var command : commands) menu.getItems().add(item(command));
        return menu;
    }

    private static MenuItem item(Command command) {
        var item = new MenuItem(command.title());
        item.setAccelerator(KeyCombination.valueOf(command.key()));
        item.setOnAction(_ -> command.run());
        command.possible().subscribe(possible -> item.setDisable(!possible));
        return item;
    }
}
