package holmes.examine.timeline;

import holmes.examine.timeline.Moment.Certainty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date and time as programs print it. One without a year dates nothing, and none is guessed.
///
/// @param when taken for UTC where no zone is said
record WallTime(Instant when, Certainty certainty) {

    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})-(\\d\\d)-(\\d\\d)[T ](\\d\\d):(\\d\\d):(\\d\\d)(?:[.,](\\d{1,9}))?"
                            + "(Z| ?UTC|[+-]\\d\\d:?\\d\\d)?");

    /// `Fri Mar 8 10:15:00 2013 UTC`, as ctime(3) and smartctl print it.
    private static final Pattern CTIME =
            Pattern.compile(
                    "[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\\d{1,2}) (\\d\\d):(\\d\\d):(\\d\\d)"
                            + "(?: ([A-Z]{2,5}))? (\\d{4})(?: ([A-Z]{2,5}|[+-]\\d\\d))?");

    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");

    static Optional<WallTime> parse(String text) {
        try {
            var iso = ISO.matcher(text);
            if (iso.find()) return Optional.of(iso(iso));
            var ctime = CTIME.matcher(text);
            return ctime.find() ? Optional.of(ctime(ctime)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static WallTime iso(Matcher m) {
        var fraction = m.group(7) == null ? "0" : (m.group(7) + "00000000").substring(0, 9);
        var local =
                LocalDateTime.of(
                        number(m, 1),
                        number(m, 2),
                        number(m, 3),
                        number(m, 4),
                        number(m, 5),
                        number(m, 6),
                        Integer.parseInt(fraction));
        var zone = m.group(8);
        if (zone == null) return unknown(local);
        boolean utc = zone.equals("Z") || zone.endsWith("UTC");
        return known(local, utc ? ZoneOffset.UTC : ZoneOffset.of(zone));
    }

    private static WallTime ctime(Matcher m) {
        int month = MONTHS.indexOf(m.group(1)) + 1;
        var local =
                LocalDateTime.of(
                        number(m, 7),
                        month,
                        number(m, 2),
                        number(m, 3),
                        number(m, 4),
                        number(m, 5));
        var zone = m.group(8) == null ? m.group(6) : m.group(8);
        // Other letters mean other zones in other countries.
        if ("UTC".equals(zone) || "GMT".equals(zone)) return known(local, ZoneOffset.UTC);
        return unknown(local);
    }

    private static WallTime known(LocalDateTime local, ZoneOffset zone) {
        return new WallTime(local.toInstant(zone), Certainty.CLOCK);
    }

    private static WallTime unknown(LocalDateTime local) {
        return new WallTime(local.toInstant(ZoneOffset.UTC), Certainty.ZONE_UNKNOWN);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
