package holmes.format.smart;

import holmes.bytes.TextLine;
import holmes.bytes.TextLines;
import holmes.finding.Reading;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Present;
import holmes.finding.Reading.Unsupported;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/// Reads what smartctl printed, text or JSON.
public final class Smart {

    /// Bytes beyond which a document is no report: the largest seen are below 200 KiB.
    private static final long LARGEST = 64L << 20;

    private static final int LINES_UNTIL_IT_MUST_SHOW = 200;

    private Smart() {}

    /// The report in `document`; the first, if several were written one after the other.
    public static Reading<SmartReport> parse(MemorySegment document) {
        if (document.byteSize() == 0) return new Absent<>("the file is empty");
        if (document.byteSize() > LARGEST) return new Unsupported<>("a report above 64 MiB");
        if (startsWithBrace(document)) return SmartJson.parse(document);
        var all = parseText(document);
        if (all.isEmpty()) return new Absent<>("no smartctl report");
        return new Present<>(all.getFirst(), List.of());
    }

    /// All reports in `document`, in their order; none if it holds none.
    public static List<SmartReport> parseAll(MemorySegment document) {
        if (document.byteSize() == 0 || document.byteSize() > LARGEST) return List.of();
        if (startsWithBrace(document)) {
            return SmartJson.parse(document).present().map(List::of).orElse(List.of());
        }
        return parseText(document);
    }

    private static List<SmartReport> parseText(MemorySegment document) {
        var reports = new ArrayList<SmartReport>();
        var lines = new TextLines(document);
        SmartText current = null;
        int before = 0;
        while (lines.hasNext()) {
            TextLine line = lines.next();
            if (SmartText.begins(line.text(), current)) {
                if (current != null) reports.add(current.report());
                current = new SmartText();
            }
            if (current != null) {
                current.accept(line.text());
            } else if (++before > LINES_UNTIL_IT_MUST_SHOW) {
                return List.of();
            }
        }
        if (current != null) reports.add(current.report());
        return reports;
    }

    private static boolean startsWithBrace(MemorySegment document) {
        for (long i = 0; i < Math.min(document.byteSize(), 64); i++) {
            int b = document.get(ValueLayout.JAVA_BYTE, i);
            if (b == '{') return true;
            boolean space = b == ' ' || b == '\n' || b == '\r' || b == '\t';
            boolean mark = i < 3 && b < 0;
            if (!space && !mark) return false;
        }
        return false;
    }
}
