package holmes.report.pdf;

import holmes.bytes.Refused;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a report as pictures, exactly as they are printed.
///
/// One thread at a time.
public final class PdfPages implements AutoCloseable {

    private final PDDocument document;

    private PdfPages(PDDocument document) {
        this.document = document;
    }

    public static PdfPages of(byte[] pdf) {
        try {
            return new PdfPages(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new Refused("The report cannot be shown: " + e.getMessage(), e);
        }
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /// @param page from 0
    /// @param scale picture elements to a point of 1/72 inch
    public PagePicture page(int page, double scale) {
        try {
            BufferedImage image =
                    new PDFRenderer(document).renderImage(page, (float) scale, ImageType.RGB);
            int width = image.getWidth();
            int height = image.getHeight();
            var colors = image.getRGB(0, 0, width, height, null, 0, width);
            return new PagePicture(width, height, colors);
        } catch (IOException e) {
            throw new Refused("This page cannot be shown: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new Refused("The report cannot be closed: " + e.getMessage(), e);
        }
    }
}
