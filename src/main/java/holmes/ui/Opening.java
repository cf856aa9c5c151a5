package holmes.ui;

import java.nio.file.Path;

/// What the window begins with.
public sealed interface Opening {

    /// The start page.
    record Start() implements Opening {}

    /// The bundled incident, unpacked.
    record Demo() implements Opening {}

    /// A case.
    ///
    /// @param review without adding anything to it
    record CaseFile(Path path, boolean review) implements Opening {}
}
