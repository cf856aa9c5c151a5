package holmes.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.Case;
import holmes.casefile.Media;
import holmes.casefile.MemoryStore;
import holmes.casefile.Note;
import holmes.device.Progress;
import holmes.report.words.EntryWords;
import holmes.ui.log.LogFilter;
import holmes.ui.log.LogLine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogEntriesTest {

    private final List<Long> gone = new ArrayList<>();

    private LogEntries entries() throws Progress.Cancelled {
        var file = Case.open(new MemoryStore(), Media.NONE, Clock.systemUTC());
        file.perform(new Note("first", List.of()), Progress.NONE);
        file.perform(new Note("speaks of the first", List.of(1L)), Progress.NONE);
        file.perform(new Note("of both", List.of(1L, 2L)), Progress.NONE);
        var log = file.log();
        var lines = new Lines(log, new EntryWords(name -> name), gone::add);
        return new LogEntries(log, lines, 3, List.of("note"));
    }

    @Test
    void citations_can_be_followed_both_ways() throws Progress.Cancelled {
        var inspected = entries().details(2).inspected();
        var citations =
                inspected.sections().stream()
                        .filter(section -> section.heading().equals("Citations"))
                        .findFirst()
                        .orElseThrow();
        assertThat(citations.rows())
                .extracting(row -> row.name())
                .containsExactly("Rests on", "Named by");
        citations.rows().forEach(row -> row.links().forEach(link -> link.go().run()));
        assertThat(gone).containsExactly(1L, 3L);
        assertThat(inspected.entries()).containsExactly(2L);
    }

    @Test
    void lines_are_read_by_number_and_found_by_words() throws Progress.Cancelled {
        var entries = entries();
        assertThat(entries.lines(List.of(1L, 3L)))
                .extracting(LogLine::summary)
                .containsExactly("Note: first", "Note: of both");
        assertThat(entries.scan(0, new LogFilter("note", "done", "", "first")).numbers())
                .containsExactly(1L, 2L);
        assertThat(entries.scan(0, new LogFilter("survey", "", "", "")).numbers()).isEmpty();
    }

    @Test
    void what_is_sealed_is_laid_out_and_nothing_of_it_changed() throws Progress.Cancelled {
        assertThat(entries().details(3).request())
                .isEqualTo(
                        """
                        {
                          "entries": [
                            1,
                            2
                          ],
                          "text": "of both"
                        }\
                        """);
        assertThat(JsonText.laidOut("{\"a\":[],\"b\":\"x{,\\\"y\"}"))
                .isEqualTo("{\n  \"a\": [],\n  \"b\": \"x{,\\\"y\"\n}");
    }
}
