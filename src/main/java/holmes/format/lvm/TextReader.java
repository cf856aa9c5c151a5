package holmes.format.lvm;

import static holmes.format.lvm.Settings.MAX_32;

import holmes.finding.Anomaly;
import holmes.format.lvm.MetadataText.Extent;
import holmes.format.lvm.config.ConfigParser;
import holmes.format.lvm.config.Entry;
import holmes.format.lvm.config.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one text out of bytes that may go on with something else.
///
/// In files the heading comes first, so the text ends with the group. In the ring it comes last, so
/// the text ends with `creation_time`. Source: LVM2 `lib/format_text/export.c`,
/// `text_vg_export_file` and `text_vg_export_raw`.
final class TextReader {

    /// @param end the first byte that is not part of the text
    /// @param seen whether there was anything of a text at all
    /// @param ranOut whether the limit was reached, so that more bytes may give more text
    record Result(
            MetadataText text, List<Anomaly> anomalies, int end, boolean seen, boolean ranOut) {
        Result {
            anomalies = List.copyOf(anomalies);
        }
    }

    private static final String CONTENTS = "Text Format Volume Group";

    private final byte[] bytes;
    private final int limit;
    private final ConfigParser parser;
    private final List<Entry> heading = new ArrayList<>();
    private Optional<Entry.Section> group = Optional.empty();
    private boolean headingFirst;
    private boolean oddGroup;
    private int end;

    private TextReader(byte[] bytes, int from, int limit) {
        this.bytes = bytes;
        this.limit = limit;
        this.parser = new ConfigParser(bytes, from, limit, GroupHead::isBoundary);
        this.end = from;
    }

    static Result read(byte[] bytes, int from, int limit) {
        return new TextReader(bytes, from, limit).read();
    }

    private Result read() {
        boolean ended = false;
        while (!ended) {
            var next = parser.next();
            boolean secondGroup = next.isPresent() && group.isPresent() && isGroup(next.get());
            if (next.isEmpty() || secondGroup) break;
            end = parser.end();
            switch (next.get()) {
                case Entry.Section section -> {
                    headingFirst = has("contents");
                    group = Optional.of(section);
                    oddGroup = !parser.anomalies().isEmpty();
                    ended = headingFirst || !section.closed();
                }
                case Entry.Setting setting -> {
                    heading.add(setting);
                    ended = group.isPresent() && setting.name().equals("creation_time");
                }
            }
        }
        return result();
    }

    private Result result() {
        var anomalies = new ArrayList<>(parser.anomalies());
        var top = new Settings(new Entry.Section("text", heading, true, START), anomalies);
        boolean contents = top.optionalText("contents").equals(CONTENTS);
        if (!contents) top.note("contents", CONTENTS, top.optionalText("contents"));
        if (contents && top.number("version", MAX_32) != 1) {
            top.note("version", "1", Long.toString(top.optionalNumber("version", MAX_32)));
        }
        var said =
                new Heading(
                        top.optionalText("description"),
                        top.optionalText("creation_host"),
                        top.number("creation_time", Settings.MAX_TIME));
        if (group.isEmpty()) top.note("volume group", "a section", "missing");

        int before = anomalies.size();
        var read = group.map(section -> GroupReader.read(top.of(section)));
        var extent = extent(contents && (headingFirst || has("creation_time")));
        boolean whole = extent == Extent.COMPLETE || extent == Extent.GROUP;
        if (whole) read.map(Consistency::check).ifPresent(anomalies::addAll);
        boolean sound = whole && !oddGroup && anomalies.size() == before;
        var text = new MetadataText(said, read, extent, sound);
        boolean seen = !heading.isEmpty() || group.isPresent();
        return new Result(
                text,
                anomalies,
                whole || group.isEmpty() ? lineEnd() : end,
                seen,
                parser.exhausted());
    }

    private Extent extent(boolean headed) {
        if (group.isEmpty()) return Extent.HEADING;
        if (!group.get().closed()) return Extent.PART;
        return headed ? Extent.COMPLETE : Extent.GROUP;
    }

    private static final Position START = new Position(1, 0);

    private static boolean isGroup(Entry entry) {
        return entry instanceof Entry.Section;
    }

    private boolean has(String name) {
        return heading.stream().anyMatch(entry -> entry.name().equals(name));
    }

    /// A comment behind the last entry belongs to the text, and so does the end of its line.
    private int lineEnd() {
        int at = end;
        while (at < limit && bytes[at] != 0 && bytes[at] != '\n') at++;
        return at < limit && bytes[at] == '\n' ? at + 1 : at;
    }
}
