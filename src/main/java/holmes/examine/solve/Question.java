package holmes.examine.solve;

import java.util.List;

/// What a solver is asked.
///
/// @param sets how many mirror sets are at hand
/// @param width how many sets the array has, those that are missing included
/// @param anchors bytes that know their place; only of the generation that is sought
/// @param hints claims of logs
/// @param chunks chunk sizes to try, in bytes
/// @param dataStarts data starts to try, in bytes
/// @param volumeStarts where volumes begin in the array according to LVM text, in bytes; may be
///   empty
public record Question(
        int sets,
        int width,
        List<Anchor> anchors,
        List<SlotHint> hints,
        List<Long> chunks,
        List<Long> dataStarts,
        List<Long> volumeStarts) {

    public Question {
        anchors = List.copyOf(anchors);
        hints = List.copyOf(hints);
        chunks = List.copyOf(chunks);
        dataStarts = List.copyOf(dataStarts);
        volumeStarts = List.copyOf(volumeStarts);
    }
}
