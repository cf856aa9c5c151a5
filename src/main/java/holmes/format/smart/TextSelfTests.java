package holmes.format.smart;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The self-test logs of ATA, SCSI and NVMe drives; the first that shows anything is kept.
final class TextSelfTests {

    private static final String ENDINGS =
            "(Completed|Aborted|Interrupted|Fatal|Unknown|Failed|Suspended|Self[- ]test|In progress"
                    + "|Reserved|Operation)";
    private static final Pattern ATA =
            Pattern.compile(
                    "\\s*#\\s*\\d+\\s+(\\S.*?)\\s+"
                            + ENDINGS
                            + "(.*?)\\s+(\\d{1,3})%\\s+(\\d{1,9})(?:\\s+(\\S+).*)?");
    private static final Pattern SCSI =
            Pattern.compile(
                    "\\s*#\\s*\\d+\\s+(\\S.*?)\\s+"
                            + ENDINGS
                            + "(.*?)\\s+(?:-|\\d+)\\s+(\\d{1,9}|NOW)\\s+(\\S+)\\s+\\[.*");
    private static final Pattern NVME =
            Pattern.compile(
                    "\\s*\\d+\\s+(Short|Extended|Vendor\\S*)\\s+"
                            + ENDINGS
                            + "(.*?)\\s+(\\d{1,9})\\s+(\\S+)\\s.*");

    /// Characters of the longest row that smartctl prints, and some more.
    private static final int LONGEST = 200;

    private final Draft draft;

    TextSelfTests(Draft draft) {
        this.draft = draft;
    }

    boolean opens() {
        return draft.selfTests.isEmpty();
    }

    boolean accept(String line) {
        if ((line.startsWith("Num ") && line.contains("Test"))
                || line.startsWith("No self-tests have been logged")
                || line.startsWith("No Self-tests Logged")) {
            draft.selfTestsShown = true;
            return true;
        }
        if (line.length() > LONGEST) return false;
        var ata = ATA.matcher(line);
        if (ata.matches()) {
            var remaining = Numbers.small(Numbers.exact(ata.group(4)));
            keep(ata.group(1), ata.group(2) + ata.group(3), remaining, ata.group(5), ata.group(6));
            return true;
        }
        var other = SCSI.matcher(line);
        if (!other.matches()) other = NVME.matcher(line);
        if (!other.matches()) return false;
        var status = other.group(2) + other.group(3);
        keep(other.group(1), status, OptionalInt.empty(), other.group(4), other.group(5));
        return true;
    }

    private void keep(
            String type, String status, OptionalInt remaining, String hours, String firstError) {
        draft.selfTestsShown = true;
        Draft.add(
                draft.selfTests,
                new SelfTest(
                        type.strip(),
                        status.strip(),
                        remaining,
                        Numbers.exact(hours),
                        firstError == null ? OptionalLong.empty() : lba(firstError)));
    }

    private static OptionalLong lba(String text) {
        if (text.matches("0x[0-9a-fA-F]{1,15}")) {
            return OptionalLong.of(Long.parseLong(text.substring(2), 16));
        }
        return Numbers.exact(text);
    }
}
