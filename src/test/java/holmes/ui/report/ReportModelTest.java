package holmes.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.Refused;
import holmes.device.Progress;
import holmes.report.Format;
import holmes.report.Report;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Tasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportModelTest {

    private final ReportModel model = new ReportModel(Lanes.direct(), new Tasks());
    private final Shop press = new Shop();

    /// Prints its sections, and remembers what was exported.
    private static final class Shop implements Press {

        private final Map<String, String> sections = new LinkedHashMap<>();
        private final List<Format> exported = new ArrayList<>();
        private boolean review;
        private boolean full;

        @Override
        public boolean isReview() {
            return review;
        }

        @Override
        public Path folder() {
            return Path.of("out");
        }

        @Override
        public List<Draft> sections() {
            return sections.entrySet().stream()
                    .map(e -> new Draft(e.getKey(), e.getValue()))
                    .toList();
        }

        @Override
        public void keep(Draft section, Progress progress) {
            if (section.markdown().isEmpty()) sections.remove(section.title());
            else sections.put(section.title(), section.markdown());
        }

        @Override
        public byte[] pdf(Progress progress) {
            return Report.section("All", "a paragraph\n\n".repeat(200));
        }

        @Override
        public byte[] pdf(Draft section) {
            return Report.section(section.title(), section.markdown());
        }

        @Override
        public List<Path> export(Path folder, Collection<Format> formats, Progress progress) {
            if (full) throw new Refused("The disk is full.");
            exported.addAll(formats);
            return formats.stream().map(f -> folder.resolve(f.file())).toList();
        }
    }

    @BeforeEach
    void open() {
        model.open(Optional.of(press), press.sections());
    }

    private Preview.Shown shown() {
        return model.preview().shown().get().orElseThrow();
    }

    @Test
    void pages_are_turned_and_never_beyond_their_ends() {
        model.preview().refresh();
        assertThat(shown().number()).isEqualTo(1);
        int count = shown().count();
        assertThat(count).isGreaterThan(2);
        model.preview().turn(1);
        assertThat(shown().words()).isEqualTo("Page 2 of " + count);
        model.preview().last();
        model.preview().turn(1);
        assertThat(shown().number()).isEqualTo(count);
        model.preview().first();
        model.preview().turn(-1);
        assertThat(shown().number()).isEqualTo(1);
    }

    @Test
    void what_is_printed_is_seen() {
        model.preview().refresh();
        var picture = shown().picture();
        assertThat(picture.width()).isGreaterThan(800);
        assertThat(picture.colors()).hasSize(picture.width() * picture.height());
        assertThat(picture.colors()).contains(0xffffffff).contains(0xff000000);
    }

    @Test
    void a_section_is_tried_kept_changed_and_taken_out() {
        model.edit(new Draft("Cause", "The *cable*."));
        model.tryOut();
        assertThat(shown().words()).isEqualTo("This section, page 1 of 1");
        model.keepSection();
        assertThat(model.sections()).containsExactly(new Draft("Cause", "The *cable*."));
        assertThat(shown().section()).isFalse();
        model.takeOut();
        assertThat(model.sections()).isEmpty();
        assertThat(model.said().get()).startsWith("The section is out of the report");
    }

    @Test
    void a_section_needs_a_title_and_a_text() {
        model.edit(new Draft("", "text"));
        model.keepSection();
        assertThat(model.said().get()).isEqualTo("A section needs a title.");
        model.edit(new Draft("Title", " "));
        model.keepSection();
        assertThat(model.sections()).isEmpty();
    }

    @Test
    void in_a_review_nothing_is_added() {
        press.review = true;
        model.open(Optional.of(press), List.of());
        model.edit(new Draft("Title", "text"));
        model.keepSection();
        assertThat(press.sections).isEmpty();
        assertThat(model.said().get()).contains("open for review");
    }

    @Test
    void only_the_formats_that_are_ticked_are_exported() {
        for (var format : Format.values()) model.wanted(format).set(format == Format.PDF);
        model.export(Path.of("there"));
        assertThat(press.exported).containsExactly(Format.PDF);
        assertThat(model.said().get()).isEqualTo("1 file is in there.");
    }

    @Test
    void an_export_that_fails_says_why() {
        press.full = true;
        model.export(Path.of("there"));
        assertThat(model.said().get()).isEqualTo("The disk is full.");
    }

    @Test
    void when_the_case_has_grown_the_pages_are_old() {
        model.preview().refresh();
        assertThat(model.preview().old().get()).isFalse();
        model.grown();
        assertThat(model.preview().old().get()).isTrue();
        model.preview().refresh();
        assertThat(model.preview().old().get()).isFalse();
    }
}
