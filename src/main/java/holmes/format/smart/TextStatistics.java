package holmes.format.smart;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The ATA device statistics log, as smartctl 6 and 7 print it.
final class TextStatistics {

    private static final Pattern ROW =
            Pattern.compile(
                    "\\s*(?:0x)?([0-9a-f]{1,2})\\s+0x([0-9a-f]{3})\\s+\\d\\s+(-?\\d{1,18}|-)"
                            + "(?:\\s+[NDC-]{3}|~)?\\s+(\\S.*)");

    private final Draft draft;

    TextStatistics(Draft draft) {
        this.draft = draft;
    }

    boolean accept(String line) {
        var row = ROW.matcher(line);
        if (!row.matches()) return false;
        var value =
                row.group(3).equals("-")
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(row.group(3)));
        Draft.add(
                draft.statistics,
                new Statistic(
                        Integer.parseInt(row.group(1), 16),
                        Integer.parseInt(row.group(2), 16),
                        row.group(4).strip(),
                        value));
        return true;
    }
}
