package holmes.format.byid;

import java.util.Optional;
import java.util.regex.Pattern;

/// A kernel name taken apart: `sdb2` is partition 2 of `sdb`, `nvme0n1p3` partition 3 of `nvme0n1`.
record KernelName(String disk, int partition) {

    private static final Pattern LETTERS =
            Pattern.compile("((?:sd|hd|vd|xvd|dasd)[a-z]{1,3})(\\d{0,3})");
    private static final Pattern NUMBERED =
            Pattern.compile("((?:nvme\\d{1,3}n|mmcblk|loop|md)\\d{1,4})(?:p(\\d{1,3}))?");

    static Optional<KernelName> of(String name) {
        var match = LETTERS.matcher(name);
        if (!match.matches()) match = NUMBERED.matcher(name);
        if (!match.matches()) return Optional.empty();
        var number = match.group(2);
        int partition = number == null || number.isEmpty() ? 0 : Integer.parseInt(number);
        return Optional.of(new KernelName(match.group(1), partition));
    }
}
