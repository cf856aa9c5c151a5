package holmes.format.smart;

import holmes.format.smart.Attribute.WhenFailed;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The attribute table, in the brief format and in the old one (`-f brief`, `-f old`).
final class TextAttributes {

    private static final String VALUES = "\\s+(\\d{3}|---)\\s+(\\d{3}|---)\\s+(\\d{3}|---)\\s+";
    private static final Pattern BRIEF =
            Pattern.compile(
                    "\\s*(\\d{1,3})\\s+(\\S+)\\s+([POSRCK+-]{6,8})"
                            + VALUES
                            + "(NOW|Past|-)\\s*(.*)");
    private static final Pattern OLD =
            Pattern.compile(
                    "\\s*(\\d{1,3})\\s+(\\S+)\\s+(0x[0-9a-fA-F]{4})"
                            + VALUES
                            + "(?:(?:Pre-fail|Old_age)\\s+\\S+|-+\\s+-+)"
                            + "\\s+(FAILING_NOW|In_the_past|-)\\s*(.*)");

    /// A row that a mail program has cut in two.
    private static final Pattern CUT =
            Pattern.compile("\\s*\\d{1,3}\\s+\\D\\S+\\s+(?:0x[0-9a-fA-F]{4}|[POSRCK+-]{6,8})\\b.*");

    private final Draft draft;
    private @Nullable Attribute open;
    private @Nullable String cut;

    TextAttributes(Draft draft) {
        this.draft = draft;
    }

    /// @return whether the line was part of the table
    boolean accept(String printed) {
        var line = cut == null ? printed : cut + " " + printed.strip();
        cut = null;
        var row = BRIEF.matcher(line);
        if (!row.matches()) row = OLD.matcher(line);
        if (row.matches()) {
            end();
            keep(attribute(row));
            return true;
        }
        var before = open;
        if (before == null) {
            if (CUT.matcher(printed).matches()) cut = printed;
            return cut != null || printed.contains("||");
        }
        open = null;
        if (!line.isBlank()) keep(with(before, before.raw() + " " + line.strip()));
        return true;
    }

    void end() {
        if (open != null) Draft.add(draft.attributes, open);
        open = null;
    }

    /// A raw value with an open bracket goes on in the next line.
    private void keep(Attribute row) {
        var raw = row.raw();
        if (raw.chars().filter(c -> c == '(').count() > raw.chars().filter(c -> c == ')').count()
                && raw.length() < 200) {
            open = row;
        } else {
            Draft.add(draft.attributes, row);
        }
    }

    private static Attribute attribute(Matcher row) {
        var flags = row.group(3);
        boolean prefailure =
                flags.startsWith("0x")
                        ? (Integer.parseInt(flags.substring(2), 16) & 1) != 0
                        : flags.startsWith("P");
        var raw = row.group(8).strip();
        return new Attribute(
                Integer.parseInt(row.group(1)),
                row.group(2),
                flags,
                prefailure,
                number(row.group(4)),
                number(row.group(5)),
                number(row.group(6)),
                whenFailed(row.group(7)),
                raw,
                Numbers.exact(raw));
    }

    private static Attribute with(Attribute row, String raw) {
        return new Attribute(
                row.id(),
                row.name(),
                row.flags(),
                row.prefailure(),
                row.value(),
                row.worst(),
                row.threshold(),
                row.whenFailed(),
                raw,
                Numbers.exact(raw));
    }

    private static OptionalInt number(String digits) {
        return Numbers.small(Numbers.exact(digits));
    }

    private static WhenFailed whenFailed(String printed) {
        return switch (printed) {
            case "NOW", "FAILING_NOW" -> WhenFailed.NOW;
            case "Past", "In_the_past" -> WhenFailed.IN_THE_PAST;
            default -> WhenFailed.NEVER;
        };
    }
}
