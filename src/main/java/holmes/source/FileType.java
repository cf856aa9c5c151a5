package holmes.source;

import holmes.bytes.Refused;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What a path leads to, symbolic links followed.
enum FileType {
    FILE,
    DIRECTORY,
    BLOCK_DEVICE,
    MISSING,
    OTHER;

    /// The bits of `st_mode` that say the type, and their values: `inode(7)`.
    private static final int FORMAT = 0xf000;

    private static final int S_IFBLK = 0x6000;
    private static final int S_IFDIR = 0x4000;
    private static final int S_IFREG = 0x8000;

    /// @throws Refused if a folder on the way may not be entered
    static FileType of(Path path) {
        try {
            return switch ((Integer) Files.getAttribute(path, "unix:mode") & FORMAT) {
                case S_IFREG -> FILE;
                case S_IFDIR -> DIRECTORY;
                case S_IFBLK -> BLOCK_DEVICE;
                default -> OTHER;
            };
        } catch (NoSuchFileException e) {
            return MISSING;
        } catch (AccessDeniedException e) {
            throw new Refused(path + " may not be reached: permission denied", e);
        } catch (IOException e) {
            throw new Refused(path + " cannot be examined: " + Refused.why(e), e);
        }
    }

    /// Where the kernel describes the block device: `/sys/dev/block/MAJOR:MINOR`.
    static Path sysFolder(Path node) {
        try {
            long device = (Long) Files.getAttribute(node, "unix:rdev");
            // As glibc's gnu_dev_major and gnu_dev_minor unpack a dev_t.
            long major = (device >>> 8 & 0xfff) | (device >>> 32 & ~0xfffL);
            long minor = (device & 0xff) | (device >>> 12 & 0xffffff00L);
            return Path.of("/sys/dev/block", major + ":" + minor);
        } catch (IOException e) {
            throw new Refused(node + " cannot be examined: " + Refused.why(e), e);
        }
    }
}
