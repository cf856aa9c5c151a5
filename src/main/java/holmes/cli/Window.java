package holmes.cli;

import java.nio.file.Path;
import java.util.List;

/// Opens the window, for commands that end in one. The command line itself knows none.
@FunctionalInterface
public interface Window {

    /// @param file a case to work in, made if it is missing; none to begin at the start page
    /// @param evidence what is taken into the case first
    /// @return the process's exit code
    /// @throws holmes.bytes.Refused if there is no display, or no window in this build
    int open(List<Path> file, List<Path> evidence);
}
