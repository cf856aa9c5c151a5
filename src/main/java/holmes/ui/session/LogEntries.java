package holmes.ui.session;

import holmes.casefile.Act;
import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.Log;
import holmes.ui.fx.Inspected;
import holmes.ui.log.Entries;
import holmes.ui.log.LogDetails;
import holmes.ui.log.LogFilter;
import holmes.ui.log.LogLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The entries of a case for the log screen, read when they are wanted.
record LogEntries(Log log, Lines lines, long count, List<String> kinds) implements Entries {

    private static final int PAGE = 1000;

    /// More than this of a request or outcome nobody reads in a window.
    private static final int SHOWN = 200_000;

    LogEntries {
        kinds = List.copyOf(kinds);
    }

    @Override
    public List<LogLine> lines(List<Long> numbers) {
        if (numbers.isEmpty()) return List.of();
        long first = numbers.getFirst();
        boolean row = numbers.getLast() - first == numbers.size() - 1;
        if (row) {
            var entries = log.after(first - 1, Filter.ALL, numbers.size());
            return entries.stream().map(lines::of).toList();
        }
        return numbers.stream()
                .flatMap(number -> log.after(number - 1, Filter.ALL, 1).stream())
                .map(lines::of)
                .toList();
    }

    @Override
    public Scan scan(long after, LogFilter filter) {
        var entries = log.after(after, filter.entries(), PAGE);
        var found = new ArrayList<Long>();
        for (var entry : entries) {
            if (filter.words().isBlank() || lines.of(entry).fits(filter.words())) {
                found.add(entry.number());
            }
        }
        boolean end = entries.size() < PAGE;
        return new Scan(found, end ? lastNumber() : entries.getLast().number(), end);
    }

    private long lastNumber() {
        return log.last().map(Entry::number).orElse(0L);
    }

    @Override
    public LogDetails details(long number) {
        var found = log.after(number - 1, Filter.ALL, 1);
        if (found.isEmpty() || found.getFirst().number() != number) {
            return new LogDetails(Inspected.NOTHING, "", "");
        }
        var entry = found.getFirst();
        return new LogDetails(
                lines.inspect(entry),
                JsonText.laidOut(cut(entry.act().request())),
                outcome(entry.act()));
    }

    private String outcome(Act act) {
        if (act.outcome().isEmpty()) return "There is no outcome: " + act.result() + ".";
        try (var in = log.content(act.outcome())) {
            var json = new String(in.readNBytes(SHOWN + 1), StandardCharsets.UTF_8);
            return JsonText.laidOut(cut(json));
        } catch (IOException e) {
            return String.valueOf(log.damaged(act.outcome(), e).getMessage());
        }
    }

    private static String cut(String json) {
        if (json.length() <= SHOWN) return json;
        return json.substring(0, SHOWN) + "\n… there is more: “holmes log --json” prints it whole";
    }
}
