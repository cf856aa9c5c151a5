package holmes.ui.session;

import holmes.casefile.Case;
import holmes.casefile.Section;
import holmes.device.Progress;
import holmes.report.Format;
import holmes.report.Report;
import holmes.ui.report.Draft;
import holmes.ui.report.Press;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/// The report of an open case.
///
/// @param folder where reports go unless another one is chosen
record CasePress(Case file, Knowledge known, boolean isReview, Path folder) implements Press {

    @Override
    public List<Draft> sections() {
        var sections = new LinkedHashMap<String, Draft>();
        for (var entry : known.done("section")) {
            var section = known.request(entry, Section.class);
            if (section.isEmpty()) continue;
            var draft = new Draft(section.get().title(), section.get().markdown());
            if (draft.markdown().isEmpty()) sections.remove(draft.title());
            else sections.put(draft.title(), draft);
        }
        return List.copyOf(sections.values());
    }

    @Override
    public void keep(Draft section, Progress progress) throws Progress.Cancelled {
        file.perform(new Section(section.title(), section.markdown()), progress);
    }

    @Override
    public byte[] pdf(Progress progress) throws Progress.Cancelled {
        var out = new ByteArrayOutputStream();
        try {
            var report = Report.of(file, progress);
            progress.report("Printing the report", 0, 0);
            report.write(Format.PDF, out, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public byte[] pdf(Draft section) {
        return Report.section(section.title(), section.markdown());
    }

    @Override
    public List<Path> export(Path to, Collection<Format> formats, Progress progress)
            throws Progress.Cancelled {
        return Report.of(file, progress).write(to, formats, progress);
    }
}
