package holmes.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.fx.Inspected;
import holmes.ui.fx.Lanes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogModelTest {

    private final List<Long> read = new ArrayList<>();
    private final LogModel model = new LogModel(Lanes.direct());

    /// A case of so many entries, every tenth of them a note.
    private final class Many implements Entries {

        private final long count;

        Many(long count) {
            this.count = count;
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public List<String> kinds() {
            return List.of("note", "survey");
        }

        @Override
        public List<LogLine> lines(List<Long> numbers) {
            read.addAll(numbers);
            return numbers.stream().map(LogModelTest::line).toList();
        }

        @Override
        public Scan scan(long after, LogFilter filter) {
            long last = Math.min(count, after + 1000);
            var found =
                    LongStream.rangeClosed(after + 1, last)
                            .filter(n ->
                                    filter.kind().isEmpty() || filter.kind().equals(line(n).kind()))
                            .filter(n -> line(n).fits(filter.words()))
                            .boxed()
                            .toList();
            return new Scan(found, last, last == count);
        }

        @Override
        public LogDetails details(long number) {
            return new LogDetails(
                    new Inspected("Entry " + number, "", List.of()), "asked", "found");
        }
    }

    private static LogLine line(long number) {
        var kind = number % 10 == 0 ? "note" : "survey";
        return new LogLine(number, "", kind, "step " + number, "done", "derived", "ab12");
    }

    @Test
    void reads_of_a_hundred_thousand_entries_only_the_page_that_is_shown() {
        model.open(new Many(100_000));

        assertThat(model.shown()).hasSize(100_000);
        model.shown().get(70_000);
        assertThat(model.shown().get(70_000).summary()).isEqualTo("step 70001");
        assertThat(read).hasSizeLessThan(200).contains(70_001L);
        assertThat(model.count()).isEqualTo("100,000 entries");
    }

    @Test
    void says_that_a_line_is_not_read_yet_rather_than_nothing() {
        var late = new ArrayList<Runnable>();
        var slow = new LogModel(new Lanes(late::add, Runnable::run, () -> 0));
        slow.open(new Many(100));

        assertThat(slow.shown().get(5).summary()).isEqualTo("…");
        late.forEach(Runnable::run);
        assertThat(slow.shown().get(5).summary()).isEqualTo("step 6");
    }

    @Test
    void filters_by_kind_and_words_over_the_whole_case() {
        model.open(new Many(5_000));
        model.only("note");
        assertThat(model.shown()).hasSize(500);
        assertThat(model.shown().getLast().number()).isEqualTo(5_000);
        model.shown().getFirst();
        assertThat(model.shown().getFirst().summary()).isEqualTo("step 10");
        assertThat(model.count()).isEqualTo("500 of 5,000 entries");
        model.find("step 4999");
        assertThat(model.shown()).extracting(LogLine::number).containsExactly(4_999L);
    }

    @Test
    void goes_to_an_entry_that_the_filter_hides() {
        model.open(new Many(50));
        model.only("note");
        model.look(7);

        assertThat(model.filter().get()).isEqualTo(LogFilter.ALL);
        assertThat(model.row()).isEqualTo(6);
        assertThat(model.inspected().getValue().title()).isEqualTo("Entry 7");
    }

    @Test
    void grows_with_the_case_and_adds_to_a_filter_only_what_fits() {
        model.open(new Many(12));
        model.append(List.of(line(13)));
        assertThat(model.shown()).hasSize(13);
        model.close();
        assertThat(model.shown()).isEmpty();
        assertThat(model.selected().get()).isEqualTo(OptionalLong.empty());
    }
}
