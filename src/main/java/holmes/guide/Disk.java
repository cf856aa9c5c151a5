package holmes.guide;

import holmes.examine.survey.Landmarks;
import holmes.stack.Layer;
import java.util.Optional;

/// One medium of the case, with what a full reading of it showed.
///
/// @param label its serial number where that is known, its file name otherwise
/// @param serial as the drive or a document gives it
/// @param tableId of its partition table; empty if it has none
/// @param entry the log's number of the survey
public record Disk(
        String label,
        Optional<String> serial,
        Layer.Medium medium,
        Landmarks marks,
        String tableId,
        long entry) {

    public long size() {
        return marks.size();
    }

    Disk withSerial(String known) {
        return new Disk(known, Optional.of(known), medium, marks, tableId, entry);
    }
}
