package holmes.format.console;

import java.util.Optional;
import java.util.regex.Pattern;

/// The beginning of what a RAID level's driver prints: `md/raid10:md1: …`, and before Linux 2.6.35
/// `raid10: …` without a name.
///
/// @param level `raid1`, `raid10`; `raid456` where one driver speaks for three
/// @param array empty text if not named
/// @param rest what follows
record Personality(String level, String array, String rest) {

    private static final Pattern HEAD =
            Pattern.compile("(?:md/)?(raid\\d{0,3}|linear|multipath)(?::(md[\\w-]{1,40}))?: +(.*)");

    static Optional<Personality> of(String text) {
        if (!text.startsWith("md/") && !text.startsWith("raid")) return Optional.empty();
        var head = HEAD.matcher(text);
        if (!head.matches()) return Optional.empty();
        var array = head.group(2) == null ? "" : head.group(2);
        var level = head.group(1).equals("raid") ? "raid456" : head.group(1);
        return Optional.of(new Personality(level, array, head.group(3)));
    }
}
