package holmes.format.console;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One kernel message and what it says. The pattern's groups may be called `array`, `device`,
/// `working`, `disks`, `sector`.
record Rule(EventKind kind, Pattern pattern, boolean hasArray, boolean hasDevice) {

    static Rule of(EventKind kind, String pattern) {
        var compiled = Pattern.compile(pattern);
        var groups = compiled.namedGroups();
        return new Rule(kind, compiled, groups.containsKey("array"), groups.containsKey("device"));
    }

    Optional<Event> event(LogLine line, String text) {
        var match = pattern.matcher(text);
        if (!match.matches()) return Optional.empty();
        return Optional.of(
                new Event(
                        kind,
                        hasArray ? text(match, "array") : "",
                        hasDevice ? text(match, "device") : "",
                        small(number(match, "working")),
                        small(number(match, "disks")),
                        number(match, "sector"),
                        1,
                        line.number(),
                        line.number(),
                        line.stamp(),
                        line.stamp(),
                        text));
    }

    private static String text(Matcher match, String group) {
        var text = match.group(group);
        return text == null ? "" : text;
    }

    private OptionalLong number(Matcher match, String group) {
        if (!pattern.namedGroups().containsKey(group)) return OptionalLong.empty();
        var digits = text(match, group);
        boolean usable = !digits.isEmpty() && digits.length() <= 18;
        return usable ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private static OptionalInt small(OptionalLong number) {
        boolean fits = number.isPresent() && number.getAsLong() <= 65536;
        return fits ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }
}
