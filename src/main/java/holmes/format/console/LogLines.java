package holmes.format.console;

import holmes.bytes.TextLines;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a log with a look at the few that follow.
final class LogLines {

    private static final int AHEAD = 8;

    private final TextLines lines;
    private final List<LogLine> ahead = new ArrayList<>();

    LogLines(MemorySegment document) {
        lines = new TextLines(document);
    }

    /// The next line that is not blank; null at the end.
    @Nullable LogLine next() {
        fill(1);
        return ahead.isEmpty() ? null : ahead.removeFirst();
    }

    /// The line `distance` lines after the next, from 0; null beyond the end or what is looked at.
    @Nullable LogLine peek(int distance) {
        fill(distance + 1);
        return distance < Math.min(AHEAD, ahead.size()) ? ahead.get(distance) : null;
    }

    void skip(int count) {
        for (int i = 0; i < count && !ahead.isEmpty(); i++) ahead.removeFirst();
    }

    private void fill(int wanted) {
        while (ahead.size() < wanted && ahead.size() < AHEAD && lines.hasNext()) {
            var line = lines.next();
            if (line.isBlank()) continue;
            var log = Prefix.off(line);
            if (!log.text().isBlank()) ahead.add(log);
        }
    }
}
