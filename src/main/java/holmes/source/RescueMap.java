package holmes.source;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Garbled;
import holmes.finding.Reading.Present;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What GNU ddrescue says it has and has not read of a disk.
///
/// Text: `#` comments; one line `current_pos status pass`; then one line `pos size status` an area,
/// ascending and without gaps, numbers as in C (`0x…`, `0…`, decimal). Source: the ddrescue manual,
/// "Mapfile structure". `ddrescuelog -t` prints the same figures.
public record RescueMap(Map<Status, RangeSet> areas) {

    /// What ddrescue knows of an area, and the character that says so.
    public enum Status {
        NON_TRIED('?'),
        NON_TRIMMED('*'),
        NON_SCRAPED('/'),
        BAD_SECTOR('-'),
        RESCUED('+');

        private final char sign;

        Status(char sign) {
            this.sign = sign;
        }

        static Optional<Status> of(char sign) {
            for (var status : values()) if (status.sign == sign) return Optional.of(status);
            return Optional.empty();
        }
    }

    private static final String CURRENT_STATUS = "?*/-FG+";

    public RescueMap {
        areas = Map.copyOf(areas);
    }

    /// The map of something that was read but for some parts.
    ///
    /// @param size bytes of the whole
    public static RescueMap of(long size, RangeSet unreadable) {
        var read = unreadable.complement(ByteRange.of(0, size));
        return new RescueMap(Map.of(Status.BAD_SECTOR, unreadable, Status.RESCUED, read));
    }

    /// What was tried and could not be read.
    public RangeSet unreadable() {
        return areas(Status.BAD_SECTOR);
    }

    /// As ddrescue and its tools read it.
    public String text() {
        var lines = new TreeMap<ByteRange, Status>();
        areas.forEach((status, set) -> set.ranges().forEach(range -> lines.put(range, status)));
        var text = new StringBuilder("# Mapfile. What is not \"+\" could not be read.\n");
        text.append("0x00000000     +               1\n");
        lines.forEach((range, status) ->
                text.append(hex(range.start()))
                        .append("  ")
                        .append(hex(range.length()))
                        .append("  ")
                        .append(status.sign)
                        .append('\n'));
        return text.toString();
    }

    private static String hex(long number) {
        return String.format(Locale.ROOT, "0x%08X", number);
    }

    public RangeSet areas(Status status) {
        return areas.getOrDefault(status, RangeSet.EMPTY);
    }

    /// The first byte after the last area: the disk's size, as far as ddrescue knew it.
    public long end() {
        return areas.values().stream()
                .flatMap(set -> set.ranges().stream())
                .mapToLong(ByteRange::end)
                .max()
                .orElse(0);
    }

    /// What of `whole` was not read: all that is not known to be rescued.
    public RangeSet notRescued(ByteRange whole) {
        return areas(Status.RESCUED).complement(whole);
    }

    /// Reads the text of a map. A gap between areas is an anomaly, and not rescued.
    public static Reading<RescueMap> parse(String text) {
        var areas = new EnumMap<Status, List<ByteRange>>(Status.class);
        var anomalies = new ArrayList<Anomaly>();
        boolean begun = false;
        long end = -1;
        int number = 0;
        for (var raw : (Iterable<String>) text.lines()::iterator) {
            number++;
            var line = raw.strip();
            if (line.isEmpty() || line.charAt(0) == '#') continue;
            var words = line.split("\\s+", 4);
            if (!begun) {
                if (!isStatusLine(words)) return new Absent<>("no status line of a ddrescue map");
                begun = true;
                continue;
            }
            var area = words.length < 3 ? Optional.<ByteRange>empty() : range(words[0], words[1]);
            var status = area.flatMap(_ -> Status.of(words[2].charAt(0)));
            if (status.isEmpty() || (end >= 0 && area.get().start() < end)) {
                var shown = line.length() > 60 ? line.substring(0, 60) + "…" : line;
                anomalies.add(new Anomaly("line " + number, "the next area", shown));
                return new Garbled<>(anomalies);
            }
            if (end >= 0 && area.get().start() > end) {
                anomalies.add(new Anomaly("line " + number, "an area at " + end, words[0]));
            }
            areas.computeIfAbsent(status.get(), _ -> new ArrayList<>()).add(area.get());
            end = area.get().end();
        }
        if (!begun) return new Absent<>("no status line of a ddrescue map");
        var sets = new EnumMap<Status, RangeSet>(Status.class);
        areas.forEach((status, ranges) -> sets.put(status, new RangeSet(ranges)));
        return new Present<>(new RescueMap(sets), anomalies);
    }

    private static boolean isStatusLine(String[] words) {
        return words.length >= 2
                && number(words[0]) >= 0
                && words[1].length() == 1
                && CURRENT_STATUS.contains(words[1]);
    }

    private static Optional<ByteRange> range(String position, String length) {
        long start = number(position);
        long size = number(length);
        if (start < 0 || size <= 0) return Optional.empty();
        return Optional.of(ByteRange.of(start, Math.min(size, Long.MAX_VALUE - start)));
    }

    /// A number as C's `strtoll` with base 0 reads it, at most 2^63 - 1; -1 if it is none.
    private static long number(String word) {
        int radix = 10;
        int first = 0;
        if (word.startsWith("0x") || word.startsWith("0X")) {
            radix = 16;
            first = 2;
        } else if (word.startsWith("0") && word.length() > 1) {
            radix = 8;
            first = 1;
        }
        if (first == word.length()) return -1;
        long value = 0;
        for (int i = first; i < word.length(); i++) {
            int digit = word.charAt(i) < 128 ? Character.digit(word.charAt(i), radix) : -1;
            if (digit < 0) return -1;
            value =
                    value > (Long.MAX_VALUE - digit) / radix
                            ? Long.MAX_VALUE
                            : value * radix + digit;
        }
        return value;
    }
}
