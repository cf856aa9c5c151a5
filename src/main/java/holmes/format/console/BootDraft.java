package holmes.format.console;

import java.util.Optional;
import java.util.OptionalLong;

/// One boot while its lines are read.
final class BootDraft {

    private final Mentions mentions = new Mentions();
    private final AttachReader attaches = new AttachReader();
    private final MemberReader members = new MemberReader(mentions);
    private final EventReader events = new EventReader(mentions);
    private Boot.Start start;
    private long firstLine;
    private long lastLine;
    private long lineCount;
    private Optional<String> kernel = Optional.empty();
    private Stamp firstStamp = Stamp.NONE;
    private Stamp lastStamp = Stamp.NONE;
    private OptionalLong clock = OptionalLong.empty();
    private OptionalLong clockBefore = OptionalLong.empty();

    BootDraft(Boot.Start start, long firstLine) {
        this.start = start;
        this.firstLine = firstLine;
        lastLine = firstLine;
    }

    boolean hasFacts() {
        return !attaches.isEmpty() || !members.isEmpty() || !events.events().isEmpty();
    }

    boolean isFresh() {
        return !hasFacts() && (start != Boot.Start.KERNEL_BANNER || lineCount < 50);
    }

    void banner(LogLine line, String version) {
        if (start != Boot.Start.KERNEL_BANNER) firstLine = Math.min(firstLine, line.number());
        start = Boot.Start.KERNEL_BANNER;
        kernel = Optional.of(version);
    }

    OptionalLong clock() {
        return clock;
    }

    /// The clock before the line before: tells a garbled stamp from a clock that went on.
    OptionalLong clockBefore() {
        return clockBefore;
    }

    /// @return the line, with the stamp of the line before if it bears none
    LogLine seen(LogLine line) {
        lastLine = line.number();
        lineCount++;
        if (!line.stamped()) return line.at(lastStamp);
        lastStamp = line.stamp();
        if (firstStamp.isNone()) firstStamp = line.stamp();
        if (line.stamp().uptime().isPresent()) {
            clockBefore = clock;
            clock = line.stamp().uptime();
        }
        return line;
    }

    /// @return whether the line says anything that Holmes understands
    boolean accept(LogLine line) {
        var text = line.text().strip();
        if (text.isEmpty()) return false;
        return members.accept(line, text)
                || attaches.accept(line, text)
                || events.accept(line, text);
    }

    Boot boot(int number) {
        return new Boot(
                number,
                start,
                kernel,
                firstStamp,
                firstLine,
                lastLine,
                attaches.attaches(),
                members.members(),
                events.events(),
                members.cut() || events.cut());
    }
}
