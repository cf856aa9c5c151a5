package holmes.examine.export;

import holmes.bytes.Refused;
import holmes.tree.FileEntry;
import holmes.tree.FileType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.EnumSet;
import java.util.Set;

/// Gives what was copied the permissions, times and attributes that it had.
final class Looks {

    private static final String USER = "user.";

    /// Permissions that a new file gets if it asks for them; the rest must be set afterwards.
    private final Set<PosixFilePermission> granted;

    private final Problems problems;

    private Looks(Set<PosixFilePermission> granted, Problems problems) {
        this.granted = granted;
        this.problems = problems;
    }

    /// Finds out what may be asked for at once, by a file that is made and removed again.
    ///
    /// @param problems takes what cannot be given
    /// @throws Refused if nothing can be made there
    static Looks in(Path folder, Problems problems) {
        var all = EnumSet.allOf(PosixFilePermission.class);
        var probe = folder.resolve(".holmes-probe");
        try {
            Files.createFile(probe, PosixFilePermissions.asFileAttribute(all));
            try {
                return new Looks(Files.getPosixFilePermissions(probe), problems);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new Refused(folder + " cannot be written to: " + Refused.why(e), e);
        }
    }

    /// What to ask for when a file is made.
    FileAttribute<Set<PosixFilePermission>> atOnce(FileEntry entry) {
        return PosixFilePermissions.asFileAttribute(permissions(entry));
    }

    /// By one thread at a time.
    void give(Path path, FileEntry entry) {
        try {
            attributes(path, entry);
            var permissions = permissions(entry);
            boolean has = entry.type() == FileType.FILE && granted.containsAll(permissions);
            if (!has) Files.setPosixFilePermissions(path, permissions);
            Files.setLastModifiedTime(path, FileTime.from(entry.modified()));
        } catch (IOException | UnsupportedOperationException | ArithmeticException e) {
            problems.add(
                    entry.path(),
                    "has other times or permissions than it had",
                    "have other times or permissions than they had");
        }
    }

    /// Extended attributes that belong to users; those of the system are its own to set.
    private void attributes(Path path, FileEntry entry) {
        for (var attribute : entry.attributes()) {
            if (!attribute.name().startsWith(USER)) continue;
            var view = Files.getFileAttributeView(path, UserDefinedFileAttributeView.class);
            try {
                if (view == null) throw new IOException("there are none here");
                view.write(
                        attribute.name().substring(USER.length()),
                        attribute.value().asByteBuffer());
            } catch (IOException e) {
                var what = "the attribute " + attribute.name();
                problems.add(entry.path(), "lacks " + what, "lack " + what);
            }
        }
    }

    /// The examiner must be able to read and enter what was recovered.
    private static Set<PosixFilePermission> permissions(FileEntry entry) {
        int mode = entry.permissions() | (entry.type() == FileType.DIRECTORY ? 0700 : 0600);
        var set = EnumSet.noneOf(PosixFilePermission.class);
        var all = PosixFilePermission.values();
        for (int bit = 0; bit < all.length; bit++) {
            if ((mode & 0400 >> bit) != 0) set.add(all[bit]);
        }
        return set;
    }
}
