package holmes.examine.console;

import holmes.examine.document.Citation;
import java.util.List;

/// "This medium is the disk with this serial number."
///
/// @param because in words
/// @param letter under which the documents speak of the disk; empty text if they do not
/// @param citations lines that say so
public record DiskClaim(
        String serial, Strength strength, String letter, String because, List<Citation> citations) {

    public DiskClaim {
        citations = List.copyOf(citations);
    }

    /// How well the claim is founded, best first.
    public enum Strength {
        /// Superblocks or the partition table's id, printed under a letter whose serial number a
        /// listing gives, are those of the medium.
        CONTENT,
        /// The file's name holds the serial number: whoever named it said so.
        NAME,
        /// The only medium of this size, and the only disk that reports it.
        SIZE
    }
}
