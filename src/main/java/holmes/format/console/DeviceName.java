package holmes.format.console;

import java.util.Optional;
import java.util.regex.Pattern;

/// A kernel name taken apart: `sdb2` is partition 2 of `sdb`, `nvme0n1p3` partition 3 of `nvme0n1`.
///
/// @param disk the letter of the whole disk, valid in one boot only
/// @param partition its number, 0 for the whole disk
public record DeviceName(String disk, int partition) {

    private static final Pattern LETTERS =
            Pattern.compile("((?:sd|hd|vd|xvd|dasd)[a-z]{1,4})(\\d{1,3})?");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "((?:nvme\\d{1,3}(?:c\\d{1,3})?n|mmcblk|loop|ram|md|dm-)\\d{1,5})(?:p(\\d{1,3}))?");

    /// @return empty for a name that no disk driver gives
    public static Optional<DeviceName> of(String name) {
        var bare = name.startsWith("/dev/") ? name.substring("/dev/".length()) : name;
        var match = LETTERS.matcher(bare);
        if (!match.matches()) match = NUMBERED.matcher(bare);
        if (!match.matches()) return Optional.empty();
        var number = match.group(2);
        return Optional.of(
                new DeviceName(match.group(1), number == null ? 0 : Integer.parseInt(number)));
    }

    @Override
    public String toString() {
        if (partition == 0) return disk;
        boolean digit = Character.isDigit(disk.charAt(disk.length() - 1));
        return disk + (digit ? "p" : "") + partition;
    }
}
