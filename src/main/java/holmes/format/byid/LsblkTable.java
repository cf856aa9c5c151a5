package holmes.format.byid;

import holmes.bytes.TextLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What `lsblk -o NAME,MODEL,SERIAL,…` prints: a table under a header, or pairs with `-P`.
final class LsblkTable {

    private static final Pattern PAIR = Pattern.compile("([A-Z:-]{2,20})=\"([^\"]{0,200})\"");
    private static final Pattern TITLE = Pattern.compile("[A-Z][A-Z:%-]*");

    /// Where each column begins, in characters from the left.
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    Optional<DiskName> read(TextLine line) {
        var text = line.text();
        if (text.startsWith("NAME=\"") || text.startsWith("KNAME=\"")) {
            var pairs = new LinkedHashMap<String, String>();
            var pair = PAIR.matcher(text);
            while (pair.find()) pairs.put(pair.group(1), pair.group(2));
            return named(pairs, line.number());
        }
        if (text.startsWith("NAME ") || text.startsWith("KNAME ")) {
            header(text);
            return Optional.empty();
        }
        if (columns.isEmpty() || line.isBlank()) {
            columns.clear();
            return Optional.empty();
        }
        return named(cells(text), line.number());
    }

    private void header(String text) {
        columns.clear();
        var title = TITLE.matcher(text);
        while (title.find()) columns.putIfAbsent(title.group(), title.start());
    }

    private Map<String, String> cells(String text) {
        var cells = new LinkedHashMap<String, String>();
        String name = null;
        int from = 0;
        for (var column : columns.entrySet()) {
            if (name != null) cells.put(name, cell(text, from, column.getValue()));
            name = column.getKey();
            from = column.getValue();
        }
        if (name != null) cells.put(name, cell(text, from, text.length()));
        return cells;
    }

    /// A right-aligned neighbour may reach into this column: the cell ends before its first digit.
    private static String cell(String text, int from, int to) {
        if (from >= text.length()) return "";
        int end = Math.min(to, text.length());
        if (end < text.length() && end > from && text.charAt(end - 1) != ' ') {
            int space = text.lastIndexOf(' ', end - 1);
            if (space >= from) end = space;
        }
        return text.substring(from, end).strip();
    }

    static Optional<DiskName> named(Map<String, String> row, long line) {
        var name = row.getOrDefault("KNAME", row.getOrDefault("NAME", ""));
        var serial = ByIdName.said(row.getOrDefault("SERIAL", ""));
        var model = ByIdName.said(row.getOrDefault("MODEL", ""));
        var wwn = ByIdName.said(row.getOrDefault("WWN", "").replaceFirst("^(0x|eui\\.)", ""));
        if (serial.isEmpty() && model.isEmpty()) return Optional.empty();
        return KernelName.of(name.replaceFirst("^[^A-Za-z]+", "").replaceFirst("^/dev/", ""))
                .map(k -> new DiskName(k.disk(), k.partition(), "lsblk", model, serial, wwn, line));
    }
}
