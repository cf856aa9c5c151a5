package holmes.format.console;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An attach while its lines are read.
final class AttachDraft {

    private static final int MOST_LINES = 64;

    final String letter;
    final long firstLine;
    String address = "";
    AttachReader.@Nullable Inquiry inquiry;
    private OptionalLong bytes = OptionalLong.empty();
    private final TreeSet<Long> lines = new TreeSet<>();

    AttachDraft(String letter, long firstLine) {
        this.letter = letter;
        this.firstLine = firstLine;
        lines.add(firstLine);
    }

    void add(long line) {
        if (lines.size() < MOST_LINES) lines.add(line);
    }

    void size(long blocks, int blockSize) {
        bytes = OptionalLong.of(Math.multiplyExact(blocks, (long) blockSize));
    }

    Attach attach(Ports ports) {
        var asked = inquiry;
        if (asked != null) lines.add(asked.line());
        var ata = ports.identified(address).filter(i -> asked == null || i.isOf(asked.model()));
        ata.ifPresent(i -> lines.add(i.line()));
        return new Attach(
                letter,
                said(address),
                asked == null ? Optional.empty() : said(asked.vendor()),
                ata.map(Ports.Identified::model)
                        .or(() -> asked == null ? Optional.empty() : said(asked.model())),
                ata.map(Ports.Identified::firmware)
                        .or(() -> asked == null ? Optional.empty() : said(asked.revision())),
                ports.usbSerial(address),
                bytes,
                lines.stream().toList());
    }

    private static Optional<String> said(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
