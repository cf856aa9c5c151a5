package holmes.format.console;

import holmes.bytes.TextLine;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes off what syslog, journald, dmesg, `/dev/kmsg`, terminal loggers and mail put before the
/// kernel's words, several of them one after the other, and keeps the times that they bear.
final class Prefix {

    private static final Pattern WALL =
            Pattern.compile(
                    "\\[([A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d(?: \\d{4})?"
                            + "|\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d[.,\\d]*"
                            + "|[A-Z][a-z]{2} ?\\d{1,2} \\d\\d:\\d\\d)\\] ?");
    private static final Pattern CALLER =
            Pattern.compile(
                    "\\[(?: *[TC]\\d{1,7}|  *\\+?\\d{1,6}\\.\\d{6}|  *\\+\\d+\\.\\d+)\\] ?");
    private static final Pattern SYSLOG =
            Pattern.compile(
                    "([A-Z][a-z]{2} [ \\d]?\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?) (?:\\S{1,80} )?"
                            + "(?=kernel:|\\S{1,40}(?:\\[\\d+\\])?: )(?:kernel: ?)?");
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?)"
                            + " (?:(?:\\S{1,80} )?kernel: ?)?");
    private static final Pattern KMSG =
            Pattern.compile("\\d{1,3},\\d{1,12},(\\d{1,15}),[^;]{1,40};");
    private static final Pattern FACILITY =
            Pattern.compile("kern  ?:[a-z]{3,6} *: |(?:\\d\\d:\\d\\d:\\d\\d \\S{1,80} )?kernel: ?");
    private static final int MOST = 6;

    private OptionalLong uptime = OptionalLong.empty();
    private Optional<String> wall = Optional.empty();
    private boolean any;
    private int at;

    private Prefix() {}

    static LogLine off(TextLine line) {
        var prefix = new Prefix();
        var text = line.text();
        for (int i = 0; i < MOST && prefix.one(text); i++) {}
        return new LogLine(
                line.number(),
                prefix.any ? new Stamp(prefix.uptime, prefix.wall) : Stamp.NONE,
                prefix.any,
                prefix.at == 0 ? text : text.substring(prefix.at));
    }

    private boolean one(String text) {
        int from = at;
        while (from < text.length() && text.charAt(from) == ' ') from++;
        if (from >= text.length()) return false;
        char first = text.charAt(from);
        if (first == '>' || first == '|') {
            at = from + 1;
            return true;
        }
        if (first == '<') return priority(text, from);
        if (first == '[') return bracket(text, from);
        if (first >= '0' && first <= '9') return digits(text, from);
        if (first >= 'A'
                && first <= 'Z'
                && from + 3 < text.length()
                && text.charAt(from + 3) == ' ') {
            return match(SYSLOG, text, from, true);
        }
        return first == 'k' && match(FACILITY, text, from, false);
    }

    private boolean priority(String text, int from) {
        int end = text.indexOf('>', from);
        if (end < 0 || end - from > 4 || end - from < 2) return false;
        for (int i = from + 1; i < end; i++) if (!isDigit(text, i)) return false;
        at = end + 1;
        return true;
    }

    private boolean bracket(String text, int from) {
        if (uptime.isEmpty() && seconds(text, from)) return true;
        return match(WALL, text, from, true) || match(CALLER, text, from, false);
    }

    private boolean digits(String text, int from) {
        if (match(ISO, text, from, true) || match(FACILITY, text, from, false)) return true;
        var kmsg = KMSG.matcher(text).region(from, text.length());
        if (!kmsg.lookingAt()) return false;
        uptime = OptionalLong.of(Long.parseLong(kmsg.group(1)));
        any = true;
        at = kmsg.end();
        return true;
    }

    /// `[ 12.345678] `, by hand: nearly every line of a large log bears it.
    private boolean seconds(String text, int from) {
        int i = from + 1;
        while (i < text.length() && text.charAt(i) == ' ') i++;
        int start = i;
        while (i < text.length() && isDigit(text, i)) i++;
        if (i == start || i - start > 9 || i + 7 >= text.length() || text.charAt(i) != '.') {
            return false;
        }
        for (int k = 1; k <= 6; k++) if (!isDigit(text, i + k)) return false;
        if (text.charAt(i + 7) != ']') return false;
        long whole = Long.parseLong(text, start, i, 10);
        uptime = OptionalLong.of(whole * 1_000_000 + Long.parseLong(text, i + 1, i + 7, 10));
        any = true;
        at = i + 8;
        if (at < text.length() && text.charAt(at) == ' ') at++;
        return true;
    }

    private boolean match(Pattern pattern, String text, int from, boolean isWall) {
        Matcher found = pattern.matcher(text).region(from, text.length());
        if (!found.lookingAt()) return false;
        if (isWall && wall.isEmpty()) wall = Optional.of(found.group(1));
        any |= isWall;
        at = found.end();
        return true;
    }

    private static boolean isDigit(String text, int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
