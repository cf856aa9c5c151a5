package holmes.ui.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javafx.collections.ObservableListBase;

/// The lines that a table shows, of which only some pages are in memory. One that has not been read
/// yet says so, and is asked for.
final class LogLines extends ObservableListBase<LogLine> {

    private static final int PAGE = 64;
    private static final int PAGES = 24;

    /// Numbers of the entries, or none if it is all of them: then they count from 1.
    private final List<Long> numbers = new ArrayList<>();

    private final Map<Integer, List<LogLine>> pages =
            new LinkedHashMap<>(PAGES, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, List<LogLine>> eldest) {
                    return size() > PAGES;
                }
            };

    private final Consumer<List<Long>> wanted;
    private boolean all = true;
    private int size;

    /// @param wanted is told the numbers of a page that should be read
    LogLines(Consumer<List<Long>> wanted) {
        this.wanted = wanted;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public LogLine get(int index) {
        int page = index / PAGE;
        var lines = pages.get(page);
        if (lines == null) {
            lines = numbersOf(page).stream().map(LogLine::unread).toList();
            pages.put(page, lines);
            wanted.accept(numbersOf(page));
        }
        int inside = index % PAGE;
        return inside < lines.size() ? lines.get(inside) : LogLine.unread(number(index));
    }

    long number(int index) {
        return all ? index + 1L : numbers.get(index);
    }

    /// @return -1 if it is not among them
    int indexOf(long number) {
        if (all) return number >= 1 && number <= size ? (int) number - 1 : -1;
        return java.util.Collections.binarySearch(numbers, number) >= 0
                ? java.util.Collections.binarySearch(numbers, number)
                : -1;
    }

    private List<Long> numbersOf(int page) {
        int from = page * PAGE;
        int to = Math.min(size, from + PAGE);
        return LongStream.range(from, to).mapToObj(i -> number((int) i)).toList();
    }

    /// Begins anew.
    ///
    /// @param everything whether no filter is set
    /// @param count of the entries if so, else 0
    void reset(boolean everything, int count) {
        beginChange();
        nextRemove(0, List.copyOf(this.toRemove()));
        pages.clear();
        numbers.clear();
        all = everything;
        size = count;
        nextAdd(0, size);
        endChange();
    }

    /// What goes need not be read again to be told.
    private List<LogLine> toRemove() {
        return LongStream.range(0, size).mapToObj(i -> LogLine.unread(number((int) i))).toList();
    }

    /// Adds the next ones at the end.
    void add(List<Long> more) {
        if (more.isEmpty()) return;
        beginChange();
        int from = size;
        if (!all) numbers.addAll(more);
        size += more.size();
        pages.remove(from / PAGE);
        nextAdd(from, size);
        endChange();
    }

    /// Lines that were read, in ascending order, all of one page.
    void arrived(List<LogLine> lines) {
        if (lines.isEmpty()) return;
        int index = indexOf(lines.getFirst().number());
        if (index >= 0 && index % PAGE == 0) pages.put(index / PAGE, List.copyOf(lines));
    }
}
