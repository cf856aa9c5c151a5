package holmes.ui.notes;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.Happening;
import holmes.casefile.Note;
import holmes.casefile.Statement;
import holmes.ui.fx.Inspected;
import holmes.ui.notes.NoteModel.Sheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteModelTest {

    private final List<Statement> said = new ArrayList<>();
    private final NoteModel model = new NoteModel(said::add);

    @Test
    void a_note_cites_the_entries_of_what_was_selected() {
        model.writeNote(new Inspected("Entry 12", "pairs", List.of(), List.of(12L)));
        model.text().set(" These belong together. ");
        model.save();

        assertThat(said).containsExactly(new Note("These belong together.", List.of(12L)));
        assertThat(model.sheet().get()).isEqualTo(Sheet.NONE);
        assertThat(model.text().get()).isEmpty();
    }

    @Test
    void what_has_no_entries_is_named_in_the_note() {
        model.writeNote(new Inspected("WD-1", "disk", List.of()));
        model.text().set("Label is torn.");
        model.save();

        assertThat(said).containsExactly(new Note("WD-1: Label is torn.", List.of()));
    }

    @Test
    void a_draft_stays_when_the_sheet_is_closed_and_nothing_empty_is_kept() {
        model.writeNote(Inspected.NOTHING);
        model.save();
        assertThat(model.complaint().get()).isNotEmpty();
        model.text().set("half a");
        model.close();
        model.writeNote(Inspected.NOTHING);

        assertThat(said).isEmpty();
        assertThat(model.text().get()).isEqualTo("half a");
    }

    @Test
    void a_happening_has_a_time_in_utc_or_says_how_to_write_one() {
        model.writeHappening();
        model.what().set("The server was reinstalled.");
        model.when().set("23.1.2012");
        model.save();
        assertThat(said).isEmpty();
        assertThat(model.complaint().get()).contains("2012-01-23 16:50:21");

        model.when().set("2012-01-23 16:50");
        model.save();
        var at = Instant.parse("2012-01-23T16:50:00Z");
        assertThat(said).containsExactly(new Happening(at, "The server was reinstalled.", "", ""));
    }

    @Test
    void a_day_is_its_first_moment() {
        assertThat(NoteModel.time("2012-01-23")).isEqualTo(Instant.parse("2012-01-23T00:00:00Z"));
        assertThat(NoteModel.time("2012-01-23T16:50:21Z"))
                .isEqualTo(Instant.parse("2012-01-23T16:50:21Z"));
    }
}
