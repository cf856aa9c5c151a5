package holmes.format.mdadm;

import holmes.bytes.TextLines;
import holmes.finding.Reading;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Present;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A file of mdadm's output, several devices one after the other, perhaps with partition tables in
/// between.
///
/// @param bare devices of which mdadm said that they hold no superblock
public record MdadmText(
        List<Examined> examined, List<Detail> details, List<SfdiskDump> tables, List<String> bare) {

    /// Sections that are kept.
    private static final int MOST = 10_000;

    private static final Pattern HEADING = Pattern.compile("(/dev/[\\w/.:+-]{1,100}):\\s*");
    private static final Pattern BARE =
            Pattern.compile(
                    "mdadm: No md superblock detected on (/dev/[\\w/.:+-]{1,100}?)\\.?\\s*");

    public MdadmText {
        examined = List.copyOf(examined);
        details = List.copyOf(details);
        tables = List.copyOf(tables);
        bare = List.copyOf(bare);
    }

    public static Reading<MdadmText> parse(MemorySegment document) {
        var examined = new ArrayList<Examined>();
        var details = new ArrayList<Detail>();
        var tables = new ArrayList<SfdiskDump>();
        var bare = new ArrayList<String>();
        var section = new Section("", 0);
        var table = new SfdiskReader();
        var lines = new TextLines(document);
        while (lines.hasNext() && examined.size() + details.size() + tables.size() < MOST) {
            var line = lines.next();
            var heading = HEADING.matcher(line.text().strip());
            var none = BARE.matcher(line.text().strip());
            if (heading.matches() || line.text().startsWith("== ")) {
                section.end(examined, details);
                table.end(tables);
                var device = heading.matches() ? heading.group(1) : "";
                section = new Section(device, line.number());
            } else if (none.matches()) {
                if (bare.size() < MOST) bare.add(none.group(1));
            } else if (table.accept(line, tables)) {
                section.end(examined, details);
                section = new Section("", line.number());
            } else {
                section.accept(line);
            }
        }
        section.end(examined, details);
        table.end(tables);
        if (examined.isEmpty() && details.isEmpty() && tables.isEmpty() && bare.isEmpty()) {
            return new Absent<>("no output of mdadm or sfdisk");
        }
        return new Present<>(new MdadmText(examined, details, tables, bare), List.of());
    }
}
