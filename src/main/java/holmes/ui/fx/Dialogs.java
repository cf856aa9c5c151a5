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

/// The desktop's own dialogs. Each begins in the folder that was chosen last, or beside the case
/// that was opened since; the first one where Holmes was started.
///
/// @param owner over which they stand
/// @param settings remember the folder
public record Dialogs(Supplier<Window> owner, Settings settings) implements Asking {

    private static final String FOLDER = "folder";

    private static final ExtensionFilter CASES = new ExtensionFilter("Holmes cases", "*.holmes");
    private static final ExtensionFilter ALL = new ExtensionFilter("All files", "*");

    @Override
    public void beginIn(Path folder) {
        settings.put(FOLDER, folder.toString());
    }

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
        if (chosen == null || chosen.isEmpty()) return List.of();
        remember(chosen.getFirst().getParentFile());
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        last().ifPresent(chooser::setInitialDirectory);
        var chosen = chooser.showDialog(owner.get());
        remember(chosen);
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Optional<Path> fileToMake(String title, String name) {
        var chooser = chooser(title);
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner.get()));
    }

    private FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        last().ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<File> last() {
        var here = Path.of("").toAbsolutePath().toString();
        return Optional.of(new File(settings.get(FOLDER, here))).filter(File::isDirectory);
    }

    private void remember(@Nullable File folder) {
        if (folder != null) settings.put(FOLDER, folder.toString());
    }

    private Optional<Path> path(@Nullable File file) {
        if (file != null) remember(file.getParentFile());
        return Optional.ofNullable(file).map(File::toPath);
    }
}
