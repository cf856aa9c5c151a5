package holmes.ui;

import java.nio.file.Path;

/// What the start page and the case menu can ask for. Each asks for what it needs, works in the
/// background, and tells the window when a case is open.
interface Ways {

    void newCase();

    /// Takes drives of this machine into the open case.
    void addDrives();

    void openCase();

    void reviewCase();

    void demo();

    /// One of the recent cases.
    void open(Path path);

    /// Takes more evidence into the case that is open.
    void addEvidence();

    void addEvidenceFolder();

    void closeCase();
}
