package holmes.format.mdadm;

import holmes.bytes.TextLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What mdadm prints of one device or array: pairs, then a table.
final class Section {

    private static final Pattern PAIR =
            Pattern.compile("\\s*([A-Z][A-Za-z -]{1,40}?) ?: (.{0,400})");
    private static final Pattern ROW =
            Pattern.compile(
                    "\\s*(?:\\d{1,6}|-)\\s+\\d{1,6}\\s+\\d{1,8}\\s+(\\d{1,6}|-)(?:\\s+(.*?))??"
                            + "(?:\\s+(/dev/\\S{1,100}))?\\s*");
    private static final Pattern THIS =
            Pattern.compile(
                    "\\s*this\\s+\\d{1,6}\\s+\\d{1,6}\\s+\\d{1,8}\\s+(-?\\d{1,6})\\s+(.*?)"
                            + "(?:\\s+/dev/\\S+)?\\s*");

    private static final Pattern ROLE =
            Pattern.compile("(?:Active|Replacement) device (\\d{1,6})\\b.*");

    private final String device;
    private final long line;
    private final Map<String, String> pairs = new HashMap<>();
    private final List<Detail.Row> rows = new ArrayList<>();
    private OptionalInt thisSlot = OptionalInt.empty();
    private Optional<String> thisState = Optional.empty();
    private boolean table;

    Section(String device, long line) {
        this.device = device;
        this.line = line;
    }

    void accept(TextLine next) {
        if (device.isEmpty()) return;
        var text = next.text();
        if (text.strip().startsWith("Number   Major")) {
            table = true;
            return;
        }
        var pair = PAIR.matcher(text);
        if (pair.matches()) {
            pairs.putIfAbsent(pair.group(1).toLowerCase(Locale.ROOT), pair.group(2).strip());
            return;
        }
        if (!table) return;
        var self = THIS.matcher(text);
        if (self.matches()) {
            int slot = Integer.parseInt(self.group(1));
            thisState = Optional.of(self.group(2).strip());
            boolean active = self.group(2).startsWith("active");
            if (slot >= 0 && active) thisSlot = OptionalInt.of(slot);
            return;
        }
        var row = ROW.matcher(text);
        if (row.matches() && rows.size() < 4096) rows.add(row(row, next.number()));
    }

    private static Detail.Row row(java.util.regex.Matcher row, long line) {
        var state = row.group(2);
        var member = row.group(3);
        return new Detail.Row(
                row.group(1).equals("-")
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(row.group(1))),
                state == null ? "" : state.strip(),
                member == null ? Optional.empty() : Optional.of(member),
                line);
    }

    void end(List<Examined> examined, List<Detail> details) {
        if (device.isEmpty()) return;
        if (pairs.containsKey("magic")) examined.add(examined());
        else if (pairs.containsKey("raid level") || !rows.isEmpty()) details.add(detail());
    }

    private Examined examined() {
        boolean old = said("version").orElse("").startsWith("0.");
        var role = said("device role");
        return new Examined(
                device,
                said("version"),
                said(old ? "uuid" : "array uuid").map(Section::uuid),
                said("device uuid").map(Section::uuid),
                said("name").map(Section::nameOnly),
                said("creation time"),
                said("raid level"),
                small("raid devices"),
                number("avail dev size"),
                number("data offset"),
                said("state"),
                said("update time"),
                events(),
                said("layout"),
                chunk(),
                old ? thisSlot : role.map(Section::slot).orElse(OptionalInt.empty()),
                old ? thisState : role,
                said("array state").map(s -> s.split(" ", 2)[0]),
                said("checksum").map(c -> c.endsWith("- correct")),
                line);
    }

    private Detail detail() {
        return new Detail(
                device,
                said("version"),
                said("uuid").map(Section::uuid),
                said("name").map(Section::nameOnly),
                said("creation time"),
                said("raid level"),
                small("raid devices"),
                number("array size"),
                said("state"),
                events(),
                said("layout"),
                chunk(),
                rows,
                line);
    }

    private Optional<String> said(String key) {
        var value = pairs.get(key);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private OptionalLong number(String key) {
        return Texts.leading(pairs.getOrDefault(key, ""));
    }

    private OptionalInt small(String key) {
        var number = number(key);
        boolean fits = number.isPresent() && number.getAsLong() <= 65536;
        return fits ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /// 0.90 was once printed as `high.low`, two numbers of 32 bits.
    private OptionalLong events() {
        var text = pairs.getOrDefault("events", "");
        int dot = text.indexOf('.');
        if (dot < 0) return Texts.leading(text);
        var high = Texts.leading(text);
        var low = Texts.leading(text.substring(dot + 1));
        if (high.isEmpty() || low.isEmpty() || high.getAsLong() > Integer.MAX_VALUE) {
            return OptionalLong.empty();
        }
        return OptionalLong.of((high.getAsLong() << 32) + low.getAsLong());
    }

    /// `64K`, `512K`, `1M`.
    private OptionalLong chunk() {
        var text = pairs.getOrDefault("chunk size", "");
        var number = Texts.leading(text);
        if (number.isEmpty() || number.getAsLong() > 1 << 30) return OptionalLong.empty();
        if (text.matches("\\d+K.*")) return OptionalLong.of(number.getAsLong() << 10);
        if (text.matches("\\d+M.*")) return OptionalLong.of(number.getAsLong() << 20);
        return number;
    }

    private static OptionalInt slot(String role) {
        var active = ROLE.matcher(role);
        if (!active.matches()) return OptionalInt.empty();
        return OptionalInt.of(Integer.parseInt(active.group(1)));
    }

    private static String uuid(String text) {
        return text.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String nameOnly(String text) {
        return text.split("  ", 2)[0];
    }
}
