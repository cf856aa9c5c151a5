package holmes.format.console;

import holmes.finding.Reading;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Present;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/// A log, split into boots.
///
/// | | |
/// |--------|------------------------------------------------------------------------------|
/// | reads  | the document ascending, once                                                   |
/// | memory | what is understood, at most some 100,000 facts a boot, whatever the length     |
/// | errors | none: what is not understood is passed over                                    |
///
/// A line that a mail program has wrapped is joined with the one or two lines after it, if it makes
/// sense only then. Boots without any fact are kept: they separate the others.
public record ConsoleLog(List<Boot> boots) {

    public ConsoleLog {
        boots = List.copyOf(boots);
    }

    private static final Pattern BANNER = Pattern.compile("Linux version (\\d\\S{0,100})\\b.*");
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?:md[:/]|md\\w+: |raid\\d|RAID\\d+ conf|--- |disk \\d+, |sd \\d|scsi|ata\\d|blk_update|print_req"
                            + "|end_request|I/O error|Buffer I/O|EXT[234]|XFS \\(|nvme |mdadm).*");
    private static final int MOST_BOOTS = 10_000;
    private static final long TEN_SECONDS = 10_000_000;

    public static Reading<ConsoleLog> parse(MemorySegment document) {
        return parse(document, _ -> {});
    }

    /// @param progress told the number of each thousandth line
    public static Reading<ConsoleLog> parse(MemorySegment document, LongConsumer progress) {
        var lines = new LogLines(document);
        var boots = new ArrayList<Boot>();
        var boot = new BootDraft(Boot.Start.DOCUMENT_BEGAN, 1);
        boolean anything = false;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.number() % 1000 == 0) progress.accept(line.number());
            var banner = BANNER.matcher(line.text());
            boolean isBanner = line.text().startsWith("Linux version") && banner.matches();
            if (boots.size() < MOST_BOOTS) {
                if (isBanner && !boot.isFresh()) {
                    boots.add(boot.boot(boots.size() + 1));
                    boot = new BootDraft(Boot.Start.KERNEL_BANNER, line.number());
                } else if (!isBanner && wentBack(boot, line, lines)) {
                    boots.add(boot.boot(boots.size() + 1));
                    boot = new BootDraft(Boot.Start.CLOCK_WENT_BACK, line.number());
                }
            }
            if (isBanner) boot.banner(line, banner.group(1));
            if (read(boot, boot.seen(line), lines) || isBanner) anything = true;
        }
        if (!anything) return new Absent<>("no kernel message about disks");
        boots.add(boot.boot(boots.size() + 1));
        return new Present<>(new ConsoleLog(boots), List.of());
    }

    private static boolean read(BootDraft boot, LogLine line, LogLines lines) {
        if (boot.accept(line)) return true;
        if (!HEAD.matcher(line.text().strip()).matches()) return false;
        var joined = line;
        for (int i = 0; i < 2; i++) {
            var next = lines.peek(i);
            if (next == null || next.stamped()) return false;
            if (HEAD.matcher(next.text().strip()).matches()) return false;
            joined = joined.joined(next);
            if (boot.accept(joined)) {
                lines.skip(i + 1);
                return true;
            }
        }
        return false;
    }

    /// A clock that goes back starts a boot, unless one stamp alone is out of line.
    private static boolean wentBack(BootDraft boot, LogLine line, LogLines lines) {
        var now = line.stamp().uptime();
        if (now.isEmpty() || boot.clock().isEmpty()) return false;
        long limit = boot.clock().getAsLong() - TEN_SECONDS;
        if (now.getAsLong() >= limit) return false;
        var before = boot.clockBefore();
        boolean lastWasGarbled =
                before.isPresent() && now.getAsLong() >= before.getAsLong() - TEN_SECONDS;
        if (lastWasGarbled) return false;
        for (int i = 0; i < 8; i++) {
            var next = lines.peek(i);
            if (next == null) return true;
            if (next.stamp().uptime().isPresent()) {
                return next.stamp().uptime().getAsLong() < limit;
            }
        }
        return true;
    }
}
