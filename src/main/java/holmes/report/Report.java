package holmes.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Log;
import holmes.casefile.Tool;
import holmes.device.Progress;
import holmes.report.caseuco.CaseReport;
import holmes.report.chapter.Chapters;
import holmes.report.chapter.Markdown;
import holmes.report.dfxml.BodyFile;
import holmes.report.dfxml.Dfxml;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.FactsReader;
import holmes.report.html.HtmlReport;
import holmes.report.json.JsonReport;
import holmes.report.page.Page;
import holmes.report.page.Section;
import holmes.report.pdf.PdfReport;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// What a case comes to, as files for others. A function of the case alone: no clock, path, locale,
/// time zone, order of hashing or font of the machine that prints it shows.
///
/// @param log the case; may grow meanwhile, and the report is of what it held when it was read
public record Report(Log log, CaseFacts facts, Page page) {

    public static Report of(Case file, Progress progress) throws Progress.Cancelled {
        var facts = FactsReader.read(file, progress);
        var page = Chapters.page(facts, file.log(), Tool.version());
        return new Report(file.log(), facts, page);
    }

    /// A section of the examiner's own as PDF, as it looks in the report.
    public static byte[] section(String title, String markdown) {
        var out = new ByteArrayOutputStream();
        var section = new Section("section", title, Markdown.blocks(markdown));
        try {
            PdfReport.write(section, Tool.version(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Writes `report.html` and so on; a file that is there already is replaced when the new one is
    /// whole.
    ///
    /// @return the files, in the order of the formats
    /// @throws Refused if a file cannot be written
    public List<Path> write(Path folder, Collection<Format> formats, Progress progress)
            throws Progress.Cancelled {
        var files = new ArrayList<Path>();
        try {
            Files.createDirectories(folder);
            for (var format : formats) {
                var part = folder.resolve(format.file() + ".part");
                try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    write(format, out, progress);
                } catch (Progress.Cancelled | RuntimeException e) {
                    Files.deleteIfExists(part);
                    throw e;
                }
                var file = folder.resolve(format.file());
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                files.add(file);
            }
            return List.copyOf(files);
        } catch (IOException e) {
            throw refused(folder, e);
        } catch (UncheckedIOException e) {
            throw refused(folder, Objects.requireNonNull(e.getCause()));
        }
    }

    private static Refused refused(Path folder, IOException e) {
        return new Refused(folder + " cannot be written to: " + Refused.why(e) + ".", e);
    }

    /// Leaves `out` open.
    public void write(Format format, OutputStream out, Progress progress)
            throws IOException, Progress.Cancelled {
        switch (format) {
            case HTML -> out.write(HtmlReport.screen(page).getBytes(UTF_8));
            case PDF -> PdfReport.write(page, facts.head(), Tool.version(), out);
            case JSON -> JsonReport.write(facts, log, Tool.version(), out, progress);
            case CASE -> CaseReport.write(facts, log, out, progress);
            case DFXML -> Dfxml.write(facts, log, Tool.version(), out);
            case BODY -> BodyFile.write(facts, log, out);
        }
    }
}
