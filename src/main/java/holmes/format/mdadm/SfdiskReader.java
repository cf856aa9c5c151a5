package holmes.format.mdadm;

import holmes.bytes.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Collects the lines of `sfdisk -d`, of the old form and the new. Source: sfdisk(8), "INPUT
/// FORMATS".
final class SfdiskReader {

    private static final Pattern PARTITION =
            Pattern.compile(
                    "(/dev/\\S{1,80}?)(?:p)?(\\d{1,3})\\s*: start=\\s*(\\d{1,18}),"
                            + "\\s*size=\\s*(\\d{1,18})(?:,\\s*(?:type|Id)=\\s*([\\w-]{1,40}))?.*");
    private static final int MOST = 256;

    private String disk = "";
    private Optional<String> label = Optional.empty();
    private Optional<String> labelId = Optional.empty();
    private final List<SfdiskDump.Entry> entries = new ArrayList<>();
    private long line;

    /// @return whether the line belongs to a dump
    boolean accept(TextLine next, List<SfdiskDump> tables) {
        var text = next.text().strip();
        if (text.startsWith("label: ") || text.startsWith("# partition table of ")) {
            end(tables);
            line = next.number();
            if (text.startsWith("label: ")) label = after(text);
            else disk = text.substring("# partition table of ".length()).strip();
            return true;
        }
        if (text.startsWith("label-id: ")) {
            labelId = after(text);
            return true;
        }
        if (text.startsWith("device: ")) {
            disk = after(text).orElse("");
            return true;
        }
        var partition = PARTITION.matcher(text);
        if (!partition.matches()) {
            return line > 0 && (text.startsWith("unit: ") || text.startsWith("sector-size: "));
        }
        if (disk.isEmpty()) disk = partition.group(1);
        if (line == 0) line = next.number();
        var type = partition.group(5);
        if (entries.size() < MOST) {
            entries.add(
                    new SfdiskDump.Entry(
                            Integer.parseInt(partition.group(2)),
                            Long.parseLong(partition.group(3)),
                            Long.parseLong(partition.group(4)),
                            type == null ? "" : type));
        }
        return true;
    }

    void end(List<SfdiskDump> tables) {
        boolean anything = !disk.isEmpty() && (labelId.isPresent() || !entries.isEmpty());
        if (anything) tables.add(new SfdiskDump(disk, label, labelId, entries, line));
        disk = "";
        label = Optional.empty();
        labelId = Optional.empty();
        entries.clear();
        line = 0;
    }

    private static Optional<String> after(String text) {
        var value = text.substring(text.indexOf(':') + 1).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
