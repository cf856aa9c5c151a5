package holmes.report.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.examine.timeline.Moment;
import holmes.examine.timeline.Moment.Certainty;
import holmes.examine.timeline.Moment.Kind;
import holmes.examine.timeline.Moment.Source;
import holmes.report.page.Block.Row;
import holmes.report.page.Text;
import holmes.report.page.Text.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TimelineRowsTest {

    private static final Instant NOON = Instant.parse("2013-03-07T12:00:00Z");

    private static Moment test(Instant when, String drive, String status, long entry) {
        return new Moment(
                Optional.of(when),
                Certainty.LATEST,
                "",
                Kind.DRIVE,
                "Self-test of drive " + drive + ": " + status,
                drive,
                "",
                entry,
                Optional.of(new Source("sha of " + drive, drive + ".txt", 0, 0)));
    }

    private static Moment log(Optional<Instant> when, Certainty certainty, String what) {
        return new Moment(when, certainty, "Mar  7", Kind.EVENT, what, "", "", 9, Optional.empty());
    }

    private static List<String> words(TimelineRows rows) {
        return rows.rows().stream().map(TimelineRowsTest::words).toList();
    }

    private static String words(Row row) {
        return row.cells().stream()
                .map(TimelineRowsTest::words)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private static String words(Text text) {
        return text.runs().stream()
                .map(run ->
                        switch (run) {
                            case Run.Plain(var plain) -> plain;
                            case Run.Code(var code) -> code;
                            case Run.Cite(var entry) -> "[" + entry + "]";
                            case Run.Strong _, Run.Emphasis _, Run.Link _ -> "?";
                        })
                .collect(Collectors.joining());
    }

    @Test
    void moments_of_one_time_that_say_the_same_are_one_row_that_says_of_how_many() {
        var moments =
                List.of(
                        test(NOON, "A", "passed", 1),
                        test(NOON, "B", "read failure", 2),
                        test(NOON, "C", "passed", 3),
                        test(NOON, "D", "passed", 3));
        var rows = new TimelineRows(moments, WorkSpells.NONE);

        assertThat(words(rows))
                .containsExactly(
                        "≤ 2013-03-07 12:00:00 | drive | Self-test of drive …: passed"
                                + " | A and 2 more | 3 documents[1][3]",
                        "≤ 2013-03-07 12:00:00 | drive | Self-test of drive B: read failure"
                                + " | B | B.txt[2]");
        assertThat(rows.isMarked()).isTrue();
    }

    @Test
    void work_stands_where_it_was_done() {
        var spells = new TreeMap<Integer, WorkSpells.Spell>();
        var first = new WorkSpells.Spell(NOON.minusSeconds(60), NOON.minusSeconds(60), 1, 1, 1);
        spells.put(0, first);
        spells.put(1, new WorkSpells.Spell(NOON, NOON.plusSeconds(5), 2, 7, 4));
        var moments = List.of(log(Optional.of(NOON), Certainty.CLOCK, "md0 stopped"));

        assertThat(words(new TimelineRows(moments, new WorkSpells(spells))))
                .containsExactly(
                        "2013-03-07 11:59:00 | this case | 1 action in this case | [1]",
                        "2013-03-07 12:00:00 | log | md0 stopped | [9]",
                        "2013-03-07 12:00:00 | this case | 4 actions in this case"
                                + " | until 2013-03-07 12:00:05 | [2] to [7]");
    }

    @Test
    void what_nothing_dates_keeps_the_time_that_was_printed_and_is_never_joined() {
        var moment = log(Optional.empty(), Certainty.UNDATED, "md0 stopped");
        assertThat(words(new TimelineRows(List.of(moment, moment), WorkSpells.NONE)))
                .containsExactly(
                        "Mar  7 | log | md0 stopped | [9]", "Mar  7 | log | md0 stopped | [9]");
    }

    @Test
    void what_there_is_no_room_for_is_counted() {
        var moments = new ArrayList<Moment>();
        for (int i = 0; i < 1000; i++) {
            moments.add(log(Optional.of(NOON.plusSeconds(i)), Certainty.CLOCK, "event"));
        }
        var rows = new TimelineRows(moments, WorkSpells.NONE);
        assertThat(rows.rows().size() + rows.omitted()).isEqualTo(1000);
        assertThat(rows.omitted()).isPositive();
    }
}
