package holmes.ui.files;

import java.util.List;

/// A file that was found, as the screen shows it.
///
/// @param volume name of the volume
/// @param path from the volume's root, starting with `/`
/// @param type the letter of find(1): `f`, `d`, `l`, …
/// @param mode permissions, the lower twelve bits
/// @param uid number of its owner
/// @param gid number of its group
/// @param size bytes
/// @param state how much of it can be had back
/// @param modified ISO 8601, UTC
/// @param target of a symbolic link; otherwise empty
/// @param sha256 of what is delivered; empty if there is none
/// @param why what is wrong, or worth knowing, one sentence each
public record Found(
        String volume,
        String path,
        String type,
        int mode,
        long uid,
        long gid,
        long size,
        FileState state,
        String modified,
        String target,
        String sha256,
        List<String> why) {

    public Found {
        why = List.copyOf(why);
    }
}
