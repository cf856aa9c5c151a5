package holmes.format.lvm;

import holmes.bytes.RangeSet;
import java.util.List;

/// What a search of raw bytes brought to light.
///
/// @param texts in the order of their first places
/// @param unreadable bytes that could not be searched: a text may lie there
/// @param dropped how many texts were found after memory for them had run out; 0 as a rule
public record Carving(List<FoundText> texts, RangeSet unreadable, long dropped) {

    public Carving {
        texts = List.copyOf(texts);
    }
}
