package holmes.source;

import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens evidence: raw images, split images, images with a ddrescue map beside them, and block
/// devices of this machine. Always for reading only.
public final class Sources {

    private Sources() {}

    /// Opens the medium and takes its fingerprint, for which at most 3 MiB of it are read.
    ///
    /// @param path of an image, of the first piece of a split image, of a folder that holds one
    ///   split image and nothing else, or of a block device
    /// @throws Refused if it cannot be opened or is no raw image; the sentence says why
    public static OpenSource open(Path path) {
        if (FileType.of(path) == FileType.BLOCK_DEVICE) {
            var kernel = SysBlock.read(FileType.sysFolder(path));
            var device = kernelDevice(path, kernel, false);
            return new OpenSource(device, medium(device, kernel), List.of());
        }
        var image = image(path);
        return new OpenSource(image.device(), medium(image), image.notes());
    }

    /// The bytes alone, without the cost of a fingerprint; otherwise as {@link #open}.
    public static BlockDevice device(Path path) {
        return FileType.of(path) == FileType.BLOCK_DEVICE
                ? kernelDevice(path, false)
                : image(path).device();
    }

    /// What the examiner should know of the way an image is opened, one phrase each: a map of what
    /// was not rescued, pieces that were joined. Nothing of a block device.
    ///
    /// @throws Refused as {@link #open} does
    public static List<String> notes(Path path) {
        if (FileType.of(path) == FileType.BLOCK_DEVICE) return List.of();
        var image = image(path);
        try (var _ = image.device()) {
            return image.notes();
        }
    }

    /// A block device past the page cache (`O_DIRECT`): what the medium gives at this moment.
    ///
    /// @throws Refused if it is no block device, or its driver knows no such access
    public static BlockDevice direct(Path node) {
        if (FileType.of(node) != FileType.BLOCK_DEVICE) {
            throw new Refused(node + " is no block device");
        }
        return kernelDevice(node, true);
    }

    /// Asks the kernel to refuse every write to a block device from now on, whoever writes. There
    /// is no way back through Holmes.
    ///
    /// @throws Refused if it is no block device, or without the right to do so
    public static void writeProtect(Path node) {
        if (FileType.of(node) != FileType.BLOCK_DEVICE) {
            throw new Refused(node + " is no block device");
        }
        try (var device = kernelDevice(node, false)) {
            device.protect();
        }
    }

    /// Which files of a folder are images. Subfolders are not entered.
    ///
    /// @throws Refused if it is no folder, or may not be read
    public static Folder images(Path folder) {
        return Folder.read(folder);
    }

    private static KernelDevice kernelDevice(Path node, boolean direct) {
        return kernelDevice(node, SysBlock.read(FileType.sysFolder(node)), direct);
    }

    private static KernelDevice kernelDevice(Path node, SysBlock kernel, boolean direct) {
        try {
            return new KernelDevice(node, kernel.label(), direct);
        } catch (LinkageError e) {
            throw new Refused(
                    node + " cannot be opened: the C library is out of reach: " + e.getMessage(),
                    e);
        }
    }

    private static Image image(Path path) {
        return switch (FileType.of(path)) {
            case MISSING -> throw new Refused(missing(path));
            case FILE -> Image.open(path);
            case DIRECTORY -> Image.open(Folder.onlySplitImage(path));
            case BLOCK_DEVICE, OTHER ->
                    throw new Refused(path + " is neither a file nor a block device");
        };
    }

    /// Java hands over an argument that is no UTF-8 with this character in it, and its bytes are
    /// lost.
    private static String missing(Path path) {
        return path.toString().indexOf('\uFFFD') < 0
                ? path + " does not exist"
                : path + " cannot be named like this, as its name is no UTF-8: name its folder";
    }

    private static Medium medium(Image image) {
        return new Medium(
                image.name(),
                image.device().size(),
                image.device().sectorSize(),
                Fingerprint.of(image.device()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Medium medium(KernelDevice device, SysBlock kernel) {
        return new Medium(
                kernel.label(),
                device.size(),
                device.sectorSize(),
                Fingerprint.of(device),
                kernel.serial(),
                kernel.wwn(),
                kernel.model(),
                device.readOnlyInKernel());
    }
}
