package holmes.ui.notes;

import holmes.bytes.Refused;
import holmes.casefile.Happening;
import holmes.casefile.Note;
import holmes.casefile.Statement;
import holmes.ui.fx.Inspected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A note or a happening that is being written. What was begun stays when the sheet is closed.
public final class NoteModel {

    /// What is written now.
    public enum Sheet {
        NONE,
        NOTE,
        HAPPENING
    }

    private final Consumer<Statement> say;
    private final ObjectProperty<Sheet> sheet = new SimpleObjectProperty<>(Sheet.NONE);
    private final ObjectProperty<Inspected> about = new SimpleObjectProperty<>(Inspected.NOTHING);
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty when = new SimpleStringProperty("");
    private final StringProperty what = new SimpleStringProperty("");
    private final StringProperty affected = new SimpleStringProperty("");
    private final StringProperty done = new SimpleStringProperty("");
    private final StringProperty complaint = new SimpleStringProperty("");

    /// @param say puts it into the case
    public NoteModel(Consumer<Statement> say) {
        this.say = say;
    }

    public ObjectProperty<Sheet> sheet() {
        return sheet;
    }

    StringProperty text() {
        return text;
    }

    StringProperty when() {
        return when;
    }

    StringProperty what() {
        return what;
    }

    StringProperty affected() {
        return affected;
    }

    StringProperty done() {
        return done;
    }

    /// What keeps it from being saved; empty if nothing does.
    StringProperty complaint() {
        return complaint;
    }

    ObjectProperty<Inspected> about() {
        return about;
    }

    /// What the note is about, in words.
    static String words(Inspected about) {
        if (about.equals(Inspected.NOTHING)) return "About the case as a whole";
        var cited =
                switch (about.entries().size()) {
                    case 0 -> "";
                    case 1 -> ", citing entry " + about.entries().getFirst();
                    default -> ", citing " + about.entries().size() + " entries";
                };
        return "About " + about.title() + " (" + about.kind() + ")" + cited;
    }

    /// @param selected what the note will be about
    public void writeNote(Inspected selected) {
        complaint.set("");
        about.set(selected);
        sheet.set(Sheet.NOTE);
    }

    public void writeHappening() {
        complaint.set("");
        sheet.set(Sheet.HAPPENING);
    }

    /// Closes the sheet and keeps the draft.
    public void close() {
        sheet.set(Sheet.NONE);
    }

    /// Puts it into the case, if it is complete.
    void save() {
        try {
            switch (sheet.get()) {
                case NONE -> {}
                case NOTE -> {
                    say.accept(note());
                    text.set("");
                }
                case HAPPENING -> {
                    say.accept(happening());
                    List.of(when, what, affected, done).forEach(field -> field.set(""));
                }
            }
            close();
        } catch (Refused refused) {
            complaint.set(String.valueOf(refused.getMessage()));
        }
    }

    private Note note() {
        if (text.get().isBlank()) throw new Refused("Write something first.");
        var selected = about.get();
        // Entries are cited by number; anything else is named in the note itself.
        boolean named = selected.equals(Inspected.NOTHING) || !selected.entries().isEmpty();
        var subject = named ? "" : selected.title() + ": ";
        return new Note(subject + text.get().strip(), selected.entries());
    }

    private Happening happening() {
        if (what.get().isBlank()) throw new Refused("Say what happened, in one sentence.");
        return new Happening(
                time(when.get().strip()),
                what.get().strip(),
                affected.get().strip(),
                done.get().strip());
    }

    /// `2012-01-23`, `2012-01-23 16:50`, `2012-01-23T16:50:21Z`, all in UTC.
    static Instant time(String text) {
        var iso = text.replace(' ', 'T').replaceFirst("Z$", "");
        try {
            if (iso.length() == 10) {
                return LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new Refused(
                    "Write the time as 2012-01-23 16:50:21, in UTC; the time of day may be left"
                            + " out.",
                    e);
        }
    }
}
