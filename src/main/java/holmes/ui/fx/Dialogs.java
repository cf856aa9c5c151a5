package holmes.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The desktop's own dialogs.
///
/// @param owner over which they stand
public record Dialogs(Supplier<Window> owner) implements Asking {

    private static final ExtensionFilter CASES = new ExtensionFilter("Holmes cases", "*.holmes");
    private static final ExtensionFilter ALL = new ExtensionFilter("All files", "*");

    @Override
    public Optional<Path> caseToOpen() {
        var chooser = chooser("Open a case");
        chooser.getExtensionFilters().setAll(CASES, ALL);
        return path(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> caseToCreate() {
        var chooser = chooser("Keep the case in");
        chooser.getExtensionFilters().setAll(CASES, ALL);
        chooser.setInitialFileName("case.holmes");
        return path(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public List<Path> files(String title) {
        var chosen = chooser(title).showOpenMultipleDialog(owner.get());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(owner.get()));
    }

    @Override
    public Optional<Path> fileToMake(String title, String name) {
        var chooser = chooser(title);
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner.get()));
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
