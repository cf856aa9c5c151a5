package holmes.ui.session;

import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.Log;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which entries speak of which: decisions and notes name the entries that they rest on.
record Citations(Log log) {

    private static final String KEY = "\"entries\":[";
    private static final Pattern NUMBERS = Pattern.compile("\"entries\":\\[([0-9,]*)\\]");
    private static final int PAGE = 200;

    /// Nobody follows more than these from one entry.
    private static final int MOST = 40;

    /// The entries that an entry cites, ascending.
    List<Long> of(Entry entry) {
        return NUMBERS.matcher(entry.act().request())
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(",", -1)))
                .filter(number -> !number.isEmpty())
                .map(Long::parseLong)
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }

    /// The later entries that cite it, ascending.
    List<Long> to(long number) {
        var citing =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(KEY));
        var found = new ArrayList<Long>();
        long last = number;
        while (found.size() < MOST) {
            var page = log.after(last, citing, PAGE);
            page.stream()
                    .filter(entry -> of(entry).contains(number))
                    .map(Entry::number)
                    .forEach(found::add);
            if (page.size() < PAGE) break;
            last = page.getLast().number();
        }
        return List.copyOf(found);
    }
}
