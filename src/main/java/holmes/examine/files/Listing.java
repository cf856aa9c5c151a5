package holmes.examine.files;

import java.util.List;

/// What a file system holds.
///
/// @param type `ext2`, `ext3` or `ext4`
/// @param size bytes of the file system
/// @param notes what is odd about the file system itself, one sentence each
public record Listing(
        String type,
        String uuid,
        String label,
        long size,
        List<FileRecord> files,
        List<String> notes) {

    public Listing {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    public long count(String state) {
        return files.stream().filter(file -> file.state().equals(state)).count();
    }
}
