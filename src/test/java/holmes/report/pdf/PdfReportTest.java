package holmes.report.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.Case;
import holmes.device.Progress;
import holmes.examine.files.FileRecord;
import holmes.report.Cases;
import holmes.report.Format;
import holmes.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {

    private static byte[] pdf(Case file) throws Exception {
        var out = new ByteArrayOutputStream();
        Report.of(file, Progress.NONE).write(Format.PDF, out, Progress.NONE);
        return out.toByteArray();
    }

    private static Case odd() throws Exception {
        return Cases.listed(
                Cases.file("/Größe/файл/αρχείο", "partial", "4 KiB lost"),
                Cases.file("/漢字-\udcff", "unreadable"));
    }

    @Test
    void names_in_other_scripts_are_printed_and_letters_that_no_font_has_by_their_code()
            throws Exception {
        try (var file = odd();
                var document = Loader.loadPDF(pdf(file))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text).contains("/Größe/файл/αρχείο", "/\\u{6f22}\\u{5b57}-\\xff");
        }
    }

    @Test
    void nothing_in_it_is_packed_or_dated_by_the_machine() throws Exception {
        try (var file = odd()) {
            var bytes = new String(pdf(file), ISO_8859_1);
            assertThat(bytes).doesNotContain("FlateDecode", "ObjStm").contains("D:20130305031239");
        }
    }

    @Test
    void a_long_table_goes_on_under_its_head() throws Exception {
        var files =
                Stream.iterate(0, i -> i < 90, i -> i + 1)
                        .map(i -> Cases.file("/file-" + i, "partial", "why"))
                        .toList();
        try (var file = Cases.listed(files.toArray(FileRecord[]::new));
                var document = Loader.loadPDF(pdf(file))) {
            var pages =
                    Stream.iterate(1, p -> p <= document.getNumberOfPages(), p -> p + 1)
                            .map(page -> page(document, page))
                            .filter(text -> text.contains("/file-"))
                            .toList();
            assertThat(pages).hasSizeGreaterThan(1);
            assertThat(pages).allSatisfy(text -> assertThat(text).contains("State", "Why"));
            var all = String.join("", pages);
            assertThat(all).contains("/file-0 ", "/file-44 ", "/file-89 ");
        }
    }

    private static String page(PDDocument document, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
