package holmes.casefile;

import holmes.device.Progress;
import java.util.List;

/// Something that the examiner wants to be remembered.
///
/// @param entries numbers of the entries that it is about
public record Note(String text, List<Long> entries) implements Request<Stated> {

    public Note {
        entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public Stated perform(Bench bench, Progress progress) {
        return new Stated();
    }
}
