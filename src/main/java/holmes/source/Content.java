package holmes.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// Tells files that are no raw images by their content, and says what to do with them.
final class Content {

    /// @param offset bytes from the start, negative from the end
    /// @param magic one character a byte
    private record Mark(long offset, String magic, String what, String advice) {}

    private static final String NOT_READ = "it is not a raw image; make one of it first";

    /// Containers and archives by the marks their specifications give.
    private static final List<Mark> MARKS =
            List.of(
                    packed("(\u00b5/\u00fd", "zstd", "zstd -d --sparse"),
                    packed("\u001f\u008b\b", "gzip", "gzip -dk"),
                    packed("\u00fd7zXZ\0", "xz", "xz -dk"),
                    packed("BZh", "bzip2", "bzip2 -dk"),
                    packed("\u0004\"M\u0018", "lz4", "lz4 -d"),
                    packed("PK\u0003\u0004", "zip", "unzip"),
                    packed("7z\u00bc\u00af'\u001c", "7-Zip", "7z x"),
                    container(0, "EVF\t\r\n\u00ff\0", "an EWF image (E01)"),
                    container(0, "LVF\t\r\n\u00ff\0", "an EWF logical image (L01)"),
                    container(0, "EVF2\r\n\u0081\0", "an EWF image (Ex01)"),
                    container(0, "AFF10\r\n\0", "an AFF image"),
                    container(0, "QFI\u00fb", "a QEMU image (qcow2)"),
                    container(0, "QED\0", "a QEMU image (QED)"),
                    container(0, "KDMV", "a VMware image (VMDK)"),
                    container(0, "COWD", "a VMware image (VMDK)"),
                    container(0, "# Disk DescriptorFile", "a VMware descriptor (VMDK)"),
                    container(0, "vhdxfile", "a Hyper-V image (VHDX)"),
                    container(0, "conectix", "a Virtual PC image (VHD)"),
                    container(-512, "conectix", "a Virtual PC image (VHD)"),
                    container(64, "\u007f\u0010\u00da\u00be", "a VirtualBox image (VDI)"),
                    container(0, "WithoutFreeSpace", "a Parallels image"),
                    container(0, "WithouFreSpacExt", "a Parallels image"),
                    container(-512, "koly", "an Apple disk image (DMG)"),
                    container(257, "ustar", "a tar archive"),
                    container(0, "SQLite format 3\0", "an SQLite database"),
                    container(0, "%PDF-", "a PDF document"),
                    container(0, "\u0089PNG\r\n\u001a\n", "a PNG picture"),
                    container(0, "\u007fELF", "an ELF program"));

    /// Controls that occur in console logs too: the escape of terminal colours.
    private static final String TEXT_CONTROLS = "\t\n\f\r\u001b";

    private static Mark packed(String magic, String what, String command) {
        return new Mark(0, magic, "compressed with " + what, "unpack it first (" + command + ")");
    }

    private static Mark container(long offset, String magic, String what) {
        return new Mark(offset, magic, what, NOT_READ);
    }

    private Content() {}

    /// Why the file is no raw image, as the end of a sentence; empty if it may be one.
    static Optional<String> objection(BlockDevice file) throws UnreadableException {
        if (file.size() == 0) return Optional.of("is empty");
        for (var mark : MARKS) {
            long at = mark.offset < 0 ? file.size() + mark.offset : mark.offset;
            if (at < 0 || at + mark.magic.length() > file.size()) continue;
            if (text(file, at, mark.magic.length()).equals(mark.magic)) {
                return Optional.of("is " + mark.what + ": " + mark.advice);
            }
        }
        return isText(file) ? Optional.of("is a text file, not a disk image") : Optional.empty();
    }

    /// Whether beginning, middle and end hold nothing but text, other than one byte repeated: disks
    /// are wiped with patterns, and no file system or table starts with pure text.
    private static boolean isText(BlockDevice file) throws UnreadableException {
        int length = (int) Math.min(4096, file.size());
        for (long at : new long[] {0, (file.size() - length) / 2, file.size() - length}) {
            var sample = text(file, at, length);
            long beyondAscii = sample.chars().filter(b -> b > 0x7f).count();
            if (beyondAscii * 3 > length || !sample.chars().allMatch(Content::isTextByte)) {
                return false;
            }
            if (length > 64 && sample.chars().distinct().count() < 4) return false;
        }
        return true;
    }

    private static boolean isTextByte(int b) {
        return (b >= ' ' && b != 0x7f) || TEXT_CONTROLS.indexOf(b) >= 0;
    }

    private static String text(BlockDevice file, long offset, int length)
            throws UnreadableException {
        var bytes = new byte[length];
        file.read(offset, MemorySegment.ofArray(bytes));
        return new String(bytes, ISO_8859_1);
    }
}
