package holmes.ui.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks for files and folders. Nothing chosen is an answer.
public interface Asking {

    /// Where the next question begins.
    default void beginIn(Path folder) {}

    Optional<Path> caseToOpen();

    Optional<Path> caseToCreate();

    List<Path> files(String title);

    Optional<Path> folder(String title);

    /// @param name that is proposed
    Optional<Path> fileToMake(String title, String name);
}
