package holmes.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import holmes.report.facts.Head;
import holmes.report.html.HtmlReport;
import holmes.report.page.Page;
import holmes.report.page.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.SimpleTimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A page on paper (A4).
///
/// What is different each time elsewhere follows from the case here: dates are those of its last
/// entry, the document's identity comes from its last seal, and nothing in the file is compressed,
/// because two machines need not compress alike.
public final class PdfReport {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfReport() {}

    /// Leaves `out` open.
    ///
    /// @param version of the program that makes the report
    public static void write(Page page, Head head, String version, OutputStream out)
            throws IOException {
        long identity = Long.parseUnsignedLong(head.seal().substring(0, 16), 16);
        write(HtmlReport.paper(page, Typeface::shown), date(head.last()), identity, version, out);
    }

    /// One section alone, with no date.
    public static void write(Section section, String version, OutputStream out) throws IOException {
        write(HtmlReport.paper(section, Typeface::shown), date(""), 0, version, out);
    }

    private static void write(
            String html, GregorianCalendar date, long identity, String version, OutputStream out)
            throws IOException {
        var packed = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        for (var face : Typeface.values()) {
            builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        builder.useSVGDrawer(new Drawings());
        builder.withHtmlContent(html, "");
        builder.withProducer("holmes " + version);
        builder.toStream(OutputStream.nullOutputStream());
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            document.getDocumentInformation().setCreationDate(date);
            document.getDocumentInformation().setModificationDate(date);
            document.setDocumentId(identity);
            document.save(packed, CompressParameters.NO_COMPRESSION);
        }
        try (var document = Loader.loadPDF(packed.toByteArray())) {
            unpack(document);
            document.setDocumentId(identity);
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
    }

    /// The epoch if there is no entry.
    private static GregorianCalendar date(String iso) {
        var calendar = new GregorianCalendar(new SimpleTimeZone(0, "UTC"), Locale.ROOT);
        var time = iso.isEmpty() ? Instant.EPOCH : Instant.parse(iso);
        calendar.setTimeInMillis(time.toEpochMilli());
        return calendar;
    }

    private static void unpack(PDDocument document) throws IOException {
        var objects = document.getDocument();
        for (var key : objects.getXrefTable().keySet()) {
            var object = objects.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && stream.containsKey(COSName.FILTER)) {
                byte[] bytes;
                try (var in = stream.createInputStream()) {
                    bytes = in.readAllBytes();
                }
                stream.removeItem(COSName.FILTER);
                stream.removeItem(COSName.DECODE_PARMS);
                try (var plain = stream.createRawOutputStream()) {
                    plain.write(bytes);
                }
            }
        }
    }
}
