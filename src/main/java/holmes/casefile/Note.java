package holmes.casefile;

import java.util.List;

/// Something that the examiner wants to be remembered.
///
/// @param entries numbers of the entries that it is about
public record Note(String text, List<Long> entries) implements Statement {

    public Note {
        entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
        return "note";
    }
}
