package holmes.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.bytes.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Labels for the disks of a case, as a page to be printed, cut and stuck on.
///
/// @param labels in the order in which they are printed
public record LabelSheet(List<Label> labels) {

    private static final String STYLE =
            """
            @page { margin: 12mm }
            body { font-family: sans-serif; margin: 0 }
            .label { display: inline-block; width: 58mm; height: 32mm; box-sizing: border-box;
              border: 0.3mm dashed #555; padding: 2.5mm; margin: 1mm; vertical-align: top;
              page-break-inside: avoid; overflow: hidden }
            .bay { float: right; font-size: 15pt; font-weight: bold }
            .serial { font-size: 11pt; font-weight: bold }
            .line { font-size: 8pt; margin-top: 1mm }
            """;

    public LabelSheet {
        labels = List.copyOf(labels);
    }

    /// @param bay what the chassis calls it
    /// @param pair letter of its mirror pair; empty if it has none
    /// @param lines what else is printed, one below the other
    public record Label(String bay, String serial, String pair, List<String> lines) {
        public Label {
            lines = List.copyOf(lines);
        }
    }

    /// The page; the same for the same labels.
    public String html() {
        var page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        page.append("<title>Disk labels</title><style>\n").append(STYLE);
        page.append("</style></head><body>\n");
        for (var label : labels) {
            var pair = label.pair().isEmpty() ? "" : " " + label.pair();
            page.append("<div class=\"label\"><div class=\"bay\">");
            page.append(safe(label.bay() + pair)).append("</div><div class=\"serial\">");
            page.append(safe(label.serial())).append("</div>");
            for (var line : label.lines())
                page.append("<div class=\"line\">").append(safe(line)).append("</div>");
            page.append("</div>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    /// @throws Refused if it cannot be written
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, html().getBytes(UTF_8));
        } catch (IOException e) {
            throw new Refused("The labels cannot be written: " + e.getMessage(), e);
        }
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
