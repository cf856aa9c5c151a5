package holmes.ui.report;

import holmes.device.Progress;
import holmes.report.Format;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/// Where the report comes from. Everything runs in the background.
public interface Press {

    /// Whether nothing can be added to the case.
    boolean isReview();

    /// Where reports go unless another folder is chosen.
    Path folder();

    /// The sections that stand in the report, in their order.
    List<Draft> sections();

    /// Keeps a section in the case; one without text is taken out of the report.
    void keep(Draft section, Progress progress) throws Progress.Cancelled;

    /// The report as PDF, exactly as it is exported.
    byte[] pdf(Progress progress) throws Progress.Cancelled;

    /// One section alone, as it will look in the report.
    byte[] pdf(Draft section);

    /// @return the files that were written
    List<Path> export(Path folder, Collection<Format> formats, Progress progress)
            throws Progress.Cancelled;
}
