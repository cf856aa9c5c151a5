package holmes.ui;

import holmes.ui.files.FilesModel;
import holmes.ui.fx.Asking;
import holmes.ui.fx.Command;
import java.util.List;

/// What can be done with files that were found.
///
/// @param toBytes shows the screen of bytes
record FileCommands(FilesModel model, Asking asking, Runnable toBytes) {

    private static final String MENU = "Files";

    List<Command> list() {
        return List.of(
                new Command(
                        MENU,
                        "Show its bytes",
                        "Shortcut+Shift+F",
                        "Where what is selected lies on its volume; of a directory, its names.",
                        model.hasBytes(),
                        this::showBytes),
                new Command(
                        MENU,
                        "Extract to a folder…",
                        "Shortcut+E",
                        "Copies what is selected into a new or empty folder.",
                        model.canExtract(),
                        this::toFolder),
                new Command(
                        MENU,
                        "Extract to a tar archive…",
                        "Shortcut+Shift+E",
                        "Copies what is selected with owners, modes, times and attributes.",
                        model.canExtract(),
                        this::toTar));
    }

    /// Shows where the file that is looked at lies, on the screen of bytes.
    void showBytes() {
        if (model.bytes()) toBytes.run();
    }

    void toFolder() {
        asking.folder("A new or empty folder for what is extracted").ifPresent(model::extract);
    }

    void toTar() {
        asking.fileToMake("A tar archive for what is extracted", "files.tar")
                .ifPresent(path -> {
                    boolean named = path.toString().endsWith(".tar");
                    model.extract(named ? path : path.resolveSibling(path.getFileName() + ".tar"));
                });
    }
}
