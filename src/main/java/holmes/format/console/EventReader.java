package holmes.format.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Collects the events of one boot. Floods of one complaint about one device become one event.
final class EventReader {

    private static final int MOST = 100_000;

    /// Lines after which a complaint that comes again is a new event.
    private static final long FLOOD = 2_000;

    /// Characters at the beginning that tell one driver's complaint from another's.
    private static final int SAME_WORDS = 14;

    private static final Set<EventKind> FLOODING =
            Set.of(
                    EventKind.IO_ERROR,
                    EventKind.MEDIUM_ERROR,
                    EventKind.READ_ERROR_CORRECTED,
                    EventKind.READ_ERROR_NOT_CORRECTED,
                    EventKind.READ_RESCHEDULED,
                    EventKind.SUPERBLOCK_NOT_WRITTEN,
                    EventKind.DEVICE_RESET,
                    EventKind.DEVICE_TIMEOUT,
                    EventKind.DEVICE_OFFLINE,
                    EventKind.FILE_SYSTEM_ERROR);

    private final List<Event> events = new ArrayList<>();
    private final Map<String, Integer> latest = new HashMap<>();
    private final Mentions mentions;
    private boolean cut;

    EventReader(Mentions mentions) {
        this.mentions = mentions;
    }

    List<Event> events() {
        return events;
    }

    boolean cut() {
        return cut;
    }

    boolean accept(LogLine line, String text) {
        var event = read(line, text);
        event.ifPresent(this::keep);
        return event.isPresent();
    }

    private Optional<Event> read(LogLine line, String text) {
        return switch (text.charAt(0)) {
            case 'm' -> ofMd(line, text);
            case 'r' ->
                    text.startsWith("raid")
                            ? ofPersonality(line, text)
                            : Rules.first(Rules.OTHER, line, text);
            case 's', 'b', 'p', 'e', 'I', 'B', 'c', 'a', 'n' ->
                    Rules.first(Rules.DISKS, line, text);
            case 'E', 'X', 'J', 'A' -> Rules.first(Rules.FILE_SYSTEMS, line, text);
            case 'P', 'R', 'S' -> Rules.first(Rules.OTHER, line, text);
            default -> Optional.empty();
        };
    }

    private Optional<Event> ofMd(LogLine line, String text) {
        if (text.startsWith("md: ")) return Rules.first(Rules.MD, line, text);
        if (text.startsWith("md/")) return ofPersonality(line, text);
        if (text.startsWith("mdadm")) return Rules.first(Rules.OTHER, line, text);
        return Rules.first(Rules.ARRAY_ITSELF, line, text);
    }

    private Optional<Event> ofPersonality(LogLine line, String text) {
        var head = Personality.of(text);
        if (head.isEmpty()) return Optional.empty();
        var array = head.get().array();
        var event =
                Rules.first(Rules.PERSONALITY, line, head.get().rest())
                        .map(e -> named(e, e.array().isEmpty() ? array : e.array(), text));
        event.ifPresent(e -> mentions.level(e.array(), levelOf(head.get()), e.line()));
        return event;
    }

    /// `raid level 6 active with …` tells what the driver of three levels runs.
    private static String levelOf(Personality head) {
        var rest = head.rest();
        boolean says = rest.startsWith("raid level ") && rest.length() > 11;
        return says && Character.isDigit(rest.charAt(11)) ? "raid" + rest.charAt(11) : head.level();
    }

    private static Event named(Event event, String array, String text) {
        return new Event(
                event.kind(),
                array,
                event.device(),
                event.working(),
                event.raidDisks(),
                event.sector(),
                event.count(),
                event.line(),
                event.lastLine(),
                event.stamp(),
                event.lastStamp(),
                text);
    }

    private void keep(Event event) {
        if (!event.array().isEmpty()) {
            mentions.array(event.array(), event.line());
            if (!event.device().isEmpty()) mentions.member(event.array(), event.device());
        }
        if (!FLOODING.contains(event.kind())) {
            add(event);
            return;
        }
        var words = event.text().substring(0, Math.min(event.text().length(), SAME_WORDS));
        var key = event.kind() + " " + event.array() + " " + event.device() + " " + words;
        var before = latest.get(key);
        if (before != null && event.line() - events.get(before).lastLine() <= FLOOD) {
            events.set(before, events.get(before).repeated(event));
        } else if (add(event) && latest.size() < MOST) {
            latest.put(key, events.size() - 1);
        }
    }

    private boolean add(Event event) {
        if (events.size() >= MOST) {
            cut = true;
            return false;
        }
        return events.add(event);
    }
}
