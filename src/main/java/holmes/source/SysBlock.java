package holmes.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the kernel tells of a block device in its folder below `/sys/dev/block`.
///
/// A partition's folder lies in its disk's, and has a file `partition`. Sources: Linux
/// `Documentation/ABI/stable/sysfs-block`, `.../testing/sysfs-devices-*`; the unit serial number
/// page is that of SCSI SPC-4, 7.8.15 (4 bytes of header, then the serial).
///
/// @param name of the device, for instance `sda1`
/// @param serial of the disk, with `-part1` added for a partition, as udev does
/// @param partition its number, empty for a whole disk
public record SysBlock(
        String name,
        Optional<String> model,
        Optional<String> serial,
        Optional<String> wwn,
        Optional<Integer> partition) {

    private static final int PAGE_HEADER = 4;

    /// @param folder for instance `/sys/dev/block/8:1`
    public static SysBlock read(Path folder) {
        var own = real(folder);
        var number = text(own.resolve("partition")).flatMap(SysBlock::number);
        var disk = number.isPresent() ? Optional.ofNullable(own.getParent()).orElse(own) : own;
        return new SysBlock(
                String.valueOf(own.getFileName()),
                text(disk.resolve("device/model")),
                serial(disk).map(serial -> serial + number.map(n -> "-part" + n).orElse("")),
                wwn(disk),
                number);
    }

    /// The serial number if the drive tells one, the kernel's name otherwise.
    public String label() {
        return serial.orElse(name);
    }

    private static Optional<String> serial(Path disk) {
        return page(disk.resolve("device/vpd_pg80"))
                .or(() -> text(disk.resolve("device/serial")))
                .or(() -> text(disk.resolve("serial")));
    }

    private static Optional<String> wwn(Path disk) {
        return text(disk.resolve("device/wwid"))
                .or(() -> text(disk.resolve("wwid")))
                .filter(id -> !id.startsWith("t10."))
                .map(id -> id.startsWith("naa.") ? "0x" + id.substring(4) : id);
    }

    private static Optional<String> page(Path file) {
        return bytes(file)
                .filter(page -> page.length > PAGE_HEADER)
                .flatMap(page -> clean(page, PAGE_HEADER));
    }

    private static Optional<String> text(Path file) {
        return bytes(file).flatMap(content -> clean(content, 0));
    }

    private static Optional<String> clean(byte[] content, int from) {
        var text = new String(content, from, content.length - from, ISO_8859_1);
        var line = text.replaceAll("[^\\x20-\\x7e]", " ").strip();
        return Optional.of(line).filter(s -> !s.isEmpty());
    }

    private static Optional<byte[]> bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(4096));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }
}
