package holmes.format.byid;

import holmes.bytes.TextLine;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line of `/dev/disk/by-id`. Source: systemd `rules.d/60-persistent-storage.rules` and
/// `udev-builtin-path_id.c`, `ata_id.c`, `scsi_id.c`.
final class ByIdName {

    private static final Pattern LINE =
            Pattern.compile(
                    "(?:.*[\\s/'\"])?((ata|scsi|wwn|nvme|usb|virtio)-[^\\s'\"]+)['\"]? -> "
                            + "['\"]?(?:(?:\\.\\./)+|/dev/)(\\w+)['\"]?\\s*");
    private static final Pattern PART = Pattern.compile("(.+)-part\\d{1,3}");
    private static final Pattern WWN = Pattern.compile("(?:0x|3|eui\\.|nvme\\.)([0-9a-f]{16,32})");

    private ByIdName() {}

    static Optional<DiskName> of(TextLine line) {
        if (!line.text().contains(" -> ")) return Optional.empty();
        var match = LINE.matcher(line.text());
        if (!match.matches()) return Optional.empty();
        var bus = match.group(2);
        var name = withoutPart(match.group(1).substring(bus.length() + 1));
        return KernelName.of(match.group(3)).map(k -> named(k, bus, name, line.number()));
    }

    private static String withoutPart(String name) {
        var part = PART.matcher(name);
        return part.matches() ? part.group(1) : name;
    }

    private static DiskName named(KernelName kernel, String bus, String name, long line) {
        var wwn = WWN.matcher(name.toLowerCase(Locale.ROOT));
        if (wwn.matches()) {
            return disk(kernel, bus, "", "", wwn.group(1), line);
        }
        return switch (bus) {
            case "wwn" -> disk(kernel, bus, "", "", "", line);
            case "virtio" -> disk(kernel, bus, "", name, "", line);
            case "scsi" -> split(kernel, bus, name.replaceFirst("^(SATA_|[01]ATA_+|S)", ""), line);
            case "usb" -> split(kernel, bus, name.replaceFirst("-\\d+:\\d+$", ""), line);
            default -> split(kernel, bus, name, line);
        };
    }

    /// The serial number is what follows the last underscore.
    private static DiskName split(KernelName kernel, String bus, String name, long line) {
        int at = name.lastIndexOf('_');
        var model = at < 0 ? name : name.substring(0, at).replaceFirst("_+$", "");
        return disk(kernel, bus, model, at < 0 ? "" : name.substring(at + 1), "", line);
    }

    private static DiskName disk(
            KernelName kernel, String bus, String model, String serial, String wwn, long line) {
        return new DiskName(
                kernel.disk(), kernel.partition(), bus, said(model), said(serial), said(wwn), line);
    }

    static Optional<String> said(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }
}
