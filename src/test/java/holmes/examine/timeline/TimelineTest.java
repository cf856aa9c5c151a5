package holmes.examine.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.Incident;
import holmes.casefile.Case;
import holmes.casefile.Happening;
import holmes.casefile.Keep;
import holmes.casefile.MemoryStore;
import holmes.casefile.Note;
import holmes.device.Progress;
import holmes.examine.console.ReadConsole;
import holmes.examine.document.DocumentKind;
import holmes.examine.survey.Survey;
import holmes.examine.timeline.Moment.Certainty;
import holmes.examine.timeline.Moment.Kind;
import holmes.guide.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Incident HOLMES = new Incident("holmes");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2013-03-10T09:00:00Z"), ZoneOffset.UTC);

    private final Case file = Case.open(new MemoryStore(), Evidence.MEDIA, CLOCK);

    private void log(String name, byte[] text) throws Exception {
        var log = file.takeDocument(name, DocumentKind.CONSOLE_LOG.name(), text);
        file.perform(new ReadConsole(List.of(log.sha256()), List.of(), List.of()), Progress.NONE);
    }

    private List<Moment> of(Kind kind) {
        return Timeline.of(file, false).moments().stream().filter(m -> m.kind() == kind).toList();
    }

    @Test
    void uptimes_are_dated_by_the_line_that_reads_the_hardware_clock() throws Exception {
        log("console-rescue.log", HOLMES.bytes("console-rescue.log"));

        // [    7.430978] … setting system clock to 2013-03-08T10:15:27 UTC
        var boot = of(Kind.BOOT).getFirst();
        assertThat(boot.when()).contains(Instant.parse("2013-03-08T10:15:19.569022Z"));
        assertThat(boot.certainty()).isEqualTo(Certainty.COUNTED);
        assertThat(of(Kind.EVENT))
                .isNotEmpty()
                .allMatch(event -> event.source().orElseThrow().line() > 1)
                .allMatch(event -> event.when().orElseThrow().isAfter(boot.when().orElseThrow()));
        assertThat(Timeline.of(file, false).remarks())
                .anyMatch(remark -> remark.contains("hardware clock"));
    }

    @Test
    void a_wall_clock_without_a_zone_says_so_and_one_without_a_year_dates_nothing()
            throws Exception {
        var text =
                """
                2013-03-05 03:12:39 kernel: md/raid1:md0: active with 2 out of 2 mirrors
                Mar  5 03:12:40 host kernel: md: md0 stopped.
                """;
        log("syslog", text.getBytes(UTF_8));
        var timeline = Timeline.of(file, false);

        assertThat(of(Kind.EVENT))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.certainty()).isEqualTo(Certainty.ZONE_UNKNOWN);
                    assertThat(event.when()).contains(Instant.parse("2013-03-05T03:12:39Z"));
                });
        assertThat(timeline.undated())
                .filteredOn(moment -> moment.kind() == Kind.EVENT)
                .singleElement()
                .satisfies(event -> assertThat(event.printed()).isEqualTo("Mar  5 03:12:40"));
        assertThat(timeline.remarks())
                .anyMatch(remark -> remark.contains("up to 14 hours off"))
                .anyMatch(remark -> remark.contains("nothing dates"));
    }

    @Test
    void arrays_and_file_systems_tell_when_they_were_made_and_used() throws Exception {
        var medium =
                file.take(Fixtures.path("raid1-11-part", 0).toString(), Progress.NONE).medium();
        var found = file.perform(Survey.of(List.of(medium)), Progress.NONE).getFirst();
        file.perform(new Keep(medium, found.bytes()), Progress.NONE);

        assertThat(of(Kind.ARRAY))
                .extracting(Moment::what)
                .anyMatch(what -> what.startsWith("Array created: "))
                .anyMatch(what -> what.startsWith("Superblocks last written of array "));
        assertThat(of(Kind.FILE_SYSTEM))
                .extracting(Moment::what)
                .anyMatch(what -> what.startsWith("File system made: "))
                .anyMatch(what -> what.startsWith("File system last written: "));
    }

    @Test
    void self_tests_are_dated_by_power_on_hours() throws Exception {
        var name = "smartctl-9QM7CX1D.json";
        file.takeDocument(name, DocumentKind.SMART_JSON.name(), HOLMES.bytes(name));

        var asked = of(Kind.DRIVE).getLast();
        assertThat(asked.when()).contains(Instant.parse("2013-03-08T10:15:00Z"));
        assertThat(asked.affected()).isEqualTo("9QM7CX1D");
        assertThat(of(Kind.DRIVE))
                .filteredOn(moment -> moment.certainty() == Certainty.LATEST)
                .isNotEmpty()
                .allMatch(test -> !test.when().orElseThrow().isAfter(asked.when().orElseThrow()));
    }

    @Test
    void what_happened_and_what_was_done_stand_on_one_axis() throws Exception {
        var when = Instant.parse("2013-03-05T03:12:00Z");
        file.perform(new Happening(when, "Mail stopped.", "40 users", "none"), Progress.NONE);
        file.perform(new Note("called the site", List.of()), Progress.NONE);
        file.takeDocument("x", "CONSOLE_LOG", "md: x".getBytes(UTF_8));

        assertThat(Timeline.of(file, true).moments())
                .extracting(Moment::kind)
                .containsExactly(Kind.HAPPENING, Kind.NOTE, Kind.ACTION);
        assertThat(Timeline.of(file, false).moments()).hasSize(2);
        assertThat(Timeline.of(file, true).moments()).extracting(Moment::entry).contains(1L, 2L);
    }
}
