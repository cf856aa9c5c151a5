package holmes.format.lvm;

import holmes.finding.Anomaly;
import holmes.format.lvm.config.Entry;
import holmes.format.lvm.config.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The settings of one section, typed and bounded; what is missing or odd becomes an anomaly.
final class Settings {

    private final Entry.Section section;
    private final List<Anomaly> anomalies;

    /// @param section as parsed
    /// @param anomalies where oddities go
    Settings(Entry.Section section, List<Anomaly> anomalies) {
        this.section = section;
        this.anomalies = anomalies;
    }

    Entry.Section section() {
        return section;
    }

    /// Extents and sectors of an extent are 32-bit numbers in LVM2.
    static final long MAX_32 = 0xffff_ffffL;

    /// Seconds since 1970. LVM2 before 2.02.169 could write nonsense far beyond.
    static final long MAX_TIME = 1L << 40;

    /// Sectors of 512 bytes that still fit 63 bits as bytes.
    private static final long MAX_SECTORS = Long.MAX_VALUE / 512;

    /// A number from 0 to `max` that must be there; 0 with an anomaly if it is not.
    long number(String name, long max) {
        if (section.setting(name).isEmpty()) missing(name, "a number");
        return optionalNumber(name, max);
    }

    /// A number from 0 to `max`; 0 if there is none, with an anomaly if there is something else.
    long optionalNumber(String name, long max) {
        var setting = section.setting(name);
        if (setting.isEmpty()) return 0;
        var value = setting.get().value();
        if (value instanceof Value.Whole(long number) && number >= 0 && number <= max) {
            return number;
        }
        odd(setting.get(), "a number up to " + max);
        return 0;
    }

    /// Sectors of 512 bytes, as bytes; 0 if there is no such setting.
    long bytes(String name) {
        return 512 * optionalNumber(name, MAX_SECTORS);
    }

    /// A string that must be there; empty with an anomaly if it is not.
    String text(String name) {
        if (section.setting(name).isEmpty()) missing(name, "a string");
        return optionalText(name);
    }

    String optionalText(String name) {
        var setting = section.setting(name);
        if (setting.isEmpty()) return "";
        if (setting.get().value() instanceof Value.Text(String text)) return text;
        odd(setting.get(), "a string");
        return "";
    }

    /// Strings; empty if there is no such setting.
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var value : values(name)) {
            if (value instanceof Value.Text(String text)) texts.add(text);
            else odd(section.setting(name).orElseThrow(), "strings");
        }
        return texts;
    }

    /// The words of `status` and `flags`, which older texts keep in one list.
    List<String> status() {
        var words = new ArrayList<>(texts("status"));
        words.addAll(texts("flags"));
        return words;
    }

    /// An identity with its dashes; what stands there, with an anomaly, if it is none.
    String uuid() {
        var uuid = text("id");
        if (!uuid.isEmpty() && !LvmUuid.isValid(uuid)) {
            odd(section.setting("id").orElseThrow(), "32 letters and digits with dashes");
        }
        return uuid;
    }

    List<Value> values(String name) {
        return section.setting(name).map(s -> s.value().elements()).orElse(List.of());
    }

    /// The subsections of a section, none if it is not there.
    List<Settings> within(String name) {
        Optional<Entry.Section> inner = section.section(name);
        return inner.stream().flatMap(Entry.Section::sections).map(this::of).toList();
    }

    Settings of(Entry.Section other) {
        return new Settings(other, anomalies);
    }

    void note(String what, String expected, String found) {
        anomalies.add(new Anomaly(what + ", " + section.at(), expected, found));
    }

    private void missing(String name, String expected) {
        note(name + " of " + section.name(), expected, section.closed() ? "missing" : "cut off");
    }

    private void odd(Entry.Setting setting, String expected) {
        var found = shown(setting.value());
        var shown = found.length() > 80 ? found.substring(0, 80) + "…" : found;
        anomalies.add(new Anomaly(setting.name() + ", " + setting.at(), expected, shown));
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Decimal(double number) -> Double.toString(number);
            case Value.Text(String text) -> text;
            case Value.Array(var values) -> "a list of " + values.size();
        };
    }
}
