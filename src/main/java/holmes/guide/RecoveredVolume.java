package holmes.guide;

import holmes.examine.files.Listing;
import holmes.stack.Layer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A volume that was found, and what it holds.
///
/// @param name unique among the volumes of a recovery; a partition inside a volume is `volume/p1`
/// @param uuid of the logical volume, or of the file system if there is no volume; may be empty
/// @param size bytes
/// @param content libblkid's name of what it holds; empty if nothing is recognised
/// @param listing the files, if it holds a file system that Holmes reads
/// @param notes what the examiner should know, one sentence each
/// @param entry the log's number of the listing, 0 if there is none
public record RecoveredVolume(
        String name,
        String uuid,
        long size,
        Layer layer,
        String content,
        Optional<Listing> listing,
        List<String> notes,
        long entry) {

    public RecoveredVolume {
        notes = List.copyOf(notes);
    }

    /// The same, with more to know about it.
    RecoveredVolume noting(List<String> more) {
        var all = Stream.concat(more.stream(), notes.stream()).toList();
        return new RecoveredVolume(name, uuid, size, layer, content, listing, all, entry);
    }

    /// Whether it holds something, or should, that was not delivered.
    boolean isWithheld() {
        return listing.isEmpty() && !notes.isEmpty();
    }
}
