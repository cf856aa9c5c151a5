package holmes.format.smart;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one report in text, line by line. Source: smartmontools `ataprint.cpp`, `scsiprint.cpp`,
/// `nvmeprint.cpp`; lines that a mail program wrapped are joined where they are seen to be open.
final class SmartText {

    private static final Pattern HEADER =
            Pattern.compile("smartctl(?: pre-\\S+| version)? ?\\d+\\.\\d+.*");
    private static final Pattern PAIR =
            Pattern.compile(
                    "\\s*([A-Za-z][A-Za-z0-9 /.#(),_-]{1,50}?)\\s*(?::|=(?= ?\\d)| is:)\\s*(.*)");

    private final Draft draft = new Draft();
    private final TextAttributes attributes = new TextAttributes(draft);
    private final TextErrors errors = new TextErrors(draft);
    private final TextSelfTests selfTests = new TextSelfTests(draft);
    private final TextStatistics statistics = new TextStatistics(draft);
    private final TextFacts facts = new TextFacts(draft);
    private Section section = Section.INFORMATION;
    private boolean informed;

    private enum Section {
        INFORMATION,
        ATTRIBUTES,
        ERRORS,
        SELF_TESTS,
        STATISTICS,
        OTHER
    }

    /// Whether `line` opens a report, while `current` (if any) is being read.
    static boolean begins(String line, @Nullable SmartText current) {
        if (line.startsWith("smartctl") && HEADER.matcher(line).matches()) return true;
        if (line.startsWith("=== START OF INFORMATION SECTION")) {
            return current == null || current.informed;
        }
        if (current != null) return false;
        return line.startsWith("=== START OF")
                || line.startsWith("Device Model:  ")
                || line.startsWith("SMART overall-health self-assessment")
                || line.startsWith("ID# ATTRIBUTE_NAME ")
                || line.startsWith("Unable to detect device type");
    }

    void accept(String line) {
        if (line.startsWith("=== START OF INFORMATION SECTION")) informed = true;
        var next = sectionOf(line);
        if (next != null) {
            section = next;
            errors.end();
        }
        switch (section) {
            case ATTRIBUTES -> {
                if (attributes.accept(line)) return;
            }
            case ERRORS -> {
                if (errors.accept(line)) return;
            }
            case SELF_TESTS -> {
                if (selfTests.accept(line)) return;
            }
            case STATISTICS -> {
                if (statistics.accept(line)) return;
            }
            case INFORMATION, OTHER -> {}
        }
        pair(line);
    }

    private void pair(String line) {
        facts.line(line);
        if (line.indexOf(':') < 0 && line.indexOf('=') < 0) return;
        var pair = PAIR.matcher(line);
        if (pair.matches()) facts.pair(pair.group(1), pair.group(2).strip());
    }

    SmartReport report() {
        errors.end();
        attributes.end();
        return draft.report();
    }

    private @Nullable Section sectionOf(String line) {
        if (line.startsWith("ID# ATTRIBUTE_NAME")) return Section.ATTRIBUTES;
        if (line.startsWith("SMART Error Log Version")
                || line.startsWith("SMART Extended Comprehensive Error Log Version")) {
            return errors.opens() ? Section.ERRORS : Section.OTHER;
        }
        if (line.startsWith("SMART Self-test log")
                || line.startsWith("SMART Extended Self-test Log Version")
                || line.startsWith("Self-test Log (NVMe")) {
            return selfTests.opens() ? Section.SELF_TESTS : Section.OTHER;
        }
        if (line.startsWith("Device Statistics (")) return Section.STATISTICS;
        boolean heading =
                line.startsWith("SMART Selective")
                        || line.startsWith("SCT ")
                        || line.startsWith("SATA Phy")
                        || line.startsWith("Pending Defects log")
                        || line.startsWith("General Purpose Log")
                        || line.startsWith("=== ")
                        || line.startsWith("Error counter log")
                        || line.startsWith("SMART/Health Information")
                        || line.startsWith("Error Information (NVMe");
        return heading ? Section.OTHER : null;
    }
}
