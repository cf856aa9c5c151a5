package holmes.examine.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One name of a file system, as a manifest lists it.
///
/// @param path from the root; bytes that are no UTF-8 as lone surrogates U+DC00 + byte
/// @param type the letter of find(1): `f`, `d`, `l`, …
/// @param size bytes
/// @param mode permissions, the lower twelve bits
/// @param sha256 of a regular file's content as it is delivered; bytes that are lost count as zeros
/// @param linkTarget of a symbolic link
/// @param state `complete`, `partial` or `unreadable`
/// @param why what is wrong, or worth knowing
/// @param evidence where name and inode come from
public record FileRecord(
        String path,
        String type,
        long inode,
        int links,
        int mode,
        long uid,
        long gid,
        long size,
        Instant mtime,
        Optional<String> linkTarget,
        Optional<String> device,
        Optional<String> sha256,
        String state,
        List<String> why,
        String evidence,
        List<Attribute> attributes) {

    /// An extended attribute.
    ///
    /// @param value lower-case hexadecimal digits
    public record Attribute(String name, String value) {}

    public FileRecord {
        why = List.copyOf(why);
        attributes = List.copyOf(attributes);
    }
}
